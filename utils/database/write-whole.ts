import type { IDBPTransaction, StoreNames } from 'idb';
import { isDiskFull, StackerError } from '~/utils/messages/errors';
import { database } from './database';
import type { Schema } from './schema';

type Stores = StoreNames<Schema>;
type Writing<S extends Stores> = IDBPTransaction<Schema, S[], 'readwrite'>;

/**
 * Writes whole or not at all, whatever throws in between.
 * @throws StackerError `storage-full` where there is no room: a failure of ours, with its own way out
 */
export async function writeWhole<S extends Stores, T>(stores: S[], work: (tx: Writing<S>) => Promise<T>): Promise<T> {
  const tx = (await database()).transaction(stores, 'readwrite');
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    tx.done.catch(() => {});
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
    // What was under way when the disk filled only hears that it was aborted; the transaction knows why.
    throw isDiskFull(error) || isDiskFull(tx.error) ? new StackerError('storage-full') : error;
  }
}
