import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  keys: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** The extension's own IndexedDB, opened once. Pages and content scripts cannot reach it. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('immich-stacker', 1, {
    upgrade(db) {
      db.createObjectStore('keys');
    },
  });
  return opened;
}
