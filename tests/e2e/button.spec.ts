import { configure, expect, libraryOfPairs, openAlbum, signIn, siteOf, test } from './fixtures';

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

test("the page's own shortcuts sleep while the overlay is open, and focus returns to the button", async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('group-card')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('review-dialog')).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/albums/${library.album.id}`));
  await expect(page.getByTestId('stack-button')).toBeFocused();
});
