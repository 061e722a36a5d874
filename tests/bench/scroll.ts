import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import { configure } from '~/tests/browser/steps';
import type { Builds } from './builds';
import { type BenchServer, startServer } from './server';
import { isLongByUs, sumUp, total, traceMainThread } from './trace';
import { launchSignedIn, openAlbum } from './visit';

const pairs = 2500;
const scrollMs = 10_000;

/**
 * What the browser does while an album of 5,000 files is scrolled for ten seconds, without and with our script in the
 * page, by the browser's own trace. `longTasksByUs` are the tasks that would have been shorter than 50 ms without us.
 */
export async function measureScrolling(print: (row: object) => void, builds: Builds): Promise<void> {
  const server = await startServer({ pairs });
  const chromium = await launchSignedIn(server, builds);
  try {
    print({ extension: false, ...(await scrollAlbum(chromium, server)) });
    await (await configure(chromium, server.site)).close();
    print({ extension: true, ...(await scrollAlbum(chromium, server)) });
  } finally {
    await chromium.close();
    await server.close();
  }
}

async function scrollAlbum(chromium: ChromiumWithExtension, server: BenchServer): Promise<object> {
  const page = await openAlbum(chromium, server);
  const { tasks, own } = await traceMainThread(chromium, page, () => scrollOn(page));
  await page.close();
  return {
    files: 2 * pairs,
    seconds: scrollMs / 1000,
    ...sumUp(tasks),
    longTasksByUs: tasks.filter((task) => isLongByUs(task, own)).length,
    ownScriptMs: total(own),
    ownScriptRuns: own.length,
  };
}

async function scrollOn(page: Page): Promise<void> {
  await page.mouse.move(700, 500);
  const end = performance.now() + scrollMs;
  while (performance.now() < end) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(50);
  }
}
