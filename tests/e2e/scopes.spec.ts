import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import { createLibrary, type RunningFakeImmich } from '~/tests/fake-immich';
import { configure, expect, signIn, siteOf, test } from './fixtures';

/**
 * Two albums with a shot that lies in both and one that is split between them; the second is shared and holds another's
 * pair. A third album, a pair of duplicates, and a pair in no album.
 */
function wideLibrary() {
  const builder = createLibrary({ seed: 'scopes' });
  const me = builder.user({ name: 'Ansel' });
  const other = builder.user({ name: 'Kenji' });
  const at = (minute: number) => ({ takenAt: Date.UTC(2025, 3, 2, 9, minute) });
  const both = builder.pair(me, 'BOTH', at(0));
  const [jpg, raw] = builder.pair(me, 'SPLIT', at(1));
  const foreign = builder.pair(other, 'FOREIGN', at(2));
  builder.album(me, 'Kyoto', [...both, jpg]);
  builder.album(me, 'Nara & <b>Kyoto</b>', [...both, raw, ...foreign], { sharedWith: [{ user: other }] });
  builder.album(me, 'Osaka', builder.pair(me, 'OSAKA', at(3)));
  builder.duplicates(builder.pair(me, 'DUPLICATE', at(4)));
  builder.pair(me, 'NOWHERE', at(5));
  return { builder, library: builder.library, me };
}

const everything = ['BOTH', 'SPLIT', 'OSAKA', 'DUPLICATE', 'NOWHERE'];
const pairOf = (name: string) => `${name}.JPG+${name}.NEF`;
const stacked = (server: RunningFakeImmich) =>
  server
    .stacks()
    .map(({ fileNames }) => fileNames.join('+'))
    .sort();

