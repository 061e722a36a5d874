import { storage } from '@wxt-dev/storage';
import { database } from '~/utils/database/database';
import { type Header, headerFault, mostHeaders } from './headers';

/*
 * API keys by server id, and the headers that go with them, in the extension's own IndexedDB: out of reach of pages and
 * content scripts in every browser, which `storage.*` is not.
 */

const headersOf = (serverId: string) => `headers:${serverId}`;

/** IndexedDB tells nobody of a change, and a server that signs in with another key is stored as it was. */
const lastChange = storage.defineItem<string>('session:keyChange');

/** Calls back whenever any key or header was saved or deleted, by whichever part of the extension. @returns the end of it */
export const onKeyChange = (callback: () => void): (() => void) => lastChange.watch(callback);

const tell = () => lastChange.setValue(crypto.randomUUID());

export async function saveKey(serverId: string, key: string): Promise<void> {
  const db = await database();
  await db.put('keys', key, serverId);
  await tell();
}

export async function readKey(serverId: string): Promise<string | null> {
  const db = await database();
  const key = await db.get('keys', serverId);
  return typeof key === 'string' ? key : null;
}

/** Whether a key is saved, without reading it. */
export async function hasKey(serverId: string): Promise<boolean> {
  const db = await database();
  return (await db.count('keys', serverId)) > 0;
}

/** Puts headers in place of those that are saved. */
export async function saveHeaders(serverId: string, headers: Header[]): Promise<void> {
  const db = await database();
  if (headers.length > 0) await db.put('keys', headers, headersOf(serverId));
  else await db.delete('keys', headersOf(serverId));
  await tell();
}

/** The headers of a server, those of which can be sent. */
export async function readHeaders(serverId: string): Promise<Header[]> {
  const db = await database();
  const stored = await db.get('keys', headersOf(serverId));
  return Array.isArray(stored) ? stored.filter((header) => headerFault(header) === null).slice(0, mostHeaders) : [];
}

/** Forgets the key of a server, and its headers with it. */
export async function deleteKey(serverId: string): Promise<void> {
  const db = await database();
  await Promise.all([db.delete('keys', serverId), db.delete('keys', headersOf(serverId))]);
  await tell();
}
