import { browser } from 'wxt/browser';
import type { Server } from './settings';
import { patternFor } from './site-access';

/** A tab that is too busy to answer for so long, in milliseconds, is left to itself. */
const patienceMs = 2000;

/** Tells something to every tab of a server, by whichever of its addresses. Never rejects. */
export async function tellTabs({ origins }: Server, tell: (tabId: number) => Promise<unknown>): Promise<void> {
  try {
    const tabs = await browser.tabs.query({ url: origins.map(patternFor) });
    const told = tabs.map(async ({ id, url }) => {
      // A pattern has no port.
      if (id !== undefined && origins.includes(new URL(url ?? '').origin)) await tell(id);
    });
    await Promise.race([Promise.allSettled(told), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  } catch {
    // Without tabs there is nobody to tell.
  }
}
