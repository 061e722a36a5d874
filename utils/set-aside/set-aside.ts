import { database } from '~/utils/database/database';
import type { SetAsideRecord } from '~/utils/database/records';
import { writeWhole } from '~/utils/database/write-whole';

const ofUser = (serverId: string, userId: string) => IDBKeyRange.bound([serverId, userId], [serverId, userId, []]);

/** What a person said is not one shot, on one server. */
export async function readSetAside(serverId: string, userId: string): Promise<SetAsideRecord[]> {
  return (await database()).getAll('setAside', ofUser(serverId, userId));
}

/** Everything that was set aside, on all servers, for a file of settings. */
export async function readAllSetAside(): Promise<SetAsideRecord[]> {
  return (await database()).getAll('setAside');
}

/**
 * Remembers groups as set aside; one of the same key is replaced.
 * @throws StackerError `storage-full`
 */
export async function setAside(records: SetAsideRecord[]): Promise<void> {
  await writeWhole(['setAside'], async (tx) => {
    await Promise.all(records.map((record) => tx.objectStore('setAside').put(record)));
  });
}

/** Forgets all that was set aside on a server. */
export async function forgetSetAside(serverId: string): Promise<void> {
  await (await database()).delete('setAside', IDBKeyRange.bound([serverId], [serverId, []]));
}

/** Forgets what keeps any of these files from one another. */
export async function takeBack(serverId: string, userId: string, assetIds: readonly string[]): Promise<void> {
  const group = new Set(assetIds);
  await writeWhole(['setAside'], async (tx) => {
    const store = tx.objectStore('setAside');
    const all = await store.getAll(ofUser(serverId, userId));
    const keeping = all.filter((record) => record.assetIds.filter((id) => group.has(id)).length > 1);
    await Promise.all(keeping.map(({ key }) => store.delete([serverId, userId, key])));
  });
}
