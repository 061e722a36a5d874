import type { Page } from '@playwright/test';
import { type ChromiumWithExtension, type LaunchOptions, launchChromium } from '~/tests/browser/chromium';
import { configure, signIn } from '~/tests/browser/steps';
import type { BenchServer } from './server';

// Playwright watches every call of a background unless told, which costs as much as the call.
process.env.PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK = '1';

/** A Chromium that is signed in to the server, and whose extension knows it. */
export async function launchFor(server: BenchServer, options?: LaunchOptions): Promise<ChromiumWithExtension> {
  const chromium = await launchSignedIn(server, options);
  await (await configure(chromium, server.site)).close();
  return chromium;
}

/** A Chromium that is signed in to a server which its extension does not know, and leaves alone. */
export async function launchSignedIn(server: BenchServer, options?: LaunchOptions): Promise<ChromiumWithExtension> {
  const chromium = await launchChromium({ ...options, certificate: server.certificate });
  // tsx wraps functions that have a name, those that run in a page too.
  await chromium.context.addInitScript({ content: 'globalThis.__name = (it) => it;' });
  await signIn(chromium, server.site, server.account);
  return chromium;
}

export async function openAlbum({ context }: ChromiumWithExtension, server: BenchServer): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.site}/albums/${server.albumId}`);
  await page.locator('[data-asset-id]').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}
