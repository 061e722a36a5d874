import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { JobRecord, PlannedGroup, PlanRecord, StepRecord } from './records';

export interface Schema extends DBSchema {
  /** API keys by server id, and the headers that go with them by `headers:` and that id. */
  keys: { key: string; value: string | { name: string; value: string }[] };
  plans: { key: string; value: PlanRecord; indexes: { createdAt: number } };
  /** By plan id and page number. */
  planPages: { key: [string, number]; value: PlannedGroup[] };
  jobs: { key: string; value: JobRecord; indexes: { startedAt: number } };
  /** What was written of jobs' steps, in the order in which it was: the last that was written of a step holds. */
  stepLog: { key: number; value: LoggedSteps; indexes: { jobId: string } };
}

/** Steps of one job that were written together. */
export interface LoggedSteps {
  jobId: string;
  steps: StepRecord[];
}

type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | null = null;

/** The extension's own IndexedDB, opened once. Pages and content scripts cannot reach it. */
export function database(): Promise<Database> {
  opened ??= openDB<Schema>('immich-stacker', 2, {
    async upgrade(db, oldVersion, _newVersion, tx) {
      if (oldVersion < 1) {
        db.createObjectStore('keys');
        db.createObjectStore('plans', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
        db.createObjectStore('planPages');
        db.createObjectStore('jobs', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
      }
      db.createObjectStore('stepLog', { autoIncrement: true }).createIndex('jobId', 'jobId');
      if (oldVersion === 1) await logSteps(db, tx);
    },
    blocking(_current, _blocked, event) {
      // A newer version of the extension wants to change the tables.
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
  // One failure must not be remembered for the worker's whole life.
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** Version 1 kept a record a step, in a store of their own. */
async function logSteps(
  db: Database,
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
): Promise<void> {
  const steps: StepRecord[] = await tx.objectStore('steps' as never).getAll();
  for (const step of steps) await tx.objectStore('stepLog').put({ jobId: step.jobId, steps: [step] });
  db.deleteObjectStore('steps' as never);
}
