import { browser } from 'wxt/browser';

const keyOf = (serverId: string) => `seen:${serverId}`;

/**
 * Notes whom a page of a server has last said that it belongs to: the one badge of a browser that two people share is
 * theirs. Forgotten with the browser's own session.
 * @returns whether that is somebody else than before
 */
export async function noteSeen(serverId: string, userId: string): Promise<boolean> {
  const key = keyOf(serverId);
  const { [key]: before } = await browser.storage.session.get(key);
  if (before === userId) return false;
  await browser.storage.session.set({ [key]: userId });
  return true;
}

/** Whether a job's user is the one who was last seen on its server, or nobody was yet. */
export async function wasSeenLast({ serverId, userId }: { serverId: string; userId: string }): Promise<boolean> {
  const key = keyOf(serverId);
  const { [key]: last } = await browser.storage.session.get(key);
  return last === undefined || last === userId;
}
