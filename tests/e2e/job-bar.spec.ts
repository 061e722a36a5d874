import type { Page } from '@playwright/test';
import { readBadge } from '~/tests/browser/background-state';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { FakeUser, RunningFakeImmich } from '~/tests/fake-immich';
import { duplicatesLibrary } from './duplicates-library';
import { configure, expect, holdCalls, libraryOfPairs, openAlbum, signIn, siteOf, test } from './fixtures';
import { settled } from './settled';
import { twoPeople } from './two-people';

const overlay = 'immich-stacker-overlay';
const bar = 'immich-stacker-bar';

/** From the button to the yes; then the dialog is closed, once. */
async function stackAndClose(page: Page): Promise<void> {
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-progress')).toBeVisible();
  await page.getByTestId('close').click();
  await expect(page.locator(overlay)).toHaveCount(0);
}

/** By Immich's own controls, with the mouse: whatever lay over one of them would take the click. */
async function signOut(page: Page): Promise<void> {
  await page.locator('button.avatar').click();
  await page.getByRole('button', { name: 'Sign Out' }).click();
  await expect(page.locator('.login-form')).toBeVisible();
}

async function signInByForm(page: Page, { email, password }: FakeUser): Promise<void> {
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.locator('.login-form')).toHaveCount(0);
}

const isWhole = ({ fileNames: [first, second, ...more] }: { fileNames: string[] }) =>
  first?.endsWith('.JPG') && second?.endsWith('.NEF') && more.length === 0;

test('during a job of 500 one opens albums, selects, opens a photo, signs out and in again, and is never stopped', async ({
  chromium,
  serve,
}) => {
  test.setTimeout(120_000);
  const library = libraryOfPairs(500);
  const server = await serve({ version: '3.1.0', library: library.library });
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 150 } });
  const page = await openAlbum(chromium, server, library);
  let loads = 0;
  page.on('load', () => loads++);
  await stackAndClose(page);
  const status = page.getByTestId('job-bar');
  await expect(status).toBeVisible();
  await expect(status).toHaveRole('status');
  await expect(status).toContainText(/\d+ of 500 done · [\d.]+ per second/);

  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/\/albums$/);
  await expect(status).toBeVisible();
  await page.getByTestId('album-card').click();
  const tile = page.locator('[data-asset-id]').first();
  await tile.hover();
  await tile.locator('[role=checkbox]').click();
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(page.getByTestId('job-bar')).toBeVisible();
  await page.locator('#control-bar button').first().click();
  await page.locator('[data-asset-id]').nth(3).click();
  await expect(page.locator('#immich-asset-viewer')).toBeVisible();
  // A photo has controls of its own at the foot.
  await expect(status).toHaveCount(0);
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(status).toBeVisible();

  const other = await chromium.context.newPage();
  await other.goto(`${siteOf(server)}/photos`);
  await expect(other.getByTestId('job-bar')).toContainText('of 500 done');
  await expect(other.locator(overlay)).toHaveCount(0);
  await other.close();

  await page.getByRole('button', { name: 'Close' }).click();
  await signOut(page);
  await expect(page.locator(`${bar}, ${overlay}`)).toHaveCount(0);
  const soFar = await settled(() => server.stacks().length);
  expect(soFar).toBeLessThan(500);
  await signInByForm(page, library.me);
  await expect(status).toBeVisible();
  await expect.poll(() => server.stacks().length, { timeout: 2000 }).toBeGreaterThan(soFar);
  await expect(page.locator(overlay)).toHaveCount(0);

  await expect(status).toContainText('500 stacks made', { timeout: 60_000 });
  await expect(page.locator(overlay)).toHaveCount(0);
  expect(loads).toBe(0);
  expect(server.stacks()).toHaveLength(500);
  expect(server.stacks().filter(isWhole)).toHaveLength(500);
  await page.getByTestId('job-bar-report').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '500');
  await Promise.all([page.waitForEvent('load'), page.getByTestId('done').click()]);
  expect(loads).toBe(1);
  await expect(page.locator(`${bar}, ${overlay}`)).toHaveCount(0);
});

