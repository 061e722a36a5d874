import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { RunningFakeImmich } from '~/tests/fake-immich';
import { albumCalls, libraryOfStacks, photosCalls, pickerCalls, timelineCalls, vanishing } from './collapse-library';
import { configure, expect, libraryOfPairs, openAlbum, signIn, siteOf, test } from './fixtures';

const toggleOf = (page: Page) => page.locator('immich-stacker-button').getByTestId('collapse-toggle');
const tilesOf = (page: Page) => page.locator('[data-asset-id]');
const barOf = (page: Page, { version }: RunningFakeImmich) =>
  page.locator(version.startsWith('3') ? '#control-bar' : '#asset-selection-app-bar');

/** One click, and the page is there anew. */
async function switchTo(page: Page, isOn: boolean): Promise<void> {
  await Promise.all([page.waitForEvent('load'), toggleOf(page).click()]);
  await expect(toggleOf(page)).toHaveAttribute('aria-pressed', String(isOn));
}

const shortcutsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { fakeImmich: { shortcuts: string[] } }).fakeImmich.shortcuts);

for (const version of ['2.7.5', '3.1.0']) {
  test(`Immich ${version}: one click shows stacks as one picture in albums, changes no other call, and one shows all again`, async ({
    chromium,
    serve,
  }) => {
    const library = libraryOfStacks();
    const server = await serve({ version, library: library.library });
    const { album } = library;
    const page = await openAlbum(chromium, server, library);
    const asked = (from = 0) => timelineCalls(server, album.id, from);

    // Off until it is asked for, and then nothing is asked of the server either.
    await expect(toggleOf(page)).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByTestId('collapse-info')).toHaveCount(0);
    expect(asked()).toEqual(albumCalls(false));
    expect(server.calls.filter(({ path }) => /search|stacks/.test(path))).toEqual([]);

    let from = server.calls.length;
    await switchTo(page, true);
    await expect(toggleOf(page)).toContainText('11 hidden');
    expect(asked(from)).toEqual(albumCalls(true));
    await expect(tilesOf(page).filter({ hasText: '2' })).toHaveCount(10);
    await expect(tilesOf(page)).toHaveCount(11);

    // It says once by itself what that means; Escape is for it alone.
    const panel = page.getByTestId('collapse-panel');
    await expect(panel).toContainText('11 files of this album are hidden');
    await expect(panel).toContainText(vanishing);
    await expect(panel).toContainText(
      'Selecting all, and then removing or trashing, takes only the files that you see',
    );
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await page.getByTestId('collapse-info').focus();
    await page.keyboard.press('Enter');
    await expect(panel).toBeFocused();
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.getByTestId('collapse-info')).toBeFocused();
    expect(await shortcutsOf(page)).toEqual([]);
    await expect(page).toHaveURL(`${siteOf(server)}/albums/${album.id}`);

    // Immich's own viewer: the strip of the stack, and arrows that go from picture to picture.
    const viewer = page.locator('#immich-asset-viewer');
    const strip = viewer.locator('#stack-slideshow [data-asset]');
    await tilesOf(page).first().click();
    await expect(viewer).toContainText('DSC_4110.JPG');
    await expect(toggleOf(page)).toBeHidden();
    await expect(strip).toHaveCount(2);
    await strip.nth(1).click();
    await expect(viewer).toContainText('DSC_4110.NEF');
    await page.keyboard.press('ArrowRight');
    await expect(viewer).toContainText('DSC_4109.JPG');
    await expect(strip).toHaveCount(2);
    await page.keyboard.press('Escape');

    // Its selection has only what is seen, and its scroll bar reaches all of that.
    await tilesOf(page).first().getByRole('checkbox').click({ force: true });
    await expect(toggleOf(page)).toBeHidden();
    await page.keyboard.press('Control+a');
    await expect(barOf(page, server)).toContainText('11 selected');
    await page.keyboard.press('Escape');
    await expect(toggleOf(page)).toContainText('11 hidden');
    await expect(panel).toBeHidden();
    const segments = page.locator('[data-id=scrubber] [data-id=time-segment]');
    await expect(segments).toHaveCount(2);
    await segments.last().click();
    await expect(page.getByRole('img', { name: /2025-04-02/ }).last()).toBeInViewport();

    // Adding photos marks what the album has, hidden files too.
    from = server.calls.length;
    await page.getByRole('button', { name: 'Add photos' }).click();
    await expect(page.locator('.tile.in-album')).toHaveCount(22);
    await expect(toggleOf(page)).toBeHidden();
    expect(asked(from)).toEqual(pickerCalls);
    from = server.calls.length;
    await page.keyboard.press('Escape');
    await expect(toggleOf(page)).toContainText('11 hidden');
    expect(asked(from)).toEqual(albumCalls(true));

    // A shared link has parameters of its own, and what we plan is every file.
    from = server.calls.length;
    const shared = [`buckets?albumId=${album.id}&key=abc&order=desc`, `bucket?albumId=${album.id}&order=desc&slug=x`];
    await page.evaluate((paths) => Promise.all(paths.map((path) => fetch(`/api/timeline/${path}`))), shared);
    expect(asked(from)).toEqual(shared.map((path) => path.replace(album.id, 'ID')).sort());
    await page.getByTestId('stack-button').click();
    await expect(page.getByTestId('review-dialog')).toContainText('22 files');
    await page.keyboard.press('Escape');

    from = server.calls.length;
    await page.goto(`${siteOf(server)}/photos`);
    await expect(tilesOf(page)).toHaveCount(12);
    expect(asked(from)).toEqual(photosCalls);

    await page.goBack();
    await page.getByTestId('collapse-info').click();
    from = server.calls.length;
    await Promise.all([page.waitForEvent('load'), page.getByTestId('show-every-file').click()]);
    await expect(toggleOf(page)).toHaveAttribute('aria-pressed', 'false');
    await expect(tilesOf(page)).toHaveCount(22);
    expect(asked(from)).toEqual(albumCalls(false));
  });
}

