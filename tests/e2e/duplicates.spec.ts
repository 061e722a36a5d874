import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { FakeAlbum, FakeUser, RunningFakeImmich } from '~/tests/fake-immich';
import { bothPairs, duplicatesLibrary, filesOf, pairs, trashed } from './duplicates-library';
import { configure, expect, holdCalls, signIn, siteOf, test } from './fixtures';

async function openDuplicates(chromium: ChromiumWithExtension, server: RunningFakeImmich): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(server)}/utilities/duplicates`);
  await expect(page.getByTestId('stack-button')).toBeVisible();
  return page;
}

/** Signs in, sets up, and leaves the page of duplicates open: its list is the one from before. */
async function openList(chromium: ChromiumWithExtension, server: RunningFakeImmich, me: FakeUser): Promise<Page> {
  await signIn(chromium, siteOf(server), me);
  await (await configure(chromium, siteOf(server))).close();
  return openDuplicates(chromium, server);
}

/** Starts a job from the page of an album. */
async function stackAlbum(chromium: ChromiumWithExtension, server: RunningFakeImmich, album: FakeAlbum): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(server)}/albums/${album.id}`);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  return page;
}

async function positionOfDeduplicateAll(page: Page) {
  const box = await page.locator('button p', { hasText: 'Deduplicate All' }).boundingBox();
  if (!box) throw new Error('no button');
  return box;
}

/** All that a person might try on a list that is out of date. */
async function pressDeduplicateAll(page: Page): Promise<void> {
  await page.bringToFront();
  const box = await positionOfDeduplicateAll(page);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.press('Shift+C');
  await page.waitForLoadState('networkidle');
}

for (const version of ['2.7.5', '3.1.0']) {
  test(`Immich ${version}: duplicates are stacked from their page, flags stay, and no list from before is used`, async ({
    chromium,
    serve,
  }) => {
    const { library, me } = duplicatesLibrary();
    const server = await serve({ version, library });
    const stale = await openList(chromium, server, me);
    const page = await openDuplicates(chromium, server);
    await expect(page.locator('immich-stacker-button + button')).toHaveText('Deduplicate All');

    await page.getByTestId('stack-button').click();
    await expect(page.getByTestId('group-card')).toHaveCount(5);
    await expect(page.getByTestId('review-dialog')).toContainText('4 duplicate groups are nothing but RAW and JPG');
    await expect(page.getByTestId('review-dialog')).toContainText('Duplicates');
    expect(server.stacks()).toEqual([]);
    await expect(stale.getByTestId('stale-cover')).toHaveCount(0);
    // One pair of the two stays: that is what Immich would trash by its old list.
    await page.getByTestId('group-card').filter({ hasText: 'DUP_5402' }).getByTestId('group-check').uncheck();
    await page.getByTestId('confirm-stack').click();
    await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '4');

    const stacked = [...pairs, 'DUP_5401'];
    expect(server.stacks().map(({ fileNames }) => fileNames)).toEqual(
      expect.arrayContaining(stacked.map((name) => filesOf([name]))),
    );
    for (const name of filesOf([...pairs, ...bothPairs])) expect(server.asset(name).duplicateId).not.toBeNull();

    await expect(stale.getByTestId('stale-cover')).toBeVisible();
    await pressDeduplicateAll(stale);
    expect(trashed(server)).toEqual([]);
    await expect(stale.getByTestId('stale-cover')).toBeVisible();
    await Promise.all([stale.waitForEvent('load'), stale.keyboard.press('Escape')]);
    await expect(stale.locator('#user-page-header')).toHaveText('Duplicates (1)');

    await page.bringToFront();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Escape')]);
    await expect(page.locator('#user-page-header')).toHaveText('Duplicates (1)');
    await expect(page.getByTestId('stack-button')).toBeVisible();
    await expect(page.getByTestId('stale-cover')).toHaveCount(0);
  });

  test(`Immich ${version}: a job from an album covers an open list of duplicates; uncovered, Immich trashes by it`, async ({
    chromium,
    serve,
  }) => {
    const { library, me, album } = duplicatesLibrary();
    const server = await serve({ version, library });
    const stale = await openList(chromium, server, me);
    const page = await stackAlbum(chromium, server, album);
    await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '1');
    await expect(stale.getByTestId('stale-cover')).toBeVisible();
    await pressDeduplicateAll(stale);
    expect(trashed(server)).toEqual([]);

    // The control: the same press on the same page, without the cover.
    await stale.evaluate(() => document.querySelector('immich-stacker-cover')?.remove());
    await pressDeduplicateAll(stale);
    await expect.poll(() => trashed(server)).toEqual(expect.arrayContaining(filesOf(['DUP_5402'])));
  });
}

