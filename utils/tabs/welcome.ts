import { browser } from 'wxt/browser';
import { openSettings } from './toolbar';

/** Opens the settings page after an install by hand. One by an administrator's policy comes without a tab on every computer. */
export async function welcome({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType !== 'admin') await openSettings();
}