test('before 2.7, whose viewer has no strip, nothing is offered: not in the bar and not in the report', async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '2.0.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toBeVisible();
  await expect(page.getByTestId('collapse-toggle')).toHaveCount(0);
});

test('the report of stacking offers it, and it counts with the load that ends the report', async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(6);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toContainText('takes only the files that you see');
  const offered = page.getByTestId('collapse-toggle');
  await expect(offered).not.toBeChecked();
  await offered.check();
  await expect(tilesOf(page)).toHaveCount(12);

  await Promise.all([page.waitForEvent('load'), page.getByTestId('done').click()]);
  await expect(tilesOf(page)).toHaveCount(6);
  await expect(toggleOf(page)).toContainText('6 hidden');
  await expect(page.getByTestId('collapse-panel')).toBeVisible();
});

test("the server's other tabs follow, and another server on the same host is left alone", async ({
  chromium,
  serve,
}) => {
  const library = libraryOfStacks();
  const server = await serve({ version: '3.1.0', library: library.library });
  const stranger = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await signIn(chromium, siteOf(stranger), library.me);
  await (await configure(chromium, siteOf(stranger))).close();
  await signIn(chromium, siteOf(server), library.me);
  const [album, photos, strange] = await Promise.all([0, 1, 2].map(() => chromium.context.newPage()));
  const { pathname } = new URL(page.url());
  await album!.goto(`${siteOf(server)}${pathname}`);
  await photos!.goto(`${siteOf(server)}/albums`);
  await expect(tilesOf(album!)).toHaveCount(22);

  await switchTo(page, true);
  await expect(tilesOf(album!)).toHaveCount(11);
  await expect(toggleOf(album!)).toContainText('11 hidden');
  await photos!.getByText('Kyoto').first().click();
  await expect(tilesOf(photos!)).toHaveCount(11);
  await expect(toggleOf(photos!)).toHaveAttribute('aria-pressed', 'true');

  await signIn(chromium, siteOf(stranger), library.me);
  await strange!.goto(`${siteOf(stranger)}${pathname}`);
  await expect(tilesOf(strange!)).toHaveCount(22);
  await expect(toggleOf(strange!)).toHaveAttribute('aria-pressed', 'false');
  expect(timelineCalls(stranger, library.album.id)).toEqual(albumCalls(false));
});

