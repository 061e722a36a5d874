import type { Page } from 'puppeteer-core';
import { type FirefoxWithExtension, launchFirefox } from '~/tests/browser/firefox';
import { configure, signIn } from '~/tests/browser/firefox-steps';
import type { RunningFakeImmich } from '~/tests/fake-immich';
import { test as base, type PairLibrary, siteOf } from './fixtures';

export * from '~/tests/browser/firefox-steps';
export { expect, libraryOfPairs, siteOf } from './fixtures';

/**
 * With a Firefox that is as new for each test. It takes five seconds to start, so the tests of one file run in one worker
 * and share it; a test that restarts its browser calls `launchFirefox` itself.
 */
export const test = base.extend<{ firefox: FirefoxWithExtension }, { sharedFirefox: FirefoxWithExtension }>({
  sharedFirefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const firefox = await launchFirefox();
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
  firefox: async ({ sharedFirefox }, use) => {
    await use(sharedFirefox);
    await sharedFirefox.reset();
  },
});

export async function open({ browser }: FirefoxWithExtension, server: RunningFakeImmich, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${siteOf(server)}${path}`);
  return page;
}

/** A signed-in browser with the server configured, by a key where one is given, and the album's page open. */
export async function openAlbum(
  firefox: FirefoxWithExtension,
  server: RunningFakeImmich,
  { me, album }: PairLibrary,
  key?: string,
): Promise<Page> {
  await signIn(firefox, siteOf(server), me);
  await configure(firefox, siteOf(server), key);
  return open(firefox, server, `/albums/${album.id}`);
}
