import { type Browser, browser } from 'wxt/browser';
import { noteFailure } from '~/utils/failures/note-failure';
import { sendMessage } from '~/utils/messages/questions';
import type { Tool } from '~/utils/messages/scope';
import { serverForOrigin } from '~/utils/settings/servers';
import { bringIntoTab, buttonScript } from './page-scripts';
import { hasAccess } from './site-access';

/** A click on the toolbar icon: the overlay on a configured server's page, else the settings page with that site filled in. */
export async function openFromToolbar(tab: Browser.tabs.Tab): Promise<void> {
  const url = URL.canParse(tab.url ?? '') ? new URL(tab.url ?? '') : null;
  const origin = url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : null;
  if (origin === null || tab.id === undefined) return openSettings();
  if ((await serverForOrigin(origin)) === null || !(await hasAccess(origin))) return openSettings(origin);
  if (!(await openIn(tab.id))) await openSettings();
}

/**
 * Opens the overlay in a tab.
 * @param tool the one that the settings page asks for, or null for what the page itself offers
 * @returns whether it opened there
 */
export async function openIn(tabId: number, tool: Tool | null = null): Promise<boolean> {
  const open = () => sendMessage('openOverlay', { tool }, tabId);
  try {
    // Where no script answers, the tab was open before it was registered.
    return await open().catch(() => bringIntoTab(tabId, buttonScript).then(open));
  } catch (error) {
    void noteFailure('tabs/open', error);
    return false;
  }
}

/** The settings page in a tab of its own, with a site filled in where there is one. */
export async function openSettings(origin?: string): Promise<void> {
  const hash = origin === undefined ? '' : `#origin=${encodeURIComponent(origin)}`;
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html') + hash });
}
