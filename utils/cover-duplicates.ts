import { browser } from 'wxt/browser';
import { sendMessage } from './messaging';
import type { Server } from './settings';
import { patternFor } from './site-access';

/** A tab that is too busy to answer for so long, in milliseconds, is one in which nobody can press anything either. */
const patienceMs = 2000;

/**
 * Before stacks of a server change: tells every tab of it, so that no list of duplicates from before is used any more.
 * Tabs that are loading ask by themselves. Never rejects.
 */
export async function coverDuplicates({ origins }: Server): Promise<void> {
  try {
    const tabs = await browser.tabs.query({ url: origins.map(patternFor) });
    const told = tabs.map(async ({ id, url }) => {
      // A pattern has no port.
      if (id === undefined || !origins.includes(new URL(url ?? '').origin)) return;
      await sendMessage('coverDuplicates', undefined, id);
    });
    await Promise.race([Promise.allSettled(told), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  } catch {
    // Without tabs there is nothing to cover.
  }
}
