import { browser } from 'wxt/browser';

/** Firefox has a call for it (137 and newer), Chromium a page that no link may lead to. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
