import type { Page } from '@playwright/test';
import { anyPort } from './failure-steps';
import { expect, libraryOfPairs, signIn, siteOf, test } from './fixtures';

test('an install opens one field, and its three steps tick themselves off until the first job', async ({
  launch,
  serve,
}) => {
  const chromium = await launch({ welcomed: true });
  const library = libraryOfPairs(3);
  const server = await serve({ version: '3.1.0', library: library.library });
  const site = siteOf(server);
  await signIn(chromium, site, library.me);
  await chromium.grantHosts(`http://${new URL(site).hostname}/*`);
  const isSettings = (page: Page) => page.url().endsWith('/options.html');
  await expect.poll(() => chromium.context.pages().some(isSettings)).toBe(true);
  const [settings] = chromium.context.pages().filter(isSettings);
  if (!settings) throw new Error('no settings page');
  await settings.bringToFront();
  const field = settings.getByRole('textbox');
  const steps = settings.getByTestId('first-steps').getByRole('listitem');
  const expectDone = (...done: boolean[]) =>
    Promise.all(done.map((one, index) => expect(steps.nth(index)).toHaveAttribute('data-done', String(one))));
  await expect(field).toHaveCount(1);
  await expect(settings.getByTestId('shortcut')).toHaveText('Alt+Shift+K');
  await expect(steps.nth(1)).toContainText('Alt+Shift+K');
  await expectDone(false, false, false);

  await field.fill(site);
  await field.press('Enter');
  await expectDone(true, false, false);

  const opened = chromium.context.waitForEvent('page');
  await steps.nth(1).getByRole('link').click();
  const page = await opened;
  await expect(page).toHaveURL(`${site}/albums`);
  await page.goto(`${site}/albums/${library.album.id}`);
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('group-card')).toHaveCount(3);
  await settings.bringToFront();
  await settings.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expectDone(true, true, false);

  await page.bringToFront();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '3');
  await settings.bringToFront();
  await settings.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(steps).toHaveCount(0);
  await settings.reload();
  await expect(settings.getByTestId('history-row')).toHaveCount(1);
  await expect(steps).toHaveCount(0);
});

test('a server behind a proxy with a sign-in of its own is added once that is done, and stacks', async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  const site = siteOf(server);
  await signIn(chromium, site, library.me);
  server.faults.add({
    outcome: { kind: 'sign-in-page', redirectTo: 'http://sign-in.example.test/', unless: 'proxy=known' },
  });
  await chromium.grantHosts(anyPort);
  const settings = await chromium.openSettings();
  await settings.getByTestId('server-address').fill(site);
  await settings.getByTestId('add-server').click();
  await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'proxy-sign-in');
  await expect(settings.getByTestId('server-address')).toHaveValue(site);

  await chromium.context.addCookies([{ name: 'proxy', value: 'known', url: site, httpOnly: true, sameSite: 'Lax' }]);
  // A refused address gives its permission back.
  await chromium.grantHosts(anyPort);
  await settings.getByTestId('add-server').click();
  await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'ok');
  const page = await chromium.context.newPage();
  await page.goto(`${site}/albums/${library.album.id}`);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '2');
});
