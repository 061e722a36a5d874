import { describe, expect, it, vi } from 'vitest';
import type { JobWorld } from '~/utils/jobs/work/work';
import { albumJob, openDuplicates, run, undo } from './scenes';
import {
  anewForEachTest,
  at,
  never,
  nextWorker,
  reportOn,
  stateOf,
  versions,
  worker,
  worldOf,
  writesTo,
} from './world';

anewForEachTest();

/** An album with new pairs, a stack to extend, two stacks to merge, a broken stack, and duplicate groups. */
async function doneJob(version?: string) {
  const job = await albumJob(
    worker,
    (lib, me) => {
      const pairs = Array.from({ length: 8 }, (_, index) => lib.pair(me, `DSC_${1000 + index}`, at(index)));
      const files = (name: string, minute: number, ...extensions: string[]) =>
        extensions.map((extension) => lib.asset(me, `${name}.${extension}`, at(minute)));

      const extended = files('EXTEND', 20, 'JPG', 'HEIC', 'NEF');
      lib.stack([extended[1], extended[0]].filter((asset) => asset !== undefined));
      const merged = files('MERGE', 30, 'JPG', 'HEIC', 'NEF', 'DNG');
      lib.stack(merged.slice(0, 2));
      lib.stack(merged.slice(2));
      const broken = files('BROKEN', 40, 'JPG', 'NEF');
      lib.stack(broken.slice(0, 1));
      const triple = files('TRIPLE', 50, 'JPG', 'NEF');
      const copy = lib.asset(me, 'copy-of-triple.JPG', at(51));
      lib.duplicates([...triple, copy]);
      lib.duplicates(pairs[0] ?? []);
      return [...pairs.flat(), ...extended, ...merged, ...broken, ...triple, copy];
    },
    { version, checkAll: true },
  );
  await run(worker, job.world);
  const { created, extended, failed } = await reportOn(worker);
  expect({ created, extended, failed }).toEqual({ created: 9, extended: 3, failed: 0 });
  return { ...job, after: stateOf(job.fake) };
}

describe.each(versions)('undo on Immich %s', (version) => {
  it('puts back membership, primaries and duplicate flags; a broken stack stays mended', async () => {
    const { fake, secret, world, before, after } = await doneJob(version);
    // The group of three has one file left.
    await openDuplicates(fake, secret);
    expect(stateOf(fake).flags).not.toEqual(after.flags);

    const undoId = await undo(worker, world);
    expect(await reportOn(worker, undoId)).toMatchObject({ kind: 'undo', undone: 12, failed: 0, notDone: 0 });
    const mended = before.stacks.filter(({ members }) => members.length > 1);
    expect(stateOf(fake)).toEqual({ stacks: mended, flags: before.flags });
  });
});

describe('undo', () => {
  it('leaves alone what somebody changed since, and says so', async () => {
    const { fake, world } = await doneJob();
    const theirs = fake.stacks().find(({ fileNames }) => fileNames[0] === 'DSC_1003.JPG');
    const stranger = fake.asset('DSC_1004.JPG').id;
    const changed = fake.otherClient.stack([...(theirs?.assetIds ?? []), stranger]);

    const undoId = await undo(worker, world);
    const { undone, problems } = await reportOn(worker, undoId);
    expect(undone).toBe(10);
    expect(problems.map(({ name, failure }) => `${name} ${failure.code}`).sort()).toEqual([
      'DSC_1003 changed',
      'DSC_1004 changed',
    ]);
    expect(fake.stacks().some(({ id }) => id === changed)).toBe(true);
  });

  it('dissolves in bulk: untouched pairs cost one call together', async () => {
    const { fake, world } = await doneJob();
    const soFar = writesTo(fake).length;
    await undo(worker, world);
    // One bulk call, then the four stacks that were there before.
    expect(
      writesTo(fake)
        .slice(soFar)
        .map(({ method }) => method),
    ).toEqual(['DELETE', 'POST', 'POST', 'POST']);
  });

  it('goes one by one where a stack vanished between looking and dissolving', async () => {
    const { fake, world } = await doneJob();
    const gone = fake.stacks().find(({ fileNames }) => fileNames[0] === 'DSC_1002.JPG')?.id ?? '';
    fake.faults.add({
      method: 'DELETE',
      path: '/api/stacks',
      times: 1,
      outcome: { kind: 'meanwhile', act: (server) => server.otherClient.unstack(gone) },
    });
    const undoId = await undo(worker, world);
    const { undone, problems } = await reportOn(worker, undoId);
    expect(undone + problems.length).toBe(12);
    expect(
      fake
        .stacks()
        .map(({ fileNames }) => fileNames[0])
        .sort(),
    ).toEqual(['EXTEND.HEIC', 'MERGE.JPG', 'MERGE.NEF']);
  });

  it.each([0, 1, 2, 3])(
    'ends as it should when its worker is killed at write number %i, answer lost',
    async (killedAt) => {
      const { fake, world, before, secret } = await doneJob();
      const undoId = await worker.startUndo('plan', 2000);
      let writes = 0;
      const dying =
        <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
        async (...args: A): Promise<R> => {
          const number = writes++;
          if (number > killedAt) return new Promise(() => {});
          const answer = await call(...args);
          return number === killedAt ? new Promise(() => {}) : answer;
        };
      const { client } = world;
      const mortal: JobWorld = {
        ...world,
        client: { ...client, createStack: dying(client.createStack), deleteStacks: dying(client.deleteStacks) },
      };
      void worker.runJob(undoId, mortal, never());
      await vi.waitFor(() => expect(writes).toBeGreaterThan(killedAt));
      await new Promise((resolve) => setTimeout(resolve, 30));

      await nextWorker();
      await run(worker, worldOf(worker, secret).world, undoId);
      expect(await reportOn(worker, undoId)).toMatchObject({ undone: 12, failed: 0, notDone: 0 });
      const mended = before.stacks.filter(({ members }) => members.length > 1);
      expect(stateOf(fake)).toEqual({ stacks: mended, flags: before.flags });
    },
  );

  it('is done once, however often it is asked for, and what it took back is not taken up again', async () => {
    const { world } = await doneJob();
    const undoId = await worker.startUndo('plan', 2000);
    expect(await worker.startUndo('plan', 3000)).toBe(undoId);
    await run(worker, world, undoId);
    expect(await reportOn(worker)).toMatchObject({ canUndo: false, canTryAgain: false });
    await expect(worker.tryAgain('plan')).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });
});
