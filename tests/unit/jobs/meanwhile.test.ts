import { describe, expect, it } from 'vitest';
import { albumJob, extendJob, pairsJob, run, undo } from './scenes';
import { anewForEachTest, at, nothingChanged, reportOn, stateOf, worker, worldOf, writesTo } from './world';

anewForEachTest();

describe('a file that is put away between review and its turn', () => {
  const ways = [
    ['trashed', { isTrashed: true }],
    ['moved to the locked folder', { visibility: 'locked' }],
  ] as const;

  it.each(ways)('is not stacked: %s since a review of some time ago, and no call is made for it', async (_, change) => {
    const { fake, world, before } = await pairsJob(worker, 3, -120_000);
    Object.assign(fake.asset('DSC_1001.NEF'), change);
    await run(worker, world);
    const { created, problems } = await reportOn(worker);
    expect(created).toBe(2);
    expect(problems.map(({ name, failure }) => `${name} ${failure.code}`)).toEqual(['DSC_1001 changed']);
    expect(writesTo(fake)).toHaveLength(2);
    expect(fake.asset('DSC_1001.JPG').stackId).toBeNull();
    await undo(worker, world);
    expect(stateOf(fake)).toEqual(before);
  });

  it.each(ways)('is told by the answer (%s a moment ago), and its stack is taken back', async (_, change) => {
    const { fake, world } = await pairsJob(worker, 3);
    const act = () => void Object.assign(fake.asset('DSC_1001.NEF'), change);
    fake.faults.add({ method: 'POST', path: '/api/stacks', times: 1, outcome: { kind: 'meanwhile', act } });
    await run(worker, world);
    const { created, problems } = await reportOn(worker);
    expect({ created, problems: problems.map(({ failure }) => failure.code) }).toEqual({
      created: 2,
      problems: [expect.stringMatching(/changed|not-yours/)],
    });
    expect(fake.stacks().map(({ fileNames }) => fileNames.length)).toEqual([2, 2]);
    expect(fake.asset('DSC_1001.JPG').stackId).toBeNull();
  });

  it('leaves a stack that was to be extended as it was', async () => {
    const { fake, world, before } = await extendJob(worker, 1);
    const act = () => void Object.assign(fake.asset('EXT_1000.NEF'), { isTrashed: true });
    fake.faults.add({ method: 'POST', path: '/api/stacks', times: 1, outcome: { kind: 'meanwhile', act } });
    await run(worker, world);
    expect((await reportOn(worker)).problems.map(({ failure }) => failure.code)).toEqual(['changed']);
    expect(stateOf(fake)).toEqual(before);
  });

  it('is told though the key may not take the stack back', async () => {
    const { fake, world } = await albumJob(worker, (lib, me) => lib.pair(me, 'DSC_1', at(0)), {
      permissions: ['album.read', 'asset.read', 'stack.create', 'stack.read'],
    });
    const act = () => void Object.assign(fake.asset('DSC_1.NEF'), { isTrashed: true });
    fake.faults.add({ method: 'POST', path: '/api/stacks', times: 1, outcome: { kind: 'meanwhile', act } });
    await run(worker, world);
    expect((await reportOn(worker)).problems.map(({ failure }) => failure.code)).toEqual(['changed']);
  });
});

it('an answer that names files which nobody asked for is no success, and nothing of it is touched', async () => {
  const { fake, world } = await pairsJob(worker, 2);
  const stranger = fake.asset('DSC_1001.NEF').id;
  const act = () => void fake.otherClient.stack([fake.asset('DSC_1000.JPG').id, stranger]);
  fake.faults.add({ method: 'POST', path: '/api/stacks', times: 1, outcome: { kind: 'meanwhile', act } });
  await worker.runJob('plan', { ...world, client: { ...world.client, callsAtOnce: 1 } }, new AbortController().signal);
  const { problems } = await reportOn(worker);
  expect(problems.map(({ name, failure }) => `${name} ${failure.code}`)).toContain('DSC_1000 changed');
});

it('a stack that was made twice, since its first call came through late, is taken back all the same', async () => {
  const { fake, world, before } = await pairsJob(worker, 1);
  const { fetch } = globalThis;
  let late: (() => Promise<unknown>) | null = null;
  let calls = 0;
  globalThis.fetch = async (input, init) => {
    if (init?.method !== 'POST') return fetch(input, init);
    if (++calls === 1) {
      late = () => fetch(input, init);
      throw new TypeError('Failed to fetch');
    }
    const answer = await fetch(input, init);
    await late?.();
    return answer;
  };
  await run(worker, world);
  globalThis.fetch = fetch;
  expect(await reportOn(worker)).toMatchObject({ created: 1, failed: 0 });
  const undoId = await undo(worker, world);
  expect(await reportOn(worker, undoId)).toMatchObject({ undone: 1, failed: 0 });
  expect(stateOf(fake)).toEqual(before);
});

describe('two browsers that stack one album at one moment', () => {
  it.each([3, 40])('each report what is theirs in the end, of %i pairs', async (count) => {
    const { fake, world, plan, secret } = await pairsJob(worker, count);
    await worker.plans.savePlan({ ...plan, id: 'theirs' }, await worker.plans.readAllGroups('plan'));
    await worker.startJob({ ...plan, id: 'theirs', serverId: 'the same' }, nothingChanged, 0);
    const other = worldOf(worker, secret).world;
    // The second makes each pair's stack right after the first.
    let made = 0;
    const createStack: typeof world.client.createStack = async (ids) => {
      const stack = await world.client.createStack(ids);
      if (++made === count) await run(worker, other, 'theirs');
      return stack;
    };
    await run(worker, { ...world, client: { ...world.client, createStack } });
    expect(await reportOn(worker, 'theirs')).toMatchObject({ created: count, failed: 0 });
    const own = await reportOn(worker);
    expect(own).toMatchObject({ created: 0, failed: count });
    expect(new Set(own.problems.map(({ failure }) => failure.code))).toEqual(new Set(['changed']));
    expect(own.canUndo).toBe(false);
    expect(fake.stacks()).toHaveLength(count);
  });
});