for (const version of ['2.0.0', '2.7.5', '3.1.0']) {
  test(`Immich ${version}: the key of the script stacks duplicates, from the toolbar icon`, async ({
    chromium,
    serve,
  }) => {
    const { builder, library, me } = duplicatesLibrary();
    const { secret } = builder.apiKey(me, ['album.read', 'duplicate.read', 'stack.create']);
    const server = await serve({ version, library });
    await signIn(chromium, siteOf(server), me);
    await (await configure(chromium, siteOf(server), secret)).close();
    const page = await openDuplicates(chromium, server);
    await chromium.clickToolbarIcon(page);
    await expect(page.getByTestId('confirm-stack')).toContainText('5');
    await page.getByTestId('confirm-stack').click();
    await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '5');
    await expect(page.getByTestId('job-report')).toHaveAttribute('data-failed', '0');
    expect(server.stacks()).toHaveLength(5);
    await Promise.all([page.waitForEvent('load'), page.getByTestId('done').click()]);
    await expect(page.locator('#user-page-header')).toHaveText('Duplicates');
  });
}

test('a list that is opened while a job runs is covered, and so is one that is left and come back to', async ({
  chromium,
  serve,
}) => {
  const { library, me, album } = duplicatesLibrary();
  const server = await serve({ version: '3.1.0', library });
  const release = holdCalls(server, 'POST', '/api/stacks');
  const stale = await openList(chromium, server, me);
  const page = await stackAlbum(chromium, server, album);
  await expect(stale.getByTestId('stale-cover')).toBeVisible();

  const late = await chromium.context.newPage();
  await late.goto(`${siteOf(server)}/utilities/duplicates`);
  await expect(late.getByTestId('stale-cover')).toBeVisible();
  release();
  await expect(page.getByTestId('job-report')).toBeVisible();
  await Promise.all([late.waitForEvent('load'), late.getByTestId('reload-page').click()]);
  await expect(late.getByTestId('stack-button')).toBeVisible();
  await expect(late.getByTestId('stale-cover')).toHaveCount(0);

  await stale.evaluate(() => history.pushState({}, '', '/albums'));
  await expect(stale.getByTestId('stale-cover')).toHaveCount(0);
  await stale.evaluate(() => history.back());
  await expect(stale.getByTestId('stale-cover')).toBeVisible();
  await Promise.all([stale.waitForEvent('load'), stale.getByTestId('reload-page').click()]);
  await expect(stale.getByTestId('stale-cover')).toHaveCount(0);
});

test('the cover stays, however often Escape is pressed, until the new page is there', async ({ chromium, serve }) => {
  const { library, me, album } = duplicatesLibrary();
  const server = await serve({ version: '3.1.0', library });
  const stale = await openList(chromium, server, me);
  await stackAlbum(chromium, server, album);
  await expect(stale.getByTestId('stale-cover')).toBeVisible();
  let letIt = () => {};
  const isLet = new Promise<void>((resolve) => {
    letIt = resolve;
  });
  await stale.route('**/utilities/duplicates', async (route) => {
    await isLet;
    await route.continue();
  });
  await stale.bringToFront();
  const box = await positionOfDeduplicateAll(stale);
  // The old page looks at itself, since Playwright waits for the new one.
  const under = await stale.evaluate(
    ({ x, y }) => {
      const cover = document.querySelector('immich-stacker-cover')?.shadowRoot?.querySelector('dialog');
      setInterval(() => {
        const key = cover?.matches(':modal') ? 'covered' : 'uncovered';
        sessionStorage.setItem(key, String(Number(sessionStorage.getItem(key)) + 1));
      }, 10);
      // What the first Escape does, and what a click would hit before the cover can show itself again.
      cover?.close();
      return document.elementFromPoint(x, y)?.localName;
    },
    { x: box.x + box.width / 2, y: box.y + box.height / 2 },
  );
  expect(under).toBe('immich-stacker-cover');
  const loaded = stale.waitForEvent('load');
  for (let press = 0; press < 4; press++) await stale.keyboard.press('Escape');
  await stale.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  letIt();
  await loaded;
  await expect(stale.getByTestId('stack-button')).toBeVisible();
  await expect(stale.getByTestId('stale-cover')).toHaveCount(0);
  const seen = await stale.evaluate(() => ({ ...sessionStorage }));
  expect(Number(seen.covered)).toBeGreaterThan(50);
  expect(seen.uncovered).toBeUndefined();
  expect(trashed(server)).toEqual([]);
});

test('a list that the browser had put aside while a job ran is covered when it is brought back', async ({
  launch,
  serve,
}) => {
  const { library, me, album } = duplicatesLibrary();
  const server = await serve({ version: '3.1.0', library });
  const chromium = await launch({ backForwardCache: true });
  const stale = await openList(chromium, server, me);
  await stale.evaluate(() => Object.assign(globalThis, { isTheSame: true }));
  await stale.goto(`${siteOf(server)}/auth/login`);

  const page = await stackAlbum(chromium, server, album);
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '1');
  await stale.bringToFront();
  await stale.goBack({ waitUntil: 'commit' });
  expect(await stale.evaluate(() => 'isTheSame' in globalThis)).toBe(true);
  await expect(stale.getByTestId('stale-cover')).toBeVisible();
});
