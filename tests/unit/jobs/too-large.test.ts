import { describe, expect, it } from 'vitest';
import { createLibrary } from '~/tests/fake-immich';
import { beginJob, openDuplicates, pairsJob, run, undo } from './scenes';
import { anewForEachTest, at, reportOn, stateOf, worker, writesTo } from './world';

anewForEachTest();

/** A proxy that lets through no body with more than so many ids. */
function limitIds(most: number): number[] {
  const { fetch } = globalThis;
  const passed: number[] = [];
  globalThis.fetch = async (input, init) => {
    const { ids } = JSON.parse(String(init?.body ?? '{}')) as { ids?: string[] };
    if (ids && ids.length > most) return new Response('<html>413 Request Entity Too Large</html>', { status: 413 });
    if (ids) passed.push(ids.length);
    return fetch(input, init);
  };
  return passed;
}

describe('a proxy that finds a bulk call too large', () => {
  it('gets it in halves, and nothing is left', async () => {
    const { fake, world, before } = await pairsJob(worker, 60);
    await run(worker, world);
    const passed = limitIds(20);
    const undoId = await undo(worker, world);
    expect(await reportOn(worker, undoId)).toMatchObject({ undone: 60, failed: 0, stoppedBy: null });
    expect(stateOf(fake)).toEqual(before);
    expect(passed).toEqual([15, 15, 15, 15]);
  });

  it('is told by what it said where one id alone is too large, and no job waits for it', async () => {
    const { world } = await pairsJob(worker, 2);
    await run(worker, world);
    limitIds(0);
    const undoId = await undo(worker, world);
    const { problems, stoppedBy } = await reportOn(worker, undoId);
    expect(stoppedBy).toBeNull();
    expect(problems.map(({ failure }) => `${failure.code} ${failure.detail}`)).toEqual([
      'server-error HTTP 413',
      'server-error HTTP 413',
    ]);
  });
});

describe('a duplicate group of thousands', () => {
  const pairs = 600;

  /** All files of an album are one duplicate group. */
  async function oneGroup() {
    const lib = createLibrary();
    const me = lib.user();
    const files = Array.from({ length: pairs }, (_, index) => lib.pair(me, `DSC_${index}`, at(index))).flat();
    const last = lib.asset(me, 'last.JPG', at(-60));
    lib.duplicates([...files, last]);
    const album = lib.album(me, 'Album', files);
    const scope = { kind: 'album', albumId: album.id } as const;
    return beginJob(worker, { lib, me }, { tool: 'stack', scope }, { checkAll: true });
  }

  it('is on disk once for the plan and once for the job, whole', async () => {
    const { groups, world } = await oneGroup();
    expect(groups.every(({ before }) => Object.keys(before.flags).length === 2)).toBe(true);
    await run(worker, world);
    const [[, ids] = ['', []], ...others] = await worker.journal.readJobDuplicates('plan');
    expect(ids).toHaveLength(2 * pairs + 1);
    expect(others).toEqual([]);
  });

  it('gets its marks again by calls of at most 500 ids, and its files are asked for few at a time', async () => {
    const { fake, world, before, secret } = await oneGroup();
    await run(worker, world);
    await openDuplicates(fake, secret);
    expect(stateOf(fake).flags).not.toEqual(before.flags);
    const soFar = writesTo(fake).length;
    let [under, most] = [0, 0];
    const asset: typeof world.client.asset = async (id) => {
      most = Math.max(most, ++under);
      return world.client.asset(id).finally(() => under--);
    };
    const undoId = await worker.startUndo('plan', 2000);
    await run(worker, { ...world, client: { ...world.client, asset } }, undoId);
    expect(stateOf(fake)).toEqual(before);
    const sizes = writesTo(fake)
      .slice(soFar)
      .filter(({ method }) => method === 'PATCH')
      .map(({ body }) => (body as { ids: string[] }).ids.length);
    expect(sizes).toEqual([500, 500, 201]);
    expect(most).toBeLessThanOrEqual(world.client.callsAtOnce);
  });
});
