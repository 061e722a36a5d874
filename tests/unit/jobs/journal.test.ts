import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobRecord, StepRecord } from '~/utils/database/records';
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

const waiting = (index: number): StepRecord => ({ ...step(index), progress: { state: 'waiting' } });
const done = (index: number): StepRecord => ({ ...step(index), progress: { state: 'done', stackId: 'stack' } });

const job = (id: string, change: Partial<JobRecord> = {}): JobRecord => ({
  id,
  kind: 'stack',
  serverId: `server of ${id}`,
  userId: 'user',
  origin: 'http://immich.test',
  title: '',
  state: 'running',
  total: 5,
  plannedAt: 0,
  startedAt: 0,
  finishedAt: null,
  cancelled: false,
  stoppedBy: null,
  clearFlags: false,
  automatic: false,
  undoes: null,
  undoneBy: null,
  seen: false,
  counts: null,
  ...change,
});

/** A job of five steps on disk, and the log of its run. */
async function begun() {
  const steps = [0, 1, 2, 3, 4].map(waiting);
  await worker.journal.saveJob(job('plan'), steps);
  const { createStepLog } = await import('~/utils/jobs/step-log');
  return { steps, log: createStepLog('plan', steps) };
}

const states = async () => (await worker.journal.readSteps('plan')).map(({ progress }) => progress.state);
const transactions = () => vi.spyOn(IDBDatabase.prototype, 'transaction');

describe('steps', () => {
  it('are as they were last noted, in their order', async () => {
    const { log } = await begun();
    await log.note([step(0), step(1), step(2)]);
    await log.note([done(1)]);
    await worker.journal.saveJob(job('other'), [{ ...waiting(0), jobId: 'other' }]);
    expect(await worker.journal.readSteps('plan')).toEqual([step(0), done(1), step(2), waiting(3), waiting(4)]);
    expect(await worker.journal.readSteps('other')).toHaveLength(1);
    expect(await worker.journal.readSteps('nothing')).toEqual([]);
  });

  it('that are noted together share a transaction, and each is on disk when its own note says so', async () => {
    const { log } = await begun();
    const used = transactions();
    await Promise.all([log.note([step(1), step(2)]), log.note([step(3)])]);
    expect(used).toHaveBeenCalledTimes(1);
    expect(await states()).toEqual(['waiting', 'calling', 'calling', 'calling', 'waiting']);
  });

  it('that shared a transaction for which the disk had no room all say so, and later ones are noted', async () => {
    const { log } = await begun();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const notes = [log.note([step(1)]), log.note([step(2)]), log.noteSoon(step(4)), log.intend(step(0))];
    const reason = expect.objectContaining({ failure: { code: 'storage-full' } });
    expect(await Promise.allSettled(notes)).toEqual(notes.map(() => ({ status: 'rejected', reason })));
    full.mockRestore();
    await log.note([step(3)]);
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting', 'calling', 'waiting']);
  });

  it('have their intent on disk before their call, those of the next ones with it', async () => {
    const { log, steps } = await begun();
    const used = transactions();
    for (const one of steps) await log.intend(one);
    expect(used).toHaveBeenCalledTimes(1);
    expect(new Set(await states())).toEqual(new Set(['calling']));
  });

  it('leave one record behind when a run ends, with the last word on each', async () => {
    const { log, steps } = await begun();
    await log.intend(steps[0] ?? step(0));
    await log.noteSoon(done(0));
    await log.compact([done(0), ...steps.slice(1)]);
    expect(await states()).toEqual(['done', 'waiting', 'waiting', 'waiting', 'waiting']);
    const { database } = await import('~/utils/database/database');
    expect(await (await database()).count('stepLog')).toBe(1);
  });
});

/** What earlier versions kept: a record a step, by its place in the job; then whole steps, each time they changed. */
async function writeVersion(version: 1 | 2, jobs: JobRecord[], steps: StepRecord[][], groups: object[]): Promise<void> {
  const db = await openDB('immich-stacker', version, {
    upgrade(old) {
      for (const store of ['keys', 'planPages']) old.createObjectStore(store);
      old.createObjectStore('plans', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
      old.createObjectStore('jobs', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
      if (version === 1) old.createObjectStore('steps', { keyPath: ['jobId', 'index'] });
      else old.createObjectStore('stepLog', { autoIncrement: true }).createIndex('jobId', 'jobId');
    },
  });
  for (const one of jobs) await db.put('jobs', one);
  for (const some of steps) {
    if (version === 1) for (const one of some) await db.put('steps', one);
    else await db.put('stepLog', { jobId: some[0]?.jobId, steps: some });
  }
  await db.put('plans', { id: 'a plan', createdAt: 0 });
  await db.put('planPages', groups, ['a plan', 0]);
  await db.put('keys', 'secret', 'server');
  db.close();
}

describe.each([1, 2] as const)('what version %i of the database held', (version) => {
  /** Each step and group named every file of every duplicate group that it touches. */
  const flags = { a: 'group', b: 'group', c: 'group' };
  const whole = (index: number, assetIds: string[], progress: StepRecord['progress']): StepRecord => ({
    ...step(index),
    assetIds,
    before: { stacks: [], flags },
    progress,
  });
  const steps = [
    [whole(0, ['a', 'x'], { state: 'waiting' }), whole(1, ['b', 'y'], { state: 'waiting' })],
    [{ ...step(0), jobId: 'other' }],
    [whole(0, ['a', 'x'], { state: 'done', stackId: 'stack' })],
  ];

  it('is still there: jobs with their steps, plans, keys', async () => {
    const group = { key: 'k', members: [{ id: 'c' }, { id: 'd' }], before: { stacks: [], flags } };
    await writeVersion(version, [job('plan'), job('other')], steps, [group]);
    expect(await worker.journal.readJobs()).toHaveLength(2);
    expect(await worker.journal.readSteps('plan')).toEqual([
      { ...steps[2]?.[0], before: { stacks: [], flags: { a: 'group' } } },
      { ...steps[0]?.[1], before: { stacks: [], flags: { b: 'group' } } },
    ]);
    expect(await worker.journal.readJobDuplicates('plan')).toEqual([['group', ['a', 'b', 'c']]]);
    expect(await worker.journal.readSteps('other')).toHaveLength(1);
    expect(await worker.plans.readGroups('a plan', 0)).toEqual([
      { ...group, before: { stacks: [], flags: { c: 'group' } } },
    ]);
    expect(await worker.plans.readPlanDuplicates('a plan')).toEqual([['group', ['a', 'b', 'c']]]);
    const { database } = await import('~/utils/database/database');
    expect(await (await database()).get('keys', 'server')).toBe('secret');
  });

  it('can be taken back, and taken up again', async () => {
    const ended = job('plan', { state: 'ended', finishedAt: 1 });
    await writeVersion(version, [ended], steps, []);
    const undoId = await worker.startUndo('plan', 2000);
    expect(await worker.journal.readSteps(undoId)).toMatchObject([{ action: 'undo', assetIds: ['a', 'x'] }]);
    expect(await worker.journal.readJobDuplicates(undoId)).toEqual([['group', ['a', 'b', 'c']]]);
    await worker.journal.updateJob(undoId, { state: 'ended' });
    await worker.journal.updateJob('plan', { undoneBy: null });
    await worker.tryAgain('plan');
    expect(await states()).toEqual(['done', 'waiting']);
  });
});
