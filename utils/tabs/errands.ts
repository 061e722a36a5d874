import { browser } from 'wxt/browser';
import type { Errand } from '~/utils/messages/questions';

/** Outlives the background, and not the browser. Only a page of that server in that tab takes it. */
const keyOf = (tabId: number, serverId: string) => `errand:${serverId}:${tabId}`;

let opening: Promise<unknown> = Promise.resolve();

/** Opens a tab on a server for an errand, which its page is told of when it greets. Nothing of it is in an address. */
export function openForErrand(url: string, serverId: string, errand: Errand): Promise<void> {
  const opened = browser.tabs
    .create({ url })
    .then(({ id = -1 }) => browser.storage.session.set({ [keyOf(id, serverId)]: errand }));
  opening = opened;
  return opened;
}

/** What a tab was opened for, once. */
export async function takeErrand(tabId: number | undefined, serverId: string): Promise<Errand | null> {
  await opening.catch(() => {});
  const key = keyOf(tabId ?? -1, serverId);
  const { [key]: errand } = await browser.storage.session.get(key);
  if (errand) await browser.storage.session.remove(key);
  return (errand as Errand | undefined) ?? null;
}

/** Opens a job's report over a page of its server, in a tab of its own. */
export const openReport = ({ id, origin, serverId }: { id: string; origin: string; serverId: string }) =>
  openForErrand(`${origin}/photos`, serverId, { jobId: id });