/** A page that offers nothing by itself, with the chooser over it. */
async function openChooser(chromium: ChromiumWithExtension, server: RunningFakeImmich): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(server)}/photos`);
  await expect(page.getByText('Server Online')).toBeVisible();
  await chromium.clickToolbarIcon(page);
  await expect(page.getByTestId('scope-chooser')).toBeVisible();
  return page;
}

const choose = async (page: Page, kind: string) => {
  await page.locator(`[data-scope="${kind}"]`).check();
  await page.getByTestId('choose-scope').click();
};

/** Says yes to all that is ready, and to what wants a look where that is told. */
async function stackAll(page: Page, created: number) {
  await expect(page.getByTestId('confirm-stack')).toContainText(String(created));
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', String(created));
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-failed', '0');
  await Promise.all([page.waitForEvent('load'), page.getByTestId('done').click()]);
  await page.close();
}

for (const [version, way] of [
  ['2.0.0', 'a full key'],
  ['2.7.5', 'the session'],
  ['3.1.0', 'a full key'],
  ['3.2.0', 'the session'],
] as const) {
  test(`Immich ${version}: every scope, chosen from the toolbar icon, with ${way}`, async ({ chromium, serve }) => {
    const { builder, library, me } = wideLibrary();
    const key = way === 'the session' ? undefined : builder.apiKey(me).secret;
    const server = await serve({ version, library });
    await signIn(chromium, siteOf(server), me);
    await (await configure(chromium, siteOf(server), key)).close();

    const some = await openChooser(chromium, server);
    await some.locator('[data-scope="albums"]').check();
    await expect(some.getByTestId('choose-scope')).toBeDisabled();
    await expect(some.locator('[data-album-id]')).toHaveCount(3);
    await some.getByRole('searchbox').fill('KYOTO');
    await expect(some.locator('[data-album-id]')).toHaveCount(2);
    await expect(some.locator('.album').filter({ hasText: 'Nara & <b>Kyoto</b>' })).toContainText('5 files · shared');
    for (const check of await some.locator('[data-album-id]').all()) await check.check();
    await some.getByTestId('choose-scope').click();
    const review = some.getByTestId('review-dialog');
    await expect(review).toContainText('4 files looked at');
    await expect(review).toContainText('2 files of other people left alone');
    await stackAll(some, 2);
    expect(stacked(server)).toEqual(['BOTH', 'SPLIT'].map(pairOf));

    const albums = await openChooser(chromium, server);
    await choose(albums, 'all-albums');
    await expect(albums.locator('[data-filter="stacked"]')).toContainText('2');
    await stackAll(albums, 1);
    expect(stacked(server)).toContain(pairOf('OSAKA'));

    const duplicates = await openChooser(chromium, server);
    await choose(duplicates, 'duplicates');
    await stackAll(duplicates, 1);
    expect(stacked(server)).toContain(pairOf('DUPLICATE'));

    const whole = await openChooser(chromium, server);
    await choose(whole, 'library');
    await stackAll(whole, 1);
    expect(stacked(server)).toEqual(everything.map(pairOf).sort());
  });
}

for (const version of ['2.7.5', '3.1.0']) {
  test(`Immich ${version}: what the key of the script can look at, and what it says of the rest`, async ({
    chromium,
    serve,
  }) => {
    const { builder, library, me } = wideLibrary();
    const { secret } = builder.apiKey(me, ['album.read', 'duplicate.read', 'stack.create']);
    const server = await serve({ version, library });
    await signIn(chromium, siteOf(server), me);
    await (await configure(chromium, siteOf(server), secret)).close();
    const page = await openChooser(chromium, server);

    const refused = async (kind: string) => {
      await choose(page, kind);
      await expect(page.getByTestId('error-notice')).toContainText('asset.read');
      await page.keyboard.press('Escape');
      // Nobody's hand is so quick, but the test's is: a click that comes before the overlay has gone opens nothing.
      await expect(page.locator('immich-stacker-overlay')).toHaveCount(0);
      await chromium.clickToolbarIcon(page);
    };
    await refused('library');
    if (version === '3.1.0') await refused('all-albums');
    else {
      await choose(page, 'all-albums');
      await expect(page.locator('[data-testid=group-card][data-state=review]')).toHaveCount(3);
      await page.getByTestId('choose-else').click();
      await expect(page.locator('[data-scope="all-albums"]')).toBeChecked();
    }
    await choose(page, 'duplicates');
    await stackAll(page, 1);
    expect(stacked(server)).toEqual([pairOf('DUPLICATE')]);
  });
}

test('the chooser is used by the keyboard alone, and what was chosen is kept', async ({ chromium, serve }) => {
  const { library, me } = wideLibrary();
  const server = await serve({ version: '3.1.0', library });
  await signIn(chromium, siteOf(server), me);
  await (await configure(chromium, siteOf(server))).close();
  const page = await openChooser(chromium, server);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // From the title over the cross to the choices, of which the last is chosen.
  await expect(page.locator('#stacker-title')).toBeFocused();
  await press('Tab', 'Tab');
  await expect(page.locator('[data-scope="library"]')).toBeFocused();
  await press('ArrowDown');
  await expect(page.locator('[data-scope="albums"]')).toBeChecked();
  await expect(page.locator('[data-album-id]')).toHaveCount(3);
  await press('Tab');
  await page.keyboard.type('osaka');
  await press('Tab', 'Space');
  await expect(page.locator('.album', { hasText: 'Osaka' }).getByRole('checkbox')).toBeChecked();
  await press('Tab', 'Tab', 'Enter');
  await expect(page.getByTestId('group-card')).toHaveCount(1);
  await expect(page.locator('#stacker-title')).toBeFocused();

  await page.getByTestId('choose-else').press('Enter');
  await expect(page.locator('[data-scope="albums"]')).toBeChecked();
  await expect(page.locator('.album', { hasText: 'Osaka' }).getByRole('checkbox')).toBeChecked();
  await press('Escape');
  await expect(page.locator('immich-stacker-overlay')).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe('/photos');
});
