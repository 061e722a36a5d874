import type { Page } from '@playwright/test';
import { type ChromiumWithExtension, launchChromium } from '~/tests/browser/chromium';
import { configure, signIn } from '~/tests/browser/steps';
import type { BenchServer } from './server';

/** A Chromium that is signed in to the server, and whose extension knows it. */
export async function launchFor(server: BenchServer): Promise<ChromiumWithExtension> {
  const chromium = await launchChromium();
  // tsx wraps functions that have a name, those that run in a page too.
  await chromium.context.addInitScript({ content: 'globalThis.__name = (it) => it;' });
  await signIn(chromium, server.site, server.account);
  await (await configure(chromium, server.site)).close();
  return chromium;
}

export async function openAlbum({ context }: ChromiumWithExtension, server: BenchServer): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.site}/albums/${server.albumId}`);
  await page.getByTestId('stack-button').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}