test('a job that ended while nobody looked is told once, and is taken back from the bar', async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(12);
  const server = await serve({ version: '2.7.5', library: library.library });
  const release = holdCalls(server, 'POST', '/api/stacks');
  const page = await openAlbum(chromium, server, library);
  await stackAndClose(page);
  await page.close();
  release();
  await expect.poll(() => server.stacks().length).toBe(12);

  const back = await chromium.context.newPage();
  await back.goto(`${siteOf(server)}/albums`);
  await expect(back.getByTestId('job-bar')).toContainText('12 stacks made');
  await expect(back.getByTestId('job-bar-report')).toBeVisible();
  await expect(back.locator(overlay)).toHaveCount(0);
  const next = await chromium.context.newPage();
  await next.goto(`${siteOf(server)}/albums`);
  await expect(next.getByTestId('album-card')).toBeVisible();
  await next.waitForLoadState('networkidle');
  await expect(next.locator(bar)).toHaveCount(0);
  await back.bringToFront();
  await back.getByTestId('job-bar-undo').click();
  await expect(back.getByTestId('job-report')).toHaveAttribute('data-undone', '12');
  expect(server.stacks()).toEqual([]);
  await Promise.all([back.waitForEvent('load'), back.getByTestId('done').click()]);
  await expect(back.getByTestId('album-card')).toBeVisible();
  await expect(back.locator(`${bar}, ${overlay}`)).toHaveCount(0);
});

test('a bar that is put away stays away in every tab, and its end too; the dialog closed in one is closed in all', async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(12);
  const server = await serve({ version: '3.1.0', library: library.library });
  const release = holdCalls(server, 'POST', '/api/stacks');
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-progress')).toBeVisible();
  // Its dialog is open in the first tab: the second one has the bar.
  const other = await chromium.context.newPage();
  await other.goto(`${siteOf(server)}/albums`);
  await expect(other.getByTestId('job-bar')).toBeVisible();
  await expect(other.locator(overlay)).toHaveCount(0);
  await other.getByTestId('job-bar-open').click();
  await expect(other.getByTestId('job-progress')).toBeVisible();
  await other.keyboard.press('Escape');
  await expect(other.locator(overlay)).toHaveCount(0);
  await expect(other.getByTestId('job-bar-open')).toBeFocused();
  await page.bringToFront();
  await expect(page.locator(overlay)).toHaveCount(0);
  await expect(page.getByTestId('job-bar')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('job-bar')).toBeVisible();
  await expect(page.locator(overlay)).toHaveCount(0);

  await page.getByTestId('job-bar-dismiss').click();
  await expect(page.locator(bar)).toHaveCount(0);
  await other.bringToFront();
  await expect(other.locator(bar)).toHaveCount(0);
  release();
  await expect.poll(() => server.stacks().length).toBe(12);
  await other.reload();
  await expect(other.getByTestId('album-card')).toBeVisible();
  await other.waitForLoadState('networkidle');
  await expect(other.locator(`${bar}, ${overlay}`)).toHaveCount(0);
});

test('a dialog that nobody closed is there again when its page is', async ({ chromium, serve }) => {
  const library = libraryOfPairs(12);
  const server = await serve({ version: '3.1.0', library: library.library });
  const release = holdCalls(server, 'POST', '/api/stacks');
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-progress')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('job-progress')).toBeVisible();
  release();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '12');
});

test("over a proxy's sign-in page at the same address lies nothing of ours, and the bar is back behind it", async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(12);
  const server = await serve({ version: '3.1.0', library: library.library });
  holdCalls(server, 'POST', '/api/stacks');
  const page = await openAlbum(chromium, server, library);
  await stackAndClose(page);
  await expect(page.getByTestId('job-bar')).toBeVisible();
  let isIn = false;
  await page.route(/^[^?]*\/(?:albums|utilities)\/[^.]*$/, (route) =>
    isIn || route.request().resourceType() !== 'document'
      ? route.continue()
      : route.fulfill({
          status: 403,
          contentType: 'text/html',
          body: '<title>Sign In</title><body class="bg-light text-dark"><button>Sign in with SSO</button>',
        }),
  );
  for (const path of [`/albums/${library.album.id}`, '/utilities/duplicates']) {
    await page.goto(siteOf(server) + path);
    await page.getByRole('button', { name: 'Sign in with SSO' }).click();
    // Longer than a button waits for a bar that it knows.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(5);
  }
  isIn = true;
  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  await expect(page.getByTestId('job-bar')).toBeVisible();
  await expect(page.getByTestId('stack-button')).toBeVisible();
});

