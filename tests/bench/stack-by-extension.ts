import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { BenchServer } from './server';
import { type Lap, stopClick } from './stopwatch';
import { openAlbum } from './visit';

/**
 * Stacks all pairs of a server's album, which has no stacks yet, and makes sure that all were made.
 * @param delayMs how long the server waits before each call
 * @returns milliseconds from click to review, and from the yes to the report
 */
export async function stackByExtension(
  chromium: ChromiumWithExtension,
  server: BenchServer,
  delayMs: number,
): Promise<{ planMs: number; jobMs: number }> {
  await server.forget();
  const page = await openAlbum(chromium, server);
  await server.delay(delayMs);
  const planned = await planAlbum(page);
  const done = await stopClick(page, 'confirm-stack', 'job-report');
  await server.delay(0);
  await expectStacks(server, server.pairs.length);
  await page.close();
  return {
    planMs: (planned.shownAt['group-card'] ?? Number.NaN) - planned.clickedAt,
    jobMs: (done.thereAt['job-report'] ?? Number.NaN) - done.clickedAt,
  };
}

/** Plans an album that is open, and waits until its review has come to rest. */
export async function planAlbum(page: Page): Promise<Lap> {
  const planned = await stopClick(page, 'stack-button', 'group-card');
  await page.waitForLoadState('networkidle');
  return planned;
}

export async function expectStacks(server: BenchServer, count: number): Promise<void> {
  const made = await server.stacks();
  if (made !== count) throw new Error(`${made} stacks were made of ${count} pairs`);
}
