import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { JobRecord, PlannedGroup, PlanRecord, StepRecord } from './jobs/records';

export interface Schema extends DBSchema {
  /** API keys by server id. */
  keys: { key: string; value: string };
  plans: { key: string; value: PlanRecord; indexes: { createdAt: number } };
  /** By plan id and page number. */
  planPages: { key: [string, number]; value: PlannedGroup[] };
  jobs: { key: string; value: JobRecord; indexes: { startedAt: number } };
  /** By job id and place in the job. */
  steps: { key: [string, number]; value: StepRecord };
}

type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | null = null;

/** The extension's own IndexedDB, opened once. Pages and content scripts cannot reach it. */
export function database(): Promise<Database> {
  opened ??= openDB<Schema>('immich-stacker', 1, {
    upgrade(db) {
      db.createObjectStore('keys');
      db.createObjectStore('plans', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
      db.createObjectStore('planPages');
      db.createObjectStore('jobs', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
      db.createObjectStore('steps', { keyPath: ['jobId', 'index'] });
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
