import { type Browser, browser } from 'wxt/browser';
import { sendMessage } from './messaging';
import { bringIntoTab } from './page-scripts';
import { serverForOrigin } from './settings';
import { hasAccess } from './site-access';

/** A click on the toolbar icon: the overlay on a configured server's page, else the settings page with that site filled in. */
export async function openFromToolbar(tab: Browser.tabs.Tab): Promise<void> {
  const url = URL.canParse(tab.url ?? '') ? new URL(tab.url ?? '') : null;
  const origin = url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : null;
  if (origin === null || tab.id === undefined) return openSettings();
  if ((await serverForOrigin(origin)) === null || !(await hasAccess(origin))) return openSettings(origin);
  try {
    await sendMessage('openOverlay', undefined, tab.id);
  } catch {
    // No script answers there yet: the tab was open before it was registered.
    await bringIntoTab(tab.id);
    await sendMessage('openOverlay', undefined, tab.id);
  }
}

async function openSettings(origin?: string): Promise<void> {
  const hash = origin === undefined ? '' : `#origin=${encodeURIComponent(origin)}`;
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html') + hash });
}
