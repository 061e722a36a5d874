import { describe, expect, it, vi } from 'vitest';
import type { JobWorld } from '~/utils/jobs/work/work';
import { albumJob } from './scenes';
import { anewForEachTest, at, never, nextWorker, reportOn, worker, worldOf, writesTo } from './world';

anewForEachTest();

/** A server with so many pairs in one album, planned and with its job on disk. */
const startedJob = (pairs: number, circumstances?: { plannedAt?: number; permissions?: string[] }) =>
  albumJob(
    worker,
    (lib, me) => Array.from({ length: pairs }, (_, index) => lib.pair(me, `DSC_${1000 + index}`, at(index))).flat(),
    circumstances,
  );

const report = () => reportOn(worker);

describe('a job', () => {
  it('makes every stack once, with one call each', async () => {
    const { fake, world } = await startedJob(25);
    await worker.runJob('plan', world, never());
    expect(await report()).toMatchObject({ created: 25, extended: 0, failed: 0, notDone: 0, stoppedBy: null });
    expect(fake.stacks()).toHaveLength(25);
    expect(writesTo(fake)).toHaveLength(25);
  });

  it.each([6, 12])('has no more calls under way than its server may have: %i', async (callsAtOnce) => {
    const { world } = await startedJob(40);
    let underWay = 0;
    let most = 0;
    const { createStack } = world.client;
    world.client = {
      ...world.client,
      callsAtOnce,
      async createStack(ids) {
        most = Math.max(most, ++underWay);
        await new Promise((resolve) => setTimeout(resolve, 2));
        return createStack(ids).finally(() => underWay--);
      },
    };
    await worker.runJob('plan', world, never());
    expect(most).toBe(callsAtOnce);
  });

  it('looks up a lost answer before it sends the call again', async () => {
    const { fake, world } = await startedJob(10);
    fake.faults.add({ method: 'POST', path: '/api/stacks', times: 4, outcome: { kind: 'cut', when: 'after' } });
    await worker.runJob('plan', world, never());
    expect(await report()).toMatchObject({ created: 10, failed: 0 });
    expect(fake.stacks()).toHaveLength(10);
    expect(writesTo(fake)).toHaveLength(10);
  });

  it('tries again what may pass, with growing pauses or as long as it is told', async () => {
    const { fake, world, pauses } = await startedJob(1);
    const outcome = [
      { kind: 'status', status: 502 },
      { kind: 'cut', when: 'before' },
      { kind: 'status', status: 429, retryAfter: 7 },
    ] as const;
    fake.faults.add({ method: 'POST', path: '/api/stacks', outcome: [...outcome] });
    await worker.runJob('plan', world, never());
    expect(await report()).toMatchObject({ created: 1 });
    expect(pauses).toHaveLength(3);
    expect(pauses[2]).toBe(7000);
  });

  it('fails one group with the words of the server, and goes on with the others', async () => {
    const { fake, world, groups } = await startedJob(3);
    const strange = groups[1]?.members[1]?.id ?? '';
    fake.state.assets.delete(strange);
    await worker.runJob('plan', world, never());
    const { created, failed, problems } = await report();
    expect({ created, failed }).toEqual({ created: 2, failed: 1 });
    expect(problems[0]).toMatchObject({
      name: 'DSC_1001',
      failure: { code: 'not-yours', detail: 'Not found or no asset.update access' },
    });
  });

  it('stops at a missing permission and names it', async () => {
    const { fake, world } = await startedJob(20, {
      permissions: ['album.read', 'asset.read', 'stack.read', 'user.read'],
    });
    await worker.runJob('plan', world, never());
    expect(await report()).toMatchObject({
      created: 0,
      failed: 0,
      notDone: 20,
      stoppedBy: { code: 'missing-permission', detail: 'stack.create' },
    });
    expect(fake.stacks()).toEqual([]);
    expect(writesTo(fake).length).toBeLessThanOrEqual(world.client.callsAtOnce);
  });

  it('keeps what is done when it is cancelled', async () => {
    const { fake, world } = await startedJob(50);
    const cancel = new AbortController();
    let madeBefore = 0;
    world.onStep = (done) => {
      if (done !== 10) return;
      madeBefore = fake.stacks().length;
      cancel.abort();
    };
    await worker.runJob('plan', world, cancel.signal);
    const { created, notDone, cancelled } = await report();
    expect(cancelled).toBe(true);
    expect(created).toBe(fake.stacks().length);
    expect(created).toBeGreaterThanOrEqual(10);
    expect(created + notDone).toBe(50);
    // Only calls that were under way were still made.
    expect(created - madeBefore).toBeLessThanOrEqual(world.client.callsAtOnce);
  });

  it('ends without a begun step when it is cancelled, though the next intents were on disk', async () => {
    const { world } = await startedJob(50);
    const cancel = new AbortController();
    const answers: (() => void)[] = [];
    const { createStack } = world.client;
    world.client = {
      ...world.client,
      callsAtOnce: 12,
      async createStack(ids) {
        await new Promise<void>((resolve) => answers.push(resolve));
        return createStack(ids);
      },
    };
    const states = async () => (await worker.journal.readSteps('plan')).map(({ progress }) => progress.state);
    const begun = async () => (await states()).filter((state) => state === 'calling').length;
    const running = worker.runJob('plan', world, cancel.signal);
    await vi.waitFor(async () => expect(await begun()).toBeGreaterThan(12));
    expect(answers).toHaveLength(12);

    cancel.abort();
    for (const answer of answers) answer();
    await running;
    expect(answers).toHaveLength(12);
    expect(Map.groupBy(await states(), (state) => state)).toEqual(
      new Map([
        ['done', Array(12).fill('done')],
        ['waiting', Array(38).fill('waiting')],
      ]),
    );
  });
});

