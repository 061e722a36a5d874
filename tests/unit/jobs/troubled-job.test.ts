import { describe, expect, it, vi } from 'vitest';
import { killAtEachMoment, patience } from './mortal';
import { pairsJob, run, undo } from './scenes';
import { anewForEachTest, look, nothingChanged, reportOn, stateOf, worker, writesTo } from './world';

anewForEachTest();

describe('a stack that was made though its answer is useless', () => {
  it.each([
    ['cut short', { kind: 'garble', change: (text: string) => text.slice(0, 20) }],
    ['a 500', { kind: 'status-after', status: 500 }],
    ['a 520 of a proxy', { kind: 'status-after', status: 520 }],
    ['a 524 of a proxy', { kind: 'status-after', status: 524 }],
  ] as const)('is reported as made (%s), and undone', async (_, outcome) => {
    const { fake, world, before } = await pairsJob(worker, 3);
    fake.faults.add({ method: 'POST', path: '/api/stacks', times: 1, outcome });
    await run(worker, world);
    expect(fake.stacks()).toHaveLength(3);
    expect.soft(await reportOn(worker)).toMatchObject({ created: 3, failed: 0 });
    await undo(worker, world);
    expect(stateOf(fake)).toEqual(before);
  });

  it('is found by trying again once the plan is old', async () => {
    const { fake, world } = await pairsJob(worker, 3);
    fake.faults.add({ method: 'POST', path: '/api/stacks', times: 1, outcome: { kind: 'status-after', status: 500 } });
    await run(worker, world);
    if ((await reportOn(worker)).canTryAgain) {
      await worker.tryAgain('plan');
      await run(worker, { ...world, now: () => 120_000 });
    }
    expect(await reportOn(worker)).toMatchObject({ created: 3, failed: 0 });
  });
});

describe('a long job', () => {
  it('looks again where calls waited long for their turn, and leaves alone what somebody stacked meanwhile', async () => {
    const { fake, world, groups } = await pairsJob(worker, 40);
    const busy = { kind: 'status', status: 429, retryAfter: 30 } as const;
    fake.faults.add({ method: 'POST', path: '/api/stacks', times: 1, outcome: busy });
    const theirs = groups[39]?.members.map(({ id }) => id).reverse() ?? [];
    let id: string | null = null;
    await run(worker, {
      ...world,
      now: () => (id === null ? 1000 : 600_000),
      pause: async () => {
        id ??= fake.otherClient.stack([...theirs, fake.asset('DSC_1000.JPG').id]);
      },
    });
    expect(fake.stacks().some((stack) => stack.id === id)).toBe(true);
    const { problems } = await reportOn(worker);
    expect(problems).toMatchObject([{ failure: { code: 'changed' } }]);
  });
});

describe('a cancelled job', () => {
  it('does not say that it was interrupted when it was looking at the server', async () => {
    const { world } = await pairsJob(worker, 10, -120_000);
    const cancel = new AbortController();
    const { client } = world;
    const stacksOf: typeof client.stacksOf = (ids, signal) => {
      queueMicrotask(() => cancel.abort());
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))).then(() =>
        client.stacksOf(ids),
      );
    };
    await worker.runJob('plan', { ...world, client: { ...client, stacksOf } }, cancel.signal);
    expect(await reportOn(worker)).toMatchObject({ cancelled: true, stoppedBy: null });
  });
});

describe('one job a server', () => {
  it('holds for trying again too', async () => {
    const { fake, plan, world } = await pairsJob(worker, 4);
    fake.faults.add({ method: 'POST', path: '/api/stacks', times: 1, outcome: { kind: 'status', status: 500 } });
    await run(worker, world);
    await worker.startJob({ ...plan, id: 'other' }, nothingChanged, 5);
    await worker.tryAgain('plan').catch(() => {});
    const open = (await worker.journal.readJobs()).filter(({ state }) => state !== 'ended');
    expect(open.map(({ id }) => id)).toEqual(['other']);
  });
});

describe('a refusal of everything', () => {
  it('stops the job at a 403 that names no permission', async () => {
    const { fake, world } = await pairsJob(worker, 40);
    fake.faults.add({
      method: 'POST',
      path: '/api/stacks',
      outcome: { kind: 'status', status: 403, body: { message: 'Forbidden' } },
    });
    await run(worker, world);
    expect(writesTo(fake).length).toBeLessThanOrEqual(world.client.callsAtOnce);
  });

  it('is another user where somebody else signed in in the middle, and the job waits', async () => {
    const { world, fake } = await pairsJob(worker, 40);
    const { client } = world;
    const stranger = fake.apiKey({
      ...fake.user('user1@example.org'),
      id: 'ffffffff-ffff-4fff-8fff-ffffffffffff',
    } as never);
    fake.state.users.push({ ...fake.user('user1@example.org'), id: stranger.userId, email: 'stranger@example.org' });
    const theirs = worker.createImmichClient({ origin: 'http://immich.test', key: stranger.secret });
    let calls = 0;
    const now = () => (calls++ < 10 ? client : theirs);
    const switching = {
      ...client,
      createStack: (ids: string[]) => now().createStack(ids),
      userIfAllowed: () => (calls < 10 ? client : theirs).userIfAllowed(),
    };
    await run(worker, { ...world, client: switching });
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused', stoppedBy: { code: 'other-user' } });
  });
});

