import { createLibrary, type FakeImmich, type LibraryBuilder } from '~/tests/fake-immich';
import type { FakeAsset, FakeUser } from '~/tests/fake-immich/types';
import type { JobWorld } from '~/utils/jobs/work/work';
import { at, never, nothingChanged, planWith, type Question, serverOf, stateOf, type Worker, worldOf } from './world';

interface Circumstances {
  version?: string;
  permissions?: string[];
  plannedAt?: number;
  /** Says yes to what wants a look, too. */
  checkAll?: boolean;
  clearFlags?: boolean;
}

/** A server in memory, and a job on it that is planned and on disk. */
export async function beginJob(
  worker: Worker,
  { lib, me }: { lib: LibraryBuilder; me: FakeUser },
  question: Question,
  { version, permissions, plannedAt, checkAll, clearFlags }: Circumstances = {},
) {
  const { fake, secret } = serverOf(lib, me, version, permissions);
  const { world, pauses } = worldOf(worker, secret);
  const before = stateOf(fake);
  const { plan, groups } = await planWith(worker, world, me, question, plannedAt);
  const sections = checkAll ? plan.summary.sections.map(({ name }) => name) : nothingChanged.sections;
  await worker.startJob(plan, { ...nothingChanged, sections }, 0, { clearFlags });
  return { fake, secret, world, pauses, before, plan, groups, me };
}

/** A job that stacks an album with these files. */
export async function albumJob(
  worker: Worker,
  fill: (lib: LibraryBuilder, me: FakeUser) => FakeAsset[],
  circumstances?: Circumstances,
) {
  const lib = createLibrary();
  const me = lib.user();
  const album = lib.album(me, 'Album', fill(lib, me));
  const question: Question = { tool: 'stack', scope: { kind: 'album', albumId: album.id } };
  return { ...(await beginJob(worker, { lib, me }, question, circumstances)), album };
}

/** New pairs. */
export const pairsJob = (worker: Worker, count: number, plannedAt?: number) =>
  albumJob(
    worker,
    (lib, me) => Array.from({ length: count }, (_, index) => lib.pair(me, `DSC_${1000 + index}`, at(index))).flat(),
    { plannedAt },
  );

/** Shots that are a stack of HEIC and JPG already, with a NEF to add. */
export const extendJob = (worker: Worker, count: number) =>
  albumJob(worker, (lib, me) =>
    Array.from({ length: count }, (_, index) => {
      const [jpg, heic, nef] = ['JPG', 'HEIC', 'NEF'].map((type) =>
        lib.asset(me, `EXT_${1000 + index}.${type}`, at(index)),
      );
      if (!jpg || !heic || !nef) throw new Error('three files');
      lib.stack([heic, jpg]);
      return [jpg, heic, nef];
    }).flat(),
  );

export const run = (worker: Worker, world: JobWorld, jobId = 'plan') => worker.runJob(jobId, world, never());

/** Takes the job back. @returns the id of the job that did */
export async function undo(worker: Worker, world: JobWorld): Promise<string> {
  const undoId = await worker.startUndo('plan', 2000);
  await run(worker, world, undoId);
  return undoId;
}

/** Opens the page of duplicates: Immich then forgets the groups of which one file is left unstacked. */
export const openDuplicates = (fake: FakeImmich, secret: string) =>
  fake.fetch('http://immich.test/api/duplicates', { headers: { 'x-api-key': secret } });
