import { describe, expect, it, vi } from 'vitest';
import { killAtEachMoment, patience } from './mortal';
import { albumJob, extendJob, pairsJob, run, undo } from './scenes';
import { anewForEachTest, at, never, nextWorker, reportOn, stateOf, worker, worldOf } from './world';

anewForEachTest();

describe('undo', () => {
  it.each([
    ['cut', { kind: 'cut', when: 'after' }],
    ['a 504', { kind: 'status-after', status: 504 }],
  ] as const)('rebuilds extended stacks where the answer of the bulk call was lost (%s)', async (_, outcome) => {
    const { fake, world, before } = await extendJob(worker, 4);
    await run(worker, world);
    const undoId = await worker.startUndo('plan', 2000);
    fake.faults.add({ method: 'DELETE', path: '/api/stacks', times: 1, outcome });
    await run(worker, world, undoId);
    expect(await reportOn(worker, undoId)).toMatchObject({ undone: 4, failed: 0, notDone: 0 });
    expect(stateOf(fake)).toEqual(before);
  });

  it('that is cancelled when stacks are dissolved already leaves no stack without its members', async () => {
    const { fake, world, before } = await extendJob(worker, 4);
    await run(worker, world);
    const undoId = await worker.startUndo('plan', 2000);
    const cancel = new AbortController();
    const { client } = world;
    const deleteStacks = async (ids: string[]) => {
      await client.deleteStacks(ids);
      cancel.abort();
    };
    await worker.runJob(undoId, { ...world, client: { ...client, deleteStacks } }, cancel.signal);
    expect(stateOf(fake).stacks).toEqual(before.stacks);
  });

  it('that was killed between dissolving and rebuilding, and is cancelled then, still rebuilds what it dissolved', async () => {
    const { fake, world, before, secret } = await extendJob(worker, 1);
    await run(worker, world);
    const undoId = await worker.startUndo('plan', 2000);
    let dead = false;
    const deleteStacks = async (ids: string[]) => {
      await world.client.deleteStacks(ids);
      dead = true;
      return new Promise<void>(() => {});
    };
    void worker.runJob(undoId, { ...world, client: { ...world.client, deleteStacks } }, never());
    await vi.waitFor(() => expect(dead).toBe(true));
    await nextWorker();
    await worker.runJob(undoId, worldOf(worker, secret).world, AbortSignal.abort());
    expect(stateOf(fake).stacks).toEqual(before.stacks);
  });

  it('puts a pair back though another file of its duplicate group was deleted since', async () => {
    const { fake, world } = await albumJob(
      worker,
      (lib, me) => {
        const pair = lib.pair(me, 'DSC_1', at(0));
        const copy = lib.asset(me, 'copy.JPG', at(50));
        lib.duplicates([...pair, copy]);
        const other = lib.pair(me, 'DSC_2', at(90));
        return [...pair, copy, ...other];
      },
      { checkAll: true },
    );
    await run(worker, world);
    expect(await reportOn(worker)).toMatchObject({ created: 2, failed: 0 });
    fake.state.assets.delete(fake.asset('copy.JPG').id);
    const undoId = await undo(worker, world);
    expect(fake.stacks()).toEqual([]);
    expect(await reportOn(worker, undoId)).toMatchObject({ undone: 2, failed: 0 });
  });

  it('says changed of a single pair of which a file was deleted since, and ends', async () => {
    const { fake, world } = await pairsJob(worker, 1);
    await run(worker, world);
    const raw = fake.asset('DSC_1000.NEF').id;
    fake.otherClient.unstack(fake.stacks()[0]?.id ?? '');
    fake.state.assets.delete(raw);
    const undoId = await undo(worker, world);
    const { stoppedBy, problems } = await reportOn(worker, undoId);
    expect(stoppedBy).toBeNull();
    expect(problems.map(({ failure }) => failure.code)).toEqual(['changed']);
  });

  it('takes back a stack whose answer was lost for good when the job was cancelled', async () => {
    const { fake, world, secret } = await pairsJob(worker, 3);
    fake.faults.add({
      method: 'POST',
      path: '/api/stacks',
      after: 1,
      times: 1,
      outcome: { kind: 'cut', when: 'after' },
    });
    const cancel = new AbortController();
    const { client } = world;
    const gone = {
      ...client,
      stackOfPrimary: async (id: string) => {
        cancel.abort();
        fake.faults.add({ method: 'GET', path: '/api/stacks', times: 1, outcome: { kind: 'status', status: 401 } });
        return client.stackOfPrimary(id);
      },
    };
    await worker.runJob('plan', { ...world, client: gone }, cancel.signal);
    fake.faults.clear();
    expect(fake.stacks()).toHaveLength(3);
    await nextWorker();
    await worker.runJob('plan', worldOf(worker, secret).world, cancel.signal);
    await undo(worker, worldOf(worker, secret).world);
    expect(fake.stacks()).toEqual([]);
  });

  it('is not offered again after a worker that died between the job and its mark on the first', async () => {
    const { world, secret } = await pairsJob(worker, 2);
    await run(worker, world);
    const { put } = IDBObjectStore.prototype;
    const dying = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'jobs' && args[0].undoneBy) throw new Error('killed');
      return put.apply(this, args);
    });
    await worker.startUndo('plan', 2000).catch(() => {});
    dying.mockRestore();
    await nextWorker();
    const started = (await worker.journal.readJob('undo-plan')) !== undefined;
    if (started) await run(worker, worldOf(worker, secret).world, 'undo-plan');
    expect(await reportOn(worker)).toMatchObject({ canUndo: !started });
  });

  it('leaves duplicates dismissed that somebody dismissed since', async () => {
    const { fake, world, secret } = await albumJob(
      worker,
      (lib, me) => {
        const pair = lib.pair(me, 'DSC_1', at(0));
        const copies = ['one', 'two'].map((name, i) => lib.asset(me, `copy ${name}.JPG`, at(50 + i)));
        lib.duplicates([...pair, ...copies]);
        return [...pair, ...copies];
      },
      { checkAll: true },
    );
    await run(worker, world);
    const copies = ['copy one.JPG', 'copy two.JPG'].map((name) => fake.asset(name));
    const headers = { 'x-api-key': secret, 'content-type': 'application/json' };
    const groups = [
      { duplicateId: copies[0]?.duplicateId, keepAssetIds: copies.map(({ id }) => id), trashAssetIds: [] },
    ];
    const { status } = await fake.fetch('http://immich.test/api/duplicates/resolve', {
      method: 'POST',
      headers,
      body: JSON.stringify({ groups }),
    });
    expect([status, ...copies.map(({ duplicateId }) => duplicateId)]).toEqual([200, null, null]);
    await undo(worker, world);
    expect(copies.map(({ duplicateId }) => duplicateId)).toEqual([null, null]);
  });

  it('rebuilds what it dissolved where the first answer was lost and the effect came late', async () => {
    const { fake, world, before } = await extendJob(worker, 2);
    await run(worker, world);
    const undoId = await worker.startUndo('plan', 2000);
    const { client } = world;
    let calls = 0;
    const late = async (ids: string[]) => {
      // The bulk call is refused, so that each goes alone; the first of those takes effect after its look-up.
      if (++calls === 1) fake.faults.add({ method: 'DELETE', times: 1, outcome: { kind: 'status', status: 400 } });
      if (calls === 2)
        fake.faults.add({
          method: 'DELETE',
          times: 2,
          outcome: [
            { kind: 'status', status: 504 },
            { kind: 'meanwhile', act: (server) => ids.forEach(server.otherClient.unstack) },
          ],
        });
      return client.deleteStacks(ids);
    };
    await run(worker, { ...world, client: { ...client, deleteStacks: late } }, undoId);
    expect(stateOf(fake)).toEqual(before);
  });

  it(
    'of extended stacks ends as it should, wherever its worker was killed',
    () =>
      killAtEachMoment(async (kill, fatal) => {
        const job = await extendJob(worker, 3);
        await run(worker, job.world);
        const undoId = await worker.startUndo('plan', 2000);
        const next = await kill(job, undoId);
        await run(worker, next, undoId);
        expect({ fatal, ...(await reportOn(worker, undoId)) }).toMatchObject({
          fatal,
          undone: 3,
          failed: 0,
          notDone: 0,
        });
        expect(stateOf(job.fake)).toEqual(job.before);
      }),
    patience,
  );
});
