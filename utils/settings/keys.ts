import { database } from '~/utils/database/database';

/*
 * API keys, by server id, in the extension's own IndexedDB: out of reach of pages and content
 * scripts in every browser, which `storage.*` is not.
 */

export async function saveKey(serverId: string, key: string): Promise<void> {
  const db = await database();
  await db.put('keys', key, serverId);
}

export async function readKey(serverId: string): Promise<string | null> {
  const db = await database();
  return (await db.get('keys', serverId)) ?? null;
}

/** Whether a key is saved, without reading it. */
export async function hasKey(serverId: string): Promise<boolean> {
  const db = await database();
  return (await db.count('keys', serverId)) > 0;
}

export async function deleteKey(serverId: string): Promise<void> {
  const db = await database();
  await db.delete('keys', serverId);
}
