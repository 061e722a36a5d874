import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ChromiumWithExtension, launchChromium } from '~/tests/browser/chromium';
import type { RunningFakeImmich } from '~/tests/fake-immich';
import { configure, expect, libraryOfPairs, type PairLibrary, signIn, siteOf, test } from './fixtures';

const pairs = 500;
const kills = 20;

/** A profile that outlives a browser. */
const lasting = test.extend<{ profile: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'immich-stacker-lasting-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true });
  },
});

async function openAlbum({ context }: ChromiumWithExtension, server: RunningFakeImmich, { album }: PairLibrary) {
  const page = await context.newPage();
  await page.goto(`${siteOf(server)}/albums/${album.id}`);
  return page;
}

async function stackAll(page: Page): Promise<void> {
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('confirm-stack')).toContainText(String(pairs));
  await page.getByTestId('confirm-stack').click();
}

/** Waits until the job has gone on by itself since the last time. */
async function expectMore(server: RunningFakeImmich, than: number): Promise<number> {
  await expect.poll(() => server.stacks().length, { timeout: 45_000 }).toBeGreaterThan(than);
  return server.stacks().length;
}

/** Exactly so many stacks, of one pair each, the JPG first. */
function expectAllStacked(server: RunningFakeImmich): void {
  const stacks = server.stacks();
  expect(stacks).toHaveLength(pairs);
  expect(
    stacks.filter(
      ({ fileNames: [first, second, ...more] }) =>
        first?.endsWith('.JPG') && second?.endsWith('.NEF') && more.length === 0,
    ),
  ).toHaveLength(pairs);
}

lasting(
  'a job of 500 pairs ends by itself through 20 kills, two closed tabs and a restart',
  async ({ profile, serve }) => {
    lasting.setTimeout(240_000);
    const library = libraryOfPairs(pairs);
    const server = await serve({ version: '3.1.0', library: library.library });
    server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 150 } });
    let chromium = await launchChromium({ profile });
    await signIn(chromium, siteOf(server), library.me);
    await (await configure(chromium, siteOf(server))).close();
    let page = await openAlbum(chromium, server, library);
    await stackAll(page);

    let made = 0;
    for (let kill = 1; kill <= kills; kill++) {
      made = await expectMore(server, made + 5);
      await chromium.killBackground();
      if (kill % 8 === 0) {
        await page.close();
        page = await openAlbum(chromium, server, library);
      }
      if (kill === 12) {
        await chromium.close();
        chromium = await launchChromium({ profile });
        page = await openAlbum(chromium, server, library);
      }
    }

    await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', String(pairs), { timeout: 90_000 });
    await expect(page.getByTestId('job-report')).toHaveAttribute('data-failed', '0');
    expectAllStacked(server);
    await chromium.close();
  },
);

test('a job goes on with no tab open, and its report is there when the page comes back', async ({
  chromium,
  serve,
}) => {
  test.setTimeout(120_000);
  const library = libraryOfPairs(pairs);
  const server = await serve({ version: '2.7.5', library: library.library });
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 100 } });
  await signIn(chromium, siteOf(server), library.me);
  await (await configure(chromium, siteOf(server))).close();
  const page = await openAlbum(chromium, server, library);
  await stackAll(page);
  const made = await expectMore(server, 10);
  const worker = await chromium.background();
  const badge = () =>
    worker.evaluate(() =>
      (
        globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }
      ).chrome.action.getBadgeText({}),
    );
  await expect.poll(badge).toMatch(/^\d+%$/);
  await page.close();
  // With no page to wake it, only the alarm brings the background back.
  await chromium.killBackground();
  await expectMore(server, made + 20);
  await expect.poll(() => server.stacks().length, { timeout: 60_000 }).toBe(pairs);

  const back = await openAlbum(chromium, server, library);
  await expect(back.getByTestId('job-report')).toHaveAttribute('data-created', String(pairs));
  expectAllStacked(server);
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
  await expectMore(server, 5);
  server.signOutAll();
  await expect(page.getByTestId('error-notice')).toHaveAttribute('data-code', 'signed-out');
  const stopped = server.stacks().length;
  expect(stopped).toBeLessThan(60);

  await signIn(chromium, siteOf(server), library.me);
  await page.reload();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '60', { timeout: 60_000 });
  expect(server.stacks()).toHaveLength(60);
});
