import { type Page, request } from '@playwright/test';
import type { ChromiumWithExtension } from './chromium';

/** Signs the browser in to Immich, as its user would. */
export async function signIn(
  { context }: ChromiumWithExtension,
  site: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const { hostname } = new URL(site);
  const client = await request.newContext();
  const response = await client.post(`${addressOf(site)}/api/auth/login`, { data: { email, password } });
  if (response.status() !== 201) throw new Error(`signing in gave ${response.status()}`);
  const { cookies } = await client.storageState();
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, domain: hostname })));
  await client.dispose();
}

/** Only the browsers take `*.example.test` for this machine. */
function addressOf(site: string): string {
  const { hostname, port } = new URL(site);
  return hostname.endsWith('.example.test') ? `http://127.0.0.1:${port}` : site;
}

/** Adds a server on the settings page by clicking; with a key where one is given. Leaves the page open. */
export async function configure(chromium: ChromiumWithExtension, site: string, key?: string): Promise<Page> {
  await chromium.grantHosts(`http://${new URL(site).hostname}/*`);
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