describe('a server that asks to wait', () => {
  it.each([
    ['until a date', () => new Date(Date.now() + 7000), 5000, 7000],
    ['for a day', () => 86_400, 1000, 30_000],
    ['until a day that is over', () => new Date(0), 0, 1000],
  ])('%s is heard, up to half a minute', async (_, retryAfter, least, most) => {
    const { fake, world, pauses } = await pairsJob(worker, 1);
    const outcome = { kind: 'status', status: 503, retryAfter: retryAfter() } as const;
    fake.faults.add({ method: 'POST', path: '/api/stacks', times: 1, outcome });
    await run(worker, world);
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThanOrEqual(least);
    expect(pauses[0]).toBeLessThanOrEqual(most);
  });

  it('by way of its proxy, which knows no such page while Immich restarts, loses no group', async () => {
    const { fake, world } = await pairsJob(worker, 40);
    let calls = 0;
    globalThis.fetch = async (input, init) =>
      ++calls > 15 && calls < 1000
        ? new Response('404 page not found', { status: 404, headers: { 'content-type': 'text/plain' } })
        : fake.fetch(input as string, init);
    await run(worker, world);
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused' });
  });

  it('with pages that never end is not read for ever', async () => {
    const { fake, world, me, album } = await pairsJob(worker, 2);
    const change = (json: { assets: object }) => ({ ...json, assets: { ...json.assets, nextPage: '2' } });
    fake.faults.add({ path: '/api/search/metadata', outcome: { kind: 'reshape', change: change as never } });
    // The server's patience ends before the test's.
    fake.faults.add({ path: '/api/search/metadata', after: 60, outcome: { kind: 'status', status: 500 } });
    const scope = { kind: 'album', albumId: album.id } as const;
    const soFar = fake.calls.length;
    await look(worker, world, me, { tool: 'stack', scope }).catch(() => {});
    expect(fake.calls.length - soFar).toBeLessThan(20);
  });
});

describe('looking at a server that stumbles', () => {
  it('does not turn one call that may pass into a thousand', async () => {
    const { fake, world } = await pairsJob(worker, 200, -120_000);
    fake.faults.add({
      method: 'GET',
      path: '/api/stacks',
      times: 4,
      outcome: { kind: 'status', status: 429, retryAfter: 0 },
    });
    const soFar = fake.calls.length;
    await run(worker, world);
    if ((await worker.journal.readJob('plan'))?.state === 'paused') await run(worker, world);
    expect(await reportOn(worker)).toMatchObject({ created: 200 });
    expect(fake.calls.length - soFar).toBeLessThanOrEqual(260);
  });

  it('fails the group whose file was deleted since, not the whole job', async () => {
    const { fake, world } = await pairsJob(worker, 1, -120_000);
    fake.state.assets.delete(fake.asset('DSC_1000.NEF').id);
    await run(worker, world);
    const { stoppedBy, failed, notDone } = await reportOn(worker);
    expect({ stoppedBy, failed, notDone }).toEqual({ stoppedBy: null, failed: 1, notDone: 0 });
  });
});

describe('the disk', () => {
  it('that was full when the transaction ended is storage-full, and nothing is called', async () => {
    const { fake, world } = await pairsJob(worker, 5);
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      if (this.name === 'stepLog') {
        const { transaction } = this;
        request.addEventListener('success', () =>
          (transaction as never as { _abort(name: string): void })._abort('QuotaExceededError'),
        );
      }
      return request;
    });
    await run(worker, world);
    expect(await worker.journal.readJob('plan')).toMatchObject({
      state: 'paused',
      stoppedBy: { code: 'storage-full' },
    });
    expect(fake.stacks()).toEqual([]);
  });

  it('that could not be opened once is opened the next time', async () => {
    const { open } = indexedDB;
    // Browsers refuse by an event, later: a newer version's request is one that gets such an answer.
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      void open.call(indexedDB, 'other', 2);
      return open.call(indexedDB, 'other', 1);
    });
    await expect(worker.journal.readJobs()).rejects.toThrow();
    await expect(worker.journal.readJobs()).resolves.toEqual([]);
  });
});

describe('words of the server', () => {
  it('that repeat the key are not kept', async () => {
    const { fake, world, secret } = await pairsJob(worker, 1);
    fake.faults.add({
      method: 'POST',
      path: '/api/stacks',
      outcome: { kind: 'status', status: 400, body: { message: `no ${secret}` } },
    });
    await run(worker, world);
    expect(JSON.stringify(await reportOn(worker))).not.toContain(secret);
  });

  it('a key that no header can carry is a bad key, not a server out of reach', async () => {
    await pairsJob(worker, 1);
    const client = worker.createImmichClient({ origin: 'http://immich.test', key: 'ключ' });
    await expect(client.user()).rejects.toMatchObject({ failure: { code: 'bad-key' } });
  });
});

it(
  'every pair is stacked once, wherever the worker was killed',
  () =>
    killAtEachMoment(async (kill, fatal) => {
      const job = await pairsJob(worker, 3);
      const next = await kill(job);
      await run(worker, next);
      expect({ fatal, ...(await reportOn(worker)) }).toMatchObject({ fatal, created: 3, failed: 0, notDone: 0 });
      expect(job.fake.stacks()).toHaveLength(3);
      expect(writesTo(job.fake)).toHaveLength(3);
    }),
  patience,
);
