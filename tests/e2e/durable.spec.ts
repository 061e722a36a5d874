import type { Page } from '@playwright/test';
import { advanceAlarm, readBadge } from '~/tests/browser/background-state';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { RunningFakeImmich } from '~/tests/fake-immich';
import { configure, expect, libraryOfPairs, type PairLibrary, signIn, siteOf, test } from './fixtures';
import { killAgain } from './kill-again';

const pairs = 500;
const kills = 20;

async function openAlbum({ context }: ChromiumWithExtension, server: RunningFakeImmich, { album }: PairLibrary) {
  const page = await context.newPage();
  await page.goto(`${siteOf(server)}/albums/${album.id}`);
  return page;
}

async function stackAll(page: Page, count = pairs): Promise<void> {
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('confirm-stack')).toContainText(String(count));
  await page.getByTestId('confirm-stack').click();
}

/** Exactly so many stacks, of one pair each, the JPG first. */
function expectAllStacked(server: RunningFakeImmich, count = pairs): void {
  const stacks = server.stacks();
  expect(stacks).toHaveLength(count);
  expect(
    stacks.filter(
      ({ fileNames: [first, second, ...more] }) =>
        first?.endsWith('.JPG') && second?.endsWith('.NEF') && more.length === 0,
    ),
  ).toHaveLength(count);
}

test('a job of 500 pairs ends by itself through 20 kills, two closed tabs and a restart', async ({
  folder,
  launch,
  serve,
}) => {
  test.setTimeout(240_000);
  const library = libraryOfPairs(pairs);
  const server = await serve({ version: '3.1.0', library: library.library });
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 150 } });
  let chromium = await launch({ profile: folder });
  await signIn(chromium, siteOf(server), library.me);
  await (await configure(chromium, siteOf(server))).close();
  let page = await openAlbum(chromium, server, library);
  await stackAll(page);

  await killAgain(server, kills, async (count) => {
    await chromium.killBackground();
    if (count % 8 === 0) {
      await page.close();
      page = await openAlbum(chromium, server, library);
    }
    if (count === 12) {
      await chromium.close();
      chromium = await launch({ profile: folder });
      page = await openAlbum(chromium, server, library);
    }
  });

  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', String(pairs), { timeout: 90_000 });
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-failed', '0');
  expectAllStacked(server);
});

test('a job goes on with no tab open, and its report is there when the page comes back', async ({
  chromium,
  serve,
}) => {
  const count = 150;
  const library = libraryOfPairs(count);
  const server = await serve({ version: '2.7.5', library: library.library });
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 100 } });
  await signIn(chromium, siteOf(server), library.me);
  await (await configure(chromium, siteOf(server))).close();
  const page = await openAlbum(chromium, server, library);
  await stackAll(page, count);
  await expect.poll(() => server.stacks().length).toBeGreaterThan(10);
  const worker = await chromium.background();
  await expect.poll(() => worker.evaluate(readBadge)).toMatch(/^\d+%$/);
  await page.close();
  // With no page to wake it, only the alarm brings the background back; nobody waits half a minute for it.
  expect(await worker.evaluate(advanceAlarm, 1000)).toBe(0.5);
  await chromium.killBackground();
  expect(server.stacks().length).toBeLessThan(count);
  await expect.poll(() => server.stacks().length, { timeout: 60_000 }).toBe(count);

  const back = await openAlbum(chromium, server, library);
  await expect(back.getByTestId('job-bar')).toContainText('150 stacks made');
  await back.getByTestId('job-bar-report').click();
  await expect(back.getByTestId('job-report')).toHaveAttribute('data-created', String(count));
  expectAllStacked(server, count);
});

test('a tenth of the calls failing, half of them after their effect, costs at most 1.3 calls a group', async ({
  chromium,
  serve,
}) => {
  test.setTimeout(120_000);
  const library = libraryOfPairs(pairs);
  const server = await serve({ version: '3.1.0', library: library.library });
  await signIn(chromium, siteOf(server), library.me);
  await (await configure(chromium, siteOf(server))).close();
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('confirm-stack')).toContainText(String(pairs));
  const path = '/api/stacks';
  server.faults.add({ path, rate: 0.05, outcome: { kind: 'status', status: 502 } });
  server.faults.add({ path, rate: 0.05, outcome: { kind: 'cut', when: 'after' } });
  const soFar = server.calls.length;
  await page.getByTestId('confirm-stack').click();

  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', String(pairs), { timeout: 90_000 });
  expectAllStacked(server);
  const calls = server.calls.slice(soFar).filter((call) => call.path === path);
  expect(calls.length).toBeLessThanOrEqual(1.3 * pairs);
});

test('a job that loses its session waits, and goes on after signing in', async ({ chromium, serve }) => {
  test.setTimeout(120_000);
  const library = libraryOfPairs(60);
  const server = await serve({ version: '3.1.0', library: library.library });
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 100 } });
  await signIn(chromium, siteOf(server), library.me);
  await (await configure(chromium, siteOf(server))).close();
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect.poll(() => server.stacks().length).toBeGreaterThan(5);
  server.signOutAll();
  await expect(page.getByTestId('error-notice')).toHaveAttribute('data-code', 'signed-out');
  const stopped = server.stacks().length;
  expect(stopped).toBeLessThan(60);

  await signIn(chromium, siteOf(server), library.me);
  await page.reload();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '60', { timeout: 60_000 });
  expect(server.stacks()).toHaveLength(60);
});
