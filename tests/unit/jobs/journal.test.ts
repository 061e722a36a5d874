import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StepRecord } from '~/utils/database/records';
import { emptyDisk, freshWorker, type Worker } from './world';

let worker: Worker;

beforeEach(async () => {
  emptyDisk();
  worker = await freshWorker();
});

const step = (index: number): StepRecord => ({
  jobId: 'plan',
  index,
  key: `key-${index}`,
  name: `DSC_${index}`,
  action: 'create',
  assetIds: [],
  files: [],
  before: { stacks: [], flags: {} },
  stackId: null,
  undoes: null,
  progress: { state: 'calling' },
});

/** What version 1 kept: a record a step, by its place in the job. */
async function writeVersion1(steps: StepRecord[]): Promise<void> {
  const db = await openDB('immich-stacker', 1, {
    upgrade(old) {
      for (const store of ['keys', 'planPages']) old.createObjectStore(store);
      old.createObjectStore('plans', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
      old.createObjectStore('jobs', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
      old.createObjectStore('steps', { keyPath: ['jobId', 'index'] });
    },
  });
  for (const step of steps) await db.put('steps', step);
  await db.put('keys', 'secret', 'server');
  db.close();
}

const indexes = async () => (await worker.journal.readSteps('plan')).map(({ index }) => index);

describe('steps', () => {
  it('are as they were last written, in their order', async () => {
    await worker.journal.saveSteps([step(0), step(1), step(2)]);
    const done: StepRecord = { ...step(1), progress: { state: 'done', stackId: 'stack' } };
    await worker.journal.saveSteps([done]);
    await worker.journal.saveSteps([{ ...step(0), jobId: 'other', progress: { state: 'waiting' } }]);
    expect(await worker.journal.readSteps('plan')).toEqual([step(0), done, step(2)]);
    expect(await worker.journal.readSteps('nothing')).toEqual([]);
  });

  it('of an earlier version of the extension are still there, and so is everything else', async () => {
    await writeVersion1([step(0), step(1), { ...step(0), jobId: 'other' }]);
    expect(await worker.journal.readSteps('plan')).toEqual([step(0), step(1)]);
    expect(await worker.journal.readSteps('other')).toHaveLength(1);
    const { database } = await import('~/utils/database/database');
    expect(await (await database()).get('keys', 'server')).toBe('secret');
  });

  it('that come together share a transaction, and each is on disk when its own save says so', async () => {
    await worker.journal.saveSteps([step(0)]);
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const first = worker.journal.saveSteps([step(1), step(2)]);
    const second = worker.journal.saveSteps([step(3)]);
    await first;
    await second;
    expect(transactions).toHaveBeenCalledTimes(1);
    expect(await indexes()).toEqual([0, 1, 2, 3]);

    await worker.journal.saveSteps([step(4)]);
    expect(await indexes()).toEqual([0, 1, 2, 3, 4]);
  });

  it('that shared a transaction for which the disk had no room all say so, and later ones are saved', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const saves = [worker.journal.saveSteps([step(1)]), worker.journal.saveSteps([step(2)])];
    for (const save of saves) await expect(save).rejects.toMatchObject({ failure: { code: 'storage-full' } });
    full.mockRestore();
    await worker.journal.saveSteps([step(3)]);
    expect(await indexes()).toEqual([3]);
  });
});
