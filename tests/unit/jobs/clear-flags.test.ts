import { describe, expect, it } from 'vitest';
import { createLibrary, type FakeImmich } from '~/tests/fake-immich';
import type { Tool } from '~/utils/messages/scope';
import { killAtEachMoment, patience } from './mortal';
import { beginJob, openDuplicates, run, undo } from './scenes';
import { anewForEachTest, at, reportOn, stateOf, versions, worker, writesTo } from './world';

anewForEachTest();

/** Two pairs that are duplicate groups, one that shares its group with two strangers, one in no group. */
function flaggedLibrary() {
  const lib = createLibrary();
  const me = lib.user();
  const shot = (name: string, minute: number) => lib.pair(me, name, at(minute));
  for (const name of ['ONE', 'TWO']) lib.duplicates(shot(name, name.length + (name === 'ONE' ? 0 : 10)));
  lib.duplicates([...shot('MIXED', 20), lib.asset(me, 'x.JPG', at(30)), lib.asset(me, 'y.JPG', at(31))]);
  shot('PLAIN', 40);
  const album = lib.album(me, 'Album', lib.library.assets);
  return { lib, me, album };
}

async function begun({
  tool = 'stack',
  stacked = false,
  clearFlags = true,
  ...options
}: {
  version?: string;
  permissions?: string[];
  clearFlags?: boolean;
  tool?: Tool;
  stacked?: boolean;
} = {}) {
  const { lib, me, album } = flaggedLibrary();
  const { assets } = lib.library;
  if (stacked) for (const at of [0, 2, 4]) lib.stack([assets[at + 1], assets[at]].filter((one) => one !== undefined));
  const scope = { kind: 'album', albumId: album.id } as const;
  return beginJob(worker, { lib, me }, { tool, scope }, { ...options, clearFlags });
}

/** Files that have a mark of a duplicate. */
const flagged = (fake: FakeImmich) =>
  [...fake.state.assets.values()]
    .filter(({ duplicateId }) => duplicateId !== null)
    .map(({ originalFileName }) => originalFileName)
    .sort();

const strangers = ['x.JPG', 'y.JPG'];
const changes = (fake: FakeImmich) => writesTo(fake).filter(({ path }) => path === '/api/assets');

describe.each(versions)('clearing marks of duplicates on Immich %s', (version) => {
  it('is one call after the stacks, for what was stacked and nothing else', async () => {
    const { fake, world } = await begun({ version });
    await run(worker, world);
    expect(await reportOn(worker)).toMatchObject({ created: 4, failed: 0, stoppedBy: null });
    expect(flagged(fake)).toEqual(strangers);
    const calls = writesTo(fake).map(({ method }) => method);
    expect(calls).toEqual(['POST', 'POST', 'POST', 'POST', version < '3' ? 'PUT' : 'PATCH']);
    expect(changes(fake)[0]?.body).toMatchObject({ duplicateId: null, ids: expect.any(Array) });
  });

  it('is not done where it is not wanted', async () => {
    const { fake, world, before } = await begun({ version, clearFlags: false });
    await run(worker, world);
    expect(stateOf(fake).flags).toEqual(before.flags);
    expect(changes(fake)).toEqual([]);
  });

  it.each(['kept', 'opened'])('is taken back with the stacks, the page of duplicates %s meanwhile', async (page) => {
    const { fake, world, before, secret } = await begun({ version });
    await run(worker, world);
    // Two strangers are left of the mixed group: opening the page forgets nothing.
    if (page === 'opened') await openDuplicates(fake, secret);
    const undoId = await undo(worker, world);
    expect(await reportOn(worker, undoId)).toMatchObject({ undone: 4, failed: 0, stoppedBy: null });
    expect(stateOf(fake)).toEqual(before);
  });

  it('is taken back for a pair with one stranger too, whose mark Immich then forgets', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const pair = lib.pair(me, 'PAIR', at(0));
    lib.duplicates([...pair, lib.asset(me, 'x.JPG', at(30))]);
    const question = { tool: 'stack', scope: { kind: 'library' } } as const;
    const { fake, secret, world, before } = await beginJob(worker, { lib, me }, question, {
      version,
      checkAll: true,
      clearFlags: true,
    });
    await run(worker, world);
    await openDuplicates(fake, secret);
    expect(flagged(fake)).toEqual([]);
    await undo(worker, world);
    expect(stateOf(fake)).toEqual(before);
  });
});

