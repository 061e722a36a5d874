import type { Page } from 'puppeteer-core';
import type { FirefoxWithExtension } from './firefox';

export { signIn } from './sign-in';

export const byId = (id: string) => `[data-testid=${id}]`;
export const inButton = (id: string) => `immich-stacker-button >>> ${byId(id)}`;
export const inBar = (id: string) => `immich-stacker-bar >>> ${byId(id)}`;
export const inOverlay = (id: string) => `immich-stacker-overlay >>> ${byId(id)}`;

/** Adds a server on the settings page by clicking; with a key where one is given. */
export async function configure(firefox: FirefoxWithExtension, site: string, key?: string): Promise<void> {
  const settings = await firefox.openSettings();
  await settings.locator(byId('server-address')).fill(site);
  await settings.locator(byId('add-server')).click();
  await settings.locator(byId('connection-result')).wait();
  if (key !== undefined) {
    await settings.locator(byId('sign-in-key')).click();
    await settings.locator(byId('api-key')).fill(key);
    await settings.locator(byId('check-connection')).click();
  }
  await settings.locator(`${byId('connection-result')}[data-code=ok]`).wait();
  await settings.close();
}

/** @returns the report's data, once it is there */
export async function reportOn(page: Page): Promise<Record<string, string | undefined>> {
  const report = await page.locator(inOverlay('job-report')).setTimeout(90_000).waitHandle();
  return report.evaluate((element) => ({ ...(element as HTMLElement).dataset }));
}

/** From the button to the report, whose data it returns. */
export async function stackFromButton(page: Page): Promise<Record<string, string | undefined>> {
  await page.locator(inButton('stack-button')).click();
  await page.locator(inOverlay('confirm-stack')).click();
  return reportOn(page);
}
