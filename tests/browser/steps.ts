import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from './chromium';

export { signIn } from './sign-in';

/** Adds a server on the settings page by clicking; with a key where one is given. Leaves the page open. */
export async function configure(chromium: ChromiumWithExtension, site: string, key?: string): Promise<Page> {
  const { protocol, hostname } = new URL(site);
  await chromium.grantHosts(`${protocol}//${hostname}/*`);
  const settings = await chromium.openSettings();
  await settings.getByTestId('server-address').fill(site);
  await settings.getByTestId('add-server').click();
  await settings.getByTestId('connection-result').waitFor();
  if (key !== undefined) {
    await settings.getByTestId('sign-in-key').check();
    await settings.getByTestId('api-key').fill(key);
    await settings.getByTestId('check-connection').click();
  }
  await settings.locator('[data-testid=connection-result][data-code=ok]').waitFor();
  return settings;
}
