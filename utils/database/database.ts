import { type IDBPDatabase, openDB } from 'idb';
import { migrate } from './migrate';
import type { Schema } from './schema';

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** The extension's own IndexedDB, opened once. Pages and content scripts cannot reach it. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('immich-stacker', 3, {
    upgrade: (db, oldVersion, _newVersion, tx) => migrate(db, oldVersion, tx),
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
