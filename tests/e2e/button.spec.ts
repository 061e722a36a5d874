import type { Page } from '@playwright/test';
import { duplicatesLibrary } from './duplicates-library';
import { configure, expect, holdCalls, libraryOfPairs, openAlbum, signIn, siteOf, test } from './fixtures';

for (const version of ['2.0.0', '2.7.5', '3.1.0']) {
  test(`Immich ${version}: the button is first in the album's bar, once, through modes, viewer and navigation`, async ({
    chromium,
    serve,
  }) => {
    const library = libraryOfPairs(6);
    const server = await serve({ version, library: library.library });
    const page = await openAlbum(chromium, server, library);
    const button = page.getByTestId('stack-button');
    const host = page.locator('immich-stacker-button');
    const bar = page.locator(version.startsWith('3') ? '#control-bar' : '#asset-selection-app-bar');
    await expect(button).toBeVisible();
    await expect(bar.locator('immich-stacker-button')).toHaveCount(1);

    await page.locator('[data-asset-id]').first().getByRole('checkbox').click({ force: true });
    await expect(button).toBeHidden();
    await bar.getByRole('button').first().click();
    await expect(button).toBeVisible();

    await page.locator('[data-asset-id] a, [data-asset-id]').first().click();
    await expect(page.locator('#immich-asset-viewer')).toBeVisible();
    await expect(button).toBeHidden();
    await page.goBack();
    await expect(button).toBeVisible();

    await bar.getByRole('button').first().click();
    await expect(page).toHaveURL(/\/albums$/);
    await expect(host).toHaveCount(0);
    await page.getByText('Kyoto').first().click();
    await expect(button).toBeVisible();
    await expect(host).toHaveCount(1);
  });
}

test('the button comes to a tab that was open before its server was configured', async ({ chromium, serve }) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  await signIn(chromium, siteOf(server), library.me);
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  await expect(page.locator('[data-asset-id]').first()).toBeVisible();
  await configure(chromium, siteOf(server));
  await expect(page.getByTestId('stack-button')).toBeVisible();
});

test('another server on another port of the same host gets no button', async ({ chromium, serve }) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  const stranger = await serve({ version: '3.1.0', library: library.library });
  await openAlbum(chromium, server, library);
  await signIn(chromium, siteOf(stranger), library.me);
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(stranger)}/albums/${library.album.id}`);
  await expect(page.locator('[data-asset-id]').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('immich-stacker-button')).toHaveCount(0);
});

test('the toolbar icon on a site that is not configured opens the settings page with its address', async ({
  chromium,
  serve,
}) => {
  const server = await serve({ version: '3.1.0', library: libraryOfPairs(1).library });
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(server)}/auth/login`);
  const [settings] = await Promise.all([chromium.context.waitForEvent('page'), chromium.clickToolbarIcon(page)]);
  await expect(settings.getByTestId('server-address')).toHaveValue(siteOf(server));
});

/** Immich's own, on the pages of albums and of duplicates; Escape is pressed apart. */
const shortcuts = [
  ...['s', 'd', 'a', 'Delete', 'x', 'g', 'l', '/', '?', 'Control+a', 'Control+k', 'Shift+C', 'Shift+S', 'Shift+D'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageDown'],
];

/** Presses them all, wherever the focus is. @returns what the page heard of it */
async function heardOf(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(`${event.type} ${(event as KeyboardEvent).key}`);
    for (const target of [window, document]) {
      for (const type of ['keydown', 'keypress', 'keyup']) target.addEventListener(type, hear);
    }
    Object.assign(globalThis, { heard });
  });
  for (const key of shortcuts) await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

for (const [where, path] of [
  ['an album', (albumId: string) => `/albums/${albumId}`],
  ['the duplicates', () => '/utilities/duplicates'],
] as const) {
  test(`the shortcuts of ${where} sleep while the overlay is open, wherever the focus is, and it returns to the button`, async ({
    chromium,
    serve,
  }) => {
    const library = duplicatesLibrary();
    const server = await serve({ version: '3.1.0', library: library.library });
    const url = siteOf(server) + path(library.album.id);
    const page = await openAlbum(chromium, server, library);
    await page.goto(url);
    await page.getByTestId('stack-button').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('group-check').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
    expect(await heardOf(page)).toEqual([]);
    await page.getByTestId('group-check').first().focus();
    expect(await heardOf(page)).toEqual([]);
    await page.getByRole('searchbox').focus();
    expect(await heardOf(page)).toEqual([]);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('searchbox').blur();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await heardOf(page)).toEqual([]);

    // Held a little too long, the key that closes the review goes nowhere else.
    for (let repeat = 0; repeat < 4; repeat++) await page.keyboard.down('Escape');
    await page.keyboard.up('Escape');
    await expect(page.getByTestId('review-dialog')).toBeHidden();
    await expect(page.getByTestId('stack-button')).toBeFocused();
    expect(page.url()).toBe(url);
    expect(server.stacks()).toEqual([]);

    const release = holdCalls(server, 'POST', '/api/stacks');
    await page.keyboard.press('Space');
    await page.getByTestId('confirm-stack').press('Enter');
    await expect(page.getByTestId('job-progress')).toBeVisible();
    expect(await heardOf(page)).toEqual([]);
    release();
    await expect(page.getByTestId('job-report')).toBeVisible();
    expect(await heardOf(page)).toEqual([]);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Escape')]);
    expect(page.url()).toBe(url);
  });
}
