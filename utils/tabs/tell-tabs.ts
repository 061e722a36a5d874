import { browser } from 'wxt/browser';
import { noteFailure } from '~/utils/failures/note-failure';
import type { Server } from '~/utils/settings/servers';
import { patternFor } from './site-access';

/** A tab that is too busy to answer for two seconds is left to itself. */
export const patience = () => new Promise<false>((resolve) => setTimeout(resolve, 2000, false));

/** The tabs of a server that are awake, by whichever of its addresses. */
export async function tabsOf({ origins }: Server): Promise<{ id: number; windowId: number; frozen: boolean }[]> {
  const tabs = await browser.tabs.query({ url: origins.map(patternFor), discarded: false });
  return tabs.flatMap(({ id, url, windowId, frozen = false }) =>
    // A pattern has no port.
    id !== undefined && origins.includes(new URL(url ?? '').origin) ? { id, windowId, frozen } : [],
  );
}

/** Tells something to every tab of a server. Never rejects. */
export async function tellTabs(server: Server, tell: (tabId: number) => Promise<unknown>): Promise<void> {
  try {
    const told = (await tabsOf(server)).map(({ id }) => tell(id));
    await Promise.race([Promise.allSettled(told), patience()]);
  } catch (error) {
    // Without tabs there is nobody to tell.
    void noteFailure('tabs/tell', error);
  }
}
