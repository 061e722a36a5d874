import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { type DuplicateGroups, joinDuplicates, membersOnly, toMembers } from './duplicate-groups';
import type { PlannedGroup, StepRecord } from './records';
import type { Schema } from './schema';
import { pageSteps } from './step-pages';

type Change = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Makes the tables, from those of any earlier version of the extension, with all that is in them. */
export async function migrate(db: IDBPDatabase<Schema>, oldVersion: number, tx: Change): Promise<void> {
  if (oldVersion < 1) {
    db.createObjectStore('keys');
    db.createObjectStore('plans', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
    db.createObjectStore('planPages');
    db.createObjectStore('jobs', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
  }
  const steps = oldVersion === 1 ? await takeSteps(db, tx) : oldVersion === 2 ? await takeLog(db, tx) : [];
  db.createObjectStore('planDuplicates');
  db.createObjectStore('stepPages');
  db.createObjectStore('stepLog', { autoIncrement: true }).createIndex('jobId', 'jobId');
  db.createObjectStore('jobDuplicates');
  db.createObjectStore('failures', { autoIncrement: true });
  db.createObjectStore('setAside', { keyPath: ['serverId', 'userId', 'key'] });
  db.createObjectStore('leftAlone');
  if (oldVersion < 1) return;
  for (const [jobId, own] of Map.groupBy(steps, (step) => step.jobId)) await putSteps(tx, jobId, own);
  await shareDuplicatesOfPlans(tx);
}

/** Version 1 kept a record a step, in a store of their own. */
async function takeSteps(db: IDBPDatabase<Schema>, tx: Change): Promise<StepRecord[]> {
  const steps: StepRecord[] = await tx.objectStore('steps' as never).getAll();
  db.deleteObjectStore('steps' as never);
  return steps;
}

/** Version 2 logged whole steps, each time that something became of them. */
async function takeLog(db: IDBPDatabase<Schema>, tx: Change): Promise<StepRecord[]> {
  const log = (await tx.objectStore('stepLog').getAll()) as never as { steps: StepRecord[] }[];
  db.deleteObjectStore('stepLog');
  const steps = log.flatMap((logged) => logged.steps);
  return [...new Map(steps.map((step) => [`${step.jobId} ${step.index}`, step])).values()];
}

/** Versions 1 and 2 kept the marks of whole duplicate groups in each step and group that touches them. */
async function putSteps(tx: Change, jobId: string, steps: StepRecord[]): Promise<void> {
  const inOrder = steps.toSorted((a, b) => a.index - b.index);
  const groups: DuplicateGroups = new Map();
  for (const { before } of inOrder) joinDuplicates(groups, before.flags);
  if (groups.size > 0) await tx.objectStore('jobDuplicates').put(toMembers(groups), jobId);
  const lean = inOrder.map((step) => ({ ...step, before: membersOnly(step.before, step.assetIds) }));
  for (const [page, some] of pageSteps(lean)) await tx.objectStore('stepPages').put(some, [jobId, page]);
}

async function shareDuplicatesOfPlans(tx: Change): Promise<void> {
  const pages = tx.objectStore('planPages');
  for (const planId of await tx.objectStore('plans').getAllKeys()) {
    const groups: DuplicateGroups = new Map();
    for (const key of await pages.getAllKeys(IDBKeyRange.bound([planId, 0], [planId, Number.MAX_SAFE_INTEGER]))) {
      const page = (await pages.get(key)) ?? [];
      for (const { before } of page) joinDuplicates(groups, before.flags);
      await pages.put(page.map(lean), key);
    }
    if (groups.size > 0) await tx.objectStore('planDuplicates').put(toMembers(groups), planId);
  }
}

const lean = (group: PlannedGroup): PlannedGroup => ({
  ...group,
  before: membersOnly(
    group.before,
    group.members.map(({ id }) => id),
  ),
});
