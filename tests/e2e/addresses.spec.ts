import { configure, expect, libraryOfPairs, signIn, siteOf, test } from './fixtures';

test('a second address is the same server: button, job and history; another Immich is refused', async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(3);
  const server = await serve({ version: '3.1.0', library: library.library });
  const strangers = libraryOfPairs(4);
  const other = await serve({ version: '2.7.5', library: strangers.library });
  const site = siteOf(server);
  const lan = `http://lan.example.test:${server.port}`;
  const otherSite = `http://other.example.test:${other.port}`;
  await signIn(chromium, site, library.me);
  await signIn(chromium, lan, library.me);
  await signIn(chromium, otherSite, strangers.me);
  const settings = await configure(chromium, site);
  await chromium.grantHosts('http://lan.example.test/*');
  await chromium.grantHosts('http://other.example.test/*');
  const rows = settings.getByTestId('address-row');

  await settings.getByTestId('add-address').press('Enter');
  await expect(settings.getByTestId('another-address')).toBeFocused();
  await settings.keyboard.type(otherSite);
  await settings.keyboard.press('Enter');
  await expect(settings.getByTestId('address-result')).toContainText('another Immich');
  await expect(rows).toHaveCount(0);

  await settings.getByTestId('another-address').fill(lan);
  await settings.keyboard.press('Enter');
  await expect(settings.getByTestId('address-added')).toHaveAttribute('data-same', 'yes');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: lan })).toHaveAttribute('data-code', 'ok');

  const page = await chromium.context.newPage();
  await page.goto(`${lan}/albums/${library.album.id}`);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '3');
  await page.getByTestId('done').click();

  await settings.reload();
  await expect(settings.getByTestId('history-row')).toContainText(new URL(site).host);
  await rows.filter({ hasText: site }).getByTestId('remove-address').click();
  await settings.getByTestId('confirm-remove-address').click();
  await expect(rows).toHaveCount(0);
  await expect(settings.getByTestId('add-address')).toBeFocused();
  await expect(settings.getByTestId('history-row')).toContainText(new URL(lan).host);
  await page.goto(`${site}/albums/${library.album.id}`);
  await page.getByTestId('album-details').waitFor();
  await expect(page.getByTestId('stack-button')).toHaveCount(0);
  await page.goto(`${lan}/albums/${library.album.id}`);
  await expect(page.getByTestId('stack-button')).toBeVisible();
});