describe('a job that is taken up by another worker', () => {
  it('ends with every stack made once, though calls were under way when the first one died', async () => {
    const { fake, world, secret } = await startedJob(30);
    // The first worker: some calls are done and recorded, and then nothing is ever heard of it again.
    let calls = 0;
    const dying: JobWorld = {
      ...world,
      client: {
        ...world.client,
        async createStack(ids) {
          if (++calls > 12) return new Promise(() => {});
          const made = await world.client.createStack(ids);
          return calls > 8 ? new Promise(() => {}) : made;
        },
      },
    };
    void worker.runJob('plan', dying, never());
    await vi.waitFor(() => expect(calls).toBeGreaterThanOrEqual(10));
    const before = fake.stacks().length;
    expect(before).toBeGreaterThan(5);

    await nextWorker();
    await worker.runJob('plan', worldOf(worker, secret).world, never());
    expect(await report()).toMatchObject({ created: 30, failed: 0, notDone: 0 });
    expect(fake.stacks()).toHaveLength(30);
    expect(fake.stacks().every(({ assetIds }) => assetIds.length === 2)).toBe(true);
    expect(writesTo(fake)).toHaveLength(30);
  });

  it('leaves alone what somebody else stacked since the review', async () => {
    const { fake, world, groups } = await startedJob(5, { plannedAt: -120_000 });
    const theirs = groups[2]?.members.map(({ id }) => id).reverse() ?? [];
    const id = fake.otherClient.stack(theirs);
    await worker.runJob('plan', world, never());
    const { created, problems } = await report();
    expect(created).toBe(4);
    expect(problems.map(({ failure }) => failure.code)).toEqual(['changed']);
    expect(fake.stacks().find((stack) => stack.id === id)?.assetIds[0]).toBe(theirs[0]);
  });
});

describe('a job that cannot go on', () => {
  it.each([
    [
      'signed out in the middle',
      { kind: 'status', status: 401, body: { message: 'Authentication required' } },
      'bad-key',
    ],
    ['behind a proxy that asks to sign in', { kind: 'sign-in-page' }, 'proxy-sign-in'],
    ['without its server', { kind: 'cut', when: 'before' }, 'unreachable'],
    ['with a server that stumbles for long', { kind: 'status', status: 503 }, 'server-error'],
  ] as const)('%s waits, and ends with everything made once when it can', async (_, outcome, code) => {
    const { fake, world } = await startedJob(40);
    const mend = fake.faults.add({ after: 25, outcome });
    await worker.runJob('plan', world, never());
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused', stoppedBy: { code } });
    await worker.runJob('plan', world, never());
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused', stoppedBy: { code } });

    mend();
    await worker.runJob('plan', world, never());
    expect(await report()).toMatchObject({ created: 40, failed: 0, notDone: 0, stoppedBy: null });
    expect(fake.stacks()).toHaveLength(40);
  });

  it('waits for its own user when somebody else has signed in', async () => {
    const { fake, world } = await startedJob(5);
    const { client } = world;
    const stranger = { ...client, userIfAllowed: async () => ({ id: 'somebody', name: 'else' }) };
    await worker.runJob('plan', { ...world, client: stranger }, never());
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused', stoppedBy: { code: 'other-user' } });
    expect(fake.stacks()).toEqual([]);
  });

  it('stops before the call where the disk is full', async () => {
    const { fake, world } = await startedJob(5);
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'stepLog') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await worker.runJob('plan', world, never());
    full.mockRestore();
    expect(await worker.journal.readJob('plan')).toMatchObject({
      state: 'paused',
      stoppedBy: { code: 'storage-full' },
    });
    expect(fake.stacks()).toEqual([]);
  });
});

describe('a failing tenth of the calls', () => {
  it('costs at most 1.3 calls a group, and every stack is made once', async () => {
    const { fake, world } = await startedJob(500);
    const path = '/api/stacks';
    fake.faults.add({ path, rate: 0.05, outcome: { kind: 'cut', when: 'before' } });
    fake.faults.add({ path, rate: 0.05, outcome: { kind: 'cut', when: 'after' } });
    const soFar = fake.calls.length;
    await worker.runJob('plan', world, never());
    expect(await report()).toMatchObject({ created: 500, failed: 0, notDone: 0 });
    expect(fake.stacks()).toHaveLength(500);
    expect(fake.stacks().every(({ assetIds }) => assetIds.length === 2)).toBe(true);
    expect(fake.calls.length - soFar).toBeLessThanOrEqual(650);
  });
});