describe('clearing marks of duplicates', () => {
  it(
    'is done by the next worker, wherever the first was killed',
    () =>
      killAtEachMoment(async (kill, fatal) => {
        const job = await begun();
        const next = await kill(job);
        await run(worker, next);
        expect({ fatal, flagged: flagged(job.fake) }).toEqual({ fatal, flagged: strangers });
        expect(await reportOn(worker)).toMatchObject({ created: 4, failed: 0, notDone: 0, stoppedBy: null });
      }),
    patience,
  );

  it(
    'is taken back wholly, wherever the undo was killed',
    () =>
      killAtEachMoment(async (kill, fatal) => {
        const job = await begun();
        await run(worker, job.world);
        const undoId = await worker.startUndo('plan', 2000);
        const next = await kill(job, undoId);
        await run(worker, next, undoId);
        expect({ fatal, state: stateOf(job.fake) }).toEqual({ fatal, state: job.before });
      }),
    patience,
  );

  it('is done for the stacks that were made when the job was cancelled', async () => {
    const { fake, world } = await begun();
    const cancel = new AbortController();
    const { client } = world;
    const createStack = async (ids: string[]) => {
      if (ids.includes(fake.asset('ONE.JPG').id)) return client.createStack(ids).finally(() => cancel.abort());
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (cancel.signal.aborted) throw new TypeError('not sent');
      return client.createStack(ids);
    };
    await worker.runJob('plan', { ...world, client: { ...client, createStack } }, cancel.signal);
    const { created } = await reportOn(worker);
    expect(created).toBe(fake.stacks().length);
    const inStacks = new Set(fake.stacks().flatMap(({ fileNames }) => fileNames));
    expect(inStacks.has('ONE.JPG')).toBe(true);
    for (const { originalFileName, duplicateId } of fake.state.assets.values())
      if (inStacks.has(originalFileName))
        expect({ originalFileName, duplicateId }).toMatchObject({ duplicateId: null });
    expect(flagged(fake).length).toBeGreaterThan(2);
  });

  it('names what a key lacks for it; the stacks stay', async () => {
    const all = ['album.read', 'asset.read', 'stack.read', 'stack.create', 'duplicate.read', 'user.read'];
    const { fake, world } = await begun({ permissions: all });
    await run(worker, world);
    expect(await reportOn(worker)).toMatchObject({
      created: 4,
      failed: 0,
      notDone: 0,
      stoppedBy: { code: 'missing-permission', detail: 'asset.update' },
      canUndo: true,
    });
    expect(fake.stacks()).toHaveLength(4);
    expect(flagged(fake)).toHaveLength(8);
  });

  it.each([
    ['breaks', { kind: 'cut', when: 'after' }],
    ['stumbles', { kind: 'status', status: 503 }],
  ] as const)('is repeated where the connection %s', async (_, outcome) => {
    const { fake, world } = await begun();
    fake.faults.add({ path: '/api/assets', times: 2, outcome });
    await run(worker, world);
    expect(flagged(fake)).toEqual(strangers);
    expect(await reportOn(worker)).toMatchObject({ created: 4, stoppedBy: null });
  });

  it('waits for a server that goes away before it, and is done when it is back', async () => {
    const { fake, world } = await begun();
    const mend = fake.faults.add({ path: '/api/assets', outcome: { kind: 'cut', when: 'before' } });
    await run(worker, world);
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused', stoppedBy: { code: 'unreachable' } });
    mend();
    await run(worker, world);
    expect(flagged(fake)).toEqual(strangers);
    expect(await reportOn(worker)).toMatchObject({ created: 4, stoppedBy: null });
  });

  it('goes on for the others where a file was deleted meanwhile', async () => {
    const { fake, world } = await begun();
    const { client } = world;
    let made = 0;
    const createStack = async (ids: string[]) => {
      const stack = await client.createStack(ids);
      if (++made === 4) fake.state.assets.delete(fake.asset('TWO.NEF').id);
      return stack;
    };
    await run(worker, { ...world, client: { ...client, createStack } });
    expect(flagged(fake)).toEqual(strangers);
    expect(await reportOn(worker)).toMatchObject({ created: 4, failed: 0, stoppedBy: null });
  });

  it.each(['unstack', 'cover-order'] as const)('has nothing to do with %s', async (tool) => {
    const { fake, world, before } = await begun({ tool, stacked: true });
    await run(worker, world);
    expect((await reportOn(worker)).failed).toBe(0);
    expect(stateOf(fake).flags).toEqual(before.flags);
    expect(changes(fake).filter(({ path }) => path === '/api/assets')).toEqual([]);
  });

  it('is not touched by the undo of a cover: who said since that they are no duplicates, said so', async () => {
    const { fake, world, before } = await begun({ tool: 'cover-order', stacked: true });
    await run(worker, world);
    for (const asset of fake.state.assets.values()) asset.duplicateId = null;
    await undo(worker, world);
    expect(stateOf(fake).stacks).toEqual(before.stacks);
    expect(flagged(fake)).toEqual([]);
  });

  it('asks for no duplicates where covers are changed: that call writes', async () => {
    const { fake, world } = await begun({ tool: 'cover-order', stacked: true });
    await run(worker, world);
    expect(fake.calls.filter(({ path }) => path === '/api/duplicates')).toEqual([]);
  });
});