test('it is still on after a restart of the browser, and off for good once its server is removed', async ({
  folder,
  launch,
  serve,
}) => {
  const library = libraryOfStacks();
  const server = await serve({ version: '3.1.0', library: library.library });
  let chromium = await launch({ profile: folder });
  await switchTo(await openAlbum(chromium, server, library), true);
  await chromium.close();

  chromium = await launch({ profile: folder });
  const page = await chromium.context.newPage();
  const from = server.calls.length;
  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  await expect(tilesOf(page)).toHaveCount(11);
  await expect(toggleOf(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('collapse-panel')).toBeHidden();
  expect(timelineCalls(server, library.album.id, from)).toEqual(albumCalls(true));

  const rules = async () => {
    const worker = await chromium.background();
    return worker.evaluate(() =>
      (
        globalThis as unknown as { chrome: { declarativeNetRequest: { getDynamicRules(): Promise<unknown[]> } } }
      ).chrome.declarativeNetRequest.getDynamicRules(),
    );
  };
  expect(await rules()).toHaveLength(2);
  const settings = await chromium.openSettings();
  await settings.getByRole('button', { name: 'Remove server' }).click();
  await settings.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(rules).toEqual([]);
  await page.reload();
  await expect(tilesOf(page)).toHaveCount(22);
  await expect(page.locator('immich-stacker-button')).toHaveCount(0);
});

for (const version of ['2.7.5', '3.1.0']) {
  test(`Immich ${version}: the toggle never moves Immich's own buttons, and floats where the bar is full`, async ({
    chromium,
    serve,
  }) => {
    const library = libraryOfStacks();
    const server = await serve({ version, library: library.library });
    const page = await openAlbum(chromium, server, library);
    await switchTo(page, true);
    await expect(page.getByTestId('collapse-panel')).toBeVisible();
    await page.keyboard.press('Escape');
    const places = () =>
      barOf(page, server).evaluate((bar) =>
        [...bar.querySelectorAll('button')].map((button) => Math.round(button.getBoundingClientRect().left)),
      );
    const buttons = barOf(page, server).locator('button');
    for (const width of [1440, 1024, 768, 500, 390, 360]) {
      await page.setViewportSize({ width, height: 844 });
      const floats = async () => {
        const [toggle, bar] = await Promise.all([toggleOf(page).boundingBox(), barOf(page, server).boundingBox()]);
        return toggle!.y > bar!.y + bar!.height;
      };
      if (width !== 500) await expect.poll(floats, `floats at ${width}`).toBe(width <= 390);
      const withUs = await places();
      await page.addStyleTag({ content: 'immich-stacker-button { display: none !important }' });
      expect(await places(), `at ${width}`).toEqual(withUs);
      await page.evaluate(() => document.querySelector('style:last-of-type')?.remove());
      await expect(buttons.first()).toBeInViewport();
    }
  });
}

test('axe finds nothing in the toggle and its panel, in both themes', async ({ chromium, serve }) => {
  const library = libraryOfStacks();
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  // Colours on their way from one theme to the other are no one's to judge.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const violations = async () => {
    const found: string[] = [];
    for (const theme of ['light', 'dark']) {
      await page.evaluate(
        (name) => (window as unknown as { fakeImmich: { setTheme(name: string): void } }).fakeImmich.setTheme(name),
        theme,
      );
      await expect(page.locator(`immich-stacker-button[data-theme=${theme}]`)).toHaveCount(1);
      const { violations } = await new AxeBuilder({ page }).include('immich-stacker-button').analyze();
      found.push(...violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ html }) => html).join(', ')}`));
    }
    return found;
  };
  expect(await violations()).toEqual([]);
  await switchTo(page, true);
  await expect(page.getByTestId('collapse-panel')).toContainText(vanishing);
  expect(await violations()).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.keyboard.press('Escape');
  expect(await violations()).toEqual([]);

  // The toggle finds its place in the bar again, and the panel goes with it.
  await page.getByTestId('collapse-info').click();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(async () => (await page.getByTestId('collapse-panel').boundingBox())?.y).toBeLessThan(100);
});