test('a list of duplicates stays covered while the job runs, and the cover leads to it', async ({
  chromium,
  serve,
}) => {
  const { library, me } = duplicatesLibrary();
  const server = await serve({ version: '3.1.0', library });
  const release = holdCalls(server, 'POST', '/api/stacks');
  await signIn(chromium, siteOf(server), me);
  await (await configure(chromium, siteOf(server))).close();
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(server)}/utilities/duplicates`);
  let loads = 0;
  page.on('load', () => loads++);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-progress')).toBeVisible();
  await page.getByTestId('close').click();
  await expect(page.getByTestId('stale-cover')).toBeVisible();
  expect(loads).toBe(0);
  await Promise.all([page.waitForEvent('load'), page.getByTestId('reload-page').click()]);
  await expect(page.getByTestId('stale-cover')).toContainText('still running');
  await page.getByTestId('cover-job').click();
  await expect(page.getByTestId('job-progress')).toBeVisible();
  release();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '5');
  await Promise.all([page.waitForEvent('load'), page.getByTestId('done').click()]);
  await expect(page.getByTestId('stack-button')).toBeVisible();
  await expect(page.getByTestId('stale-cover')).toHaveCount(0);
});

async function visit(chromium: ChromiumWithExtension, server: RunningFakeImmich, path: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(siteOf(server) + path);
  return page;
}

test('two people of one browser: neither sees, waits for or undoes anything of the other', async ({
  chromium,
  serve,
}) => {
  test.setTimeout(120_000);
  const { library, ansel, dorothea } = twoPeople();
  const server = await serve({ version: '3.1.0', library });
  const stacksOf = ({ user }: typeof ansel) =>
    server.stacks().filter(({ assetIds: [id = ''] }) => server.asset(id).ownerId === user.id);
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 200 } });
  await signIn(chromium, siteOf(server), ansel.user);
  await (await configure(chromium, siteOf(server))).close();
  const page = await visit(chromium, server, `/albums/${ansel.album.id}`);
  await stackAndClose(page);
  await expect(page.getByTestId('job-bar')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await signOut(page);
  await settled(() => server.stacks().length);
  const left = stacksOf(ansel).length;
  expect(left).toBeLessThan(60);

  await signInByForm(page, dorothea.user);
  await expect(page.getByRole('button', { name: 'Account: Dorothea' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator(`${bar}, ${overlay}`)).toHaveCount(0);
  const worker = await chromium.background();
  await expect.poll(() => worker.evaluate(readBadge)).toBe('');
  const duplicates = await visit(chromium, server, '/utilities/duplicates');
  await expect(duplicates.getByTestId('stack-button')).toBeVisible();
  await duplicates.waitForLoadState('networkidle');
  await expect(duplicates.locator(`${bar}, ${overlay}, immich-stacker-cover`)).toHaveCount(0);
  await duplicates.close();
  const settings = await chromium.openSettings();
  await expect(settings.getByTestId('server-address')).toBeVisible();
  await settings.waitForLoadState('networkidle');
  await expect(settings.getByTestId('history-row')).toHaveCount(0);

  const own = await visit(chromium, server, `/albums/${dorothea.album.id}`);
  await own.getByTestId('stack-button').click();
  await own.getByTestId('confirm-stack').click();
  await expect(own.getByTestId('job-report')).toHaveAttribute('data-created', '8');
  await expect(own.getByTestId('job-report')).toHaveAttribute('data-failed', '0');
  expect(stacksOf(ansel)).toHaveLength(left);
  expect(stacksOf(dorothea)).toHaveLength(8);
  await own.getByTestId('done').click();
  await settings.reload();
  await expect(settings.getByTestId('history-row')).toHaveCount(1);
  await expect(settings.getByTestId('history-row')).toContainText('Album of Dorothea');

  await own.goto(`${siteOf(server)}/albums`);
  await signOut(own);
  await signInByForm(own, ansel.user);
  await expect(own.getByTestId('job-bar')).toContainText('60 stacks made', { timeout: 30_000 });
  expect(stacksOf(ansel)).toHaveLength(60);
  expect(stacksOf(dorothea)).toHaveLength(8);
  await settings.reload();
  await expect(settings.getByTestId('history-row')).toHaveCount(1);
  await expect(settings.getByTestId('history-row')).toContainText('Album of Ansel');
});
