import type { Page } from '@playwright/test';
import type { Builds } from './builds';
import { round } from './figures';
import { startServer } from './server';
import { stopClick } from './stopwatch';
import { sumUp, traceMainThread } from './trace';
import { launchFor } from './visit';
import { watchMemory } from './watch-memory';

const size = { pairs: 5_000, lone: 90_000 };
const scrollMs = 10_000;

/**
 * A library of 100,000 files with 5,000 pairs: how long the way to the review takes and what the background holds
 * meanwhile; and then what the page's main thread does while the 5,000 groups are scrolled from end to end.
 */
export async function measureLibrary(print: (row: object) => void, builds: Builds): Promise<void> {
  const server = await startServer(size);
  const chromium = await launchFor(server, builds);
  try {
    const page = await chromium.context.newPage();
    await page.goto(`${server.site}/albums`);
    await page.waitForLoadState('networkidle');
    await chromium.clickToolbarIcon(page);
    await page.locator('input[data-scope=library]').check();
    await server.forget();
    const endWatch = await watchMemory(chromium);
    const { clickedAt, shownAt } = await stopClick(page, 'choose-scope', 'group-card');
    const memory = await endWatch();
    print({
      files: 2 * size.pairs + size.lone,
      groups: size.pairs,
      clickToReviewMs: round((shownAt['group-card'] ?? Number.NaN) - clickedAt),
      calls: (await server.calls()).filter(({ path }) => !path.endsWith('/thumbnail')).length,
      ...memory,
    });

    const { tasks } = await traceMainThread(chromium, page, () => scrollThrough(page));
    print({ groups: size.pairs, seconds: scrollMs / 1000, ...sumUp(tasks) });
  } finally {
    await chromium.close();
    await server.close();
  }
}

async function scrollThrough(page: Page): Promise<void> {
  await page.mouse.move(720, 500);
  const end = performance.now() + scrollMs;
  while (performance.now() < end) {
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(50);
  }
}
