import { createLibrary } from '~/tests/fake-immich';
import type { FakeAsset, FakeUser } from '~/tests/fake-immich/types';
import { never, nothingChanged, planAlbum, serverOf, stateOf, type Worker, worldOf } from '~/tests/unit/jobs/world';
import type { Choices } from '~/utils/protocol';

export const at = (minute: number) => Date.UTC(2025, 0, 1) + minute * 60_000;

/** Pairs of an album, planned, with the job on disk. */
export async function pairsJob(worker: Worker, count: number, plannedAt = 0) {
  return jobOf(
    worker,
    (lib, me) => Array.from({ length: count }, (_, i) => lib.pair(me, `DSC_${1000 + i}`, { takenAt: at(i) })).flat(),
    plannedAt,
  );
}

/** Shots that are a stack of HEIC and JPG already, with a NEF to add. */
export async function extendJob(worker: Worker, count: number) {
  return jobOf(worker, (lib, me) =>
    Array.from({ length: count }, (_, i) => {
      const [jpg, heic, nef] = ['JPG', 'HEIC', 'NEF'].map((type) =>
        lib.asset(me, `EXT_${1000 + i}.${type}`, { takenAt: at(i) }),
      );
      if (!jpg || !heic || !nef) throw new Error('three files');
      lib.stack([heic, jpg]);
      return [jpg, heic, nef];
    }).flat(),
  );
}

export async function jobOf(
  worker: Worker,
  fill: (lib: ReturnType<typeof createLibrary>, me: FakeUser) => FakeAsset[],
  plannedAt = 0,
  checkAll = false,
) {
  const lib = createLibrary();
  const me = lib.user();
  const album = lib.album(me, 'Album', fill(lib, me));
  const { fake, secret } = serverOf(lib, me);
  const { world, pauses } = worldOf(worker, secret);
  const before = stateOf(fake);
  const { plan, groups } = await planAlbum(worker, world, me, album, plannedAt);
  const checked = groups.filter(({ state }) => state === 'review').map(({ key }) => key);
  const choices: Choices = checkAll ? { ...nothingChanged, checked } : nothingChanged;
  await worker.startJob(plan, choices, 0);
  return { fake, secret, world, pauses, before, plan, groups, me, album };
}

export const run = (worker: Worker, world: Parameters<Worker['runJob']>[1], id = 'plan') =>
  worker.runJob(id, world, never());
