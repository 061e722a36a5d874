import type { Page } from '@playwright/test';
import type { Builds } from './builds';
import { median, round } from './figures';
import { startServer } from './server';
import { stopClick } from './stopwatch';
import { isLongByUs, sumUp, traceMainThread } from './trace';
import { launchFor, openAlbum } from './visit';

const groups = 5000;
const runs = 7;

/**
 * A review of 5,000 groups of which three quarters want a look: what the browser does while all of them are scrolled
 * through, and how long a closer look takes to be on the screen. Its pictures have their own time.
 */
export async function measureSections(print: (row: object) => void, builds: Builds): Promise<void> {
  const server = await startServer({ pairs: groups, wantLook: true });
  const chromium = await launchFor(server, builds);
  try {
    const page = await openAlbum(chromium, server);
    await page.getByTestId('stack-button').click();
    await page.getByTestId('group-card').first().waitFor();
    for (let shown = 0; shown < 3; shown++) await page.getByTestId('show-all').first().click();
    const { tasks, own } = await traceMainThread(chromium, page, () => scrollThrough(page));
    const longTasksByUs = tasks.filter((task) => isLongByUs(task, own)).length;
    print({ groups, ...sumUp(tasks), longTasksByUs, sections: await page.getByTestId('reason-section').count() });

    await page.locator('.review').evaluate((list) => list.scrollTo({ top: 0 }));
    await page.waitForTimeout(500);
    const laps: number[] = [];
    for (let run = 0; run < runs; run++) {
      const lap = await stopClick(page, 'look-closer', 'closer-look');
      laps.push((lap.shownAt['closer-look'] ?? Number.NaN) - lap.clickedAt);
      await page.keyboard.press('Escape');
      await page.getByTestId('closer-look').waitFor({ state: 'detached' });
    }
    print({ groups, runs, clickToCloserLookMs: round(median(laps)) });
  } finally {
    await chromium.close();
    await server.close();
  }
}

/** Down to the last group, as fast as a wheel goes. */
async function scrollThrough(page: Page): Promise<void> {
  await page.mouse.move(700, 500);
  const isAtEnd = () =>
    page.locator('.review').evaluate((list) => list.scrollTop + list.clientHeight >= list.scrollHeight - 10);
  for (let turns = 0; turns < 2000 && !(await isAtEnd()); turns++) {
    await page.mouse.wheel(0, 1500);
    await page.waitForTimeout(50);
  }
}
