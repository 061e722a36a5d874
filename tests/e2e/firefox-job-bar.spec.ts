import type { Page } from 'puppeteer-core';
import { readBadge } from '~/tests/browser/background-state';
import type { FakeUser } from '~/tests/fake-immich';
import {
  byId,
  configure,
  expect,
  inBar,
  inButton,
  inOverlay,
  libraryOfPairs,
  open,
  openAlbum,
  reportOn,
  signIn,
  siteOf,
  test,
} from './firefox-fixtures';
import { settled } from './settled';
import { twoPeople } from './two-people';

test.describe.configure({ mode: 'default' });

const ours = 'immich-stacker-bar, immich-stacker-overlay, immich-stacker-cover';
const nothingOfOurs = (page: Page) => expect.poll(() => page.$$(ours).then(({ length }) => length)).toBe(0);
const textOf = (page: Page) =>
  page.evaluate(
    () => document.querySelector('immich-stacker-bar')?.shadowRoot?.querySelector('[role=status]')?.textContent,
  );

/** With the mouse, where the middle of it is: whatever lay over it would take the click. */
async function press(page: Page, selector: string): Promise<void> {
  const element = await page.locator(selector).waitHandle();
  await element.scrollIntoView();
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function stackAndClose(page: Page): Promise<void> {
  await page.locator(inButton('stack-button')).click();
  await page.locator(inOverlay('confirm-stack')).click();
  await page.locator(inOverlay('job-progress')).wait();
  await page.locator(inOverlay('close')).click();
  await page.locator(inBar('job-bar')).wait();
}

async function signOut(page: Page): Promise<void> {
  await press(page, 'button.avatar');
  await press(page, '#account-info-panel button');
  await page.locator('.login-form').wait();
}

async function signInByForm(page: Page, { email, password }: FakeUser): Promise<void> {
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await press(page, '.login-form button');
  await page.locator('button.avatar').wait();
}

test('Firefox: during a job of 500 one opens albums, selects, opens a photo, signs out and in again, and is never stopped', async ({
  firefox,
  serve,
}) => {
  test.setTimeout(180_000);
  const library = libraryOfPairs(500);
  const server = await serve({ version: '3.1.0', library: library.library });
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 150 } });
  const page = await openAlbum(firefox, server, library);
  let loads = 0;
  page.on('load', () => loads++);
  await stackAndClose(page);
  await expect.poll(() => textOf(page)).toMatch(/\d+ of 500 done · [\d.]+ per second/);

  await press(page, '#control-bar button');
  await press(page, byId('album-card'));
  await page.locator('[data-asset-id]').hover();
  await press(page, '[data-asset-id] [role=checkbox]');
  await page.locator('#control-bar .font-medium').wait();
  await press(page, '#control-bar button');
  await page.locator('#control-bar [aria-label="Album options"]').wait();
  await press(page, '[data-asset-id]');
  await page.locator('#immich-asset-viewer').wait();
  await nothingOfOurs(page);
  await press(page, '#immich-asset-viewer button');
  await page.locator(inBar('job-bar')).wait();
  await press(page, '#control-bar button');
  await page.locator('button.avatar').wait();
  await signOut(page);
  await nothingOfOurs(page);
  const soFar = await settled(() => server.stacks().length);
  expect(soFar).toBeLessThan(500);
  await signInByForm(page, library.me);
  await expect.poll(() => server.stacks().length, { timeout: 3000 }).toBeGreaterThan(soFar);
  await expect.poll(() => textOf(page), { timeout: 90_000 }).toContain('500 stacks made');
  expect(await page.$('immich-stacker-overlay')).toBeNull();
  expect(loads).toBe(0);
  const whole = server.stacks().filter(({ fileNames }) => fileNames.length === 2 && fileNames[0]?.endsWith('.JPG'));
  expect([server.stacks().length, whole.length]).toEqual([500, 500]);
  await page.locator(inBar('job-bar-report')).click();
  expect(await reportOn(page)).toMatchObject({ created: '500', failed: '0' });
  await Promise.all([page.waitForNavigation(), page.locator(inOverlay('done')).click()]);
  await page.locator('button.avatar').wait();
  await nothingOfOurs(page);
});

test('Firefox: two people of one browser: neither sees, waits for or undoes anything of the other', async ({
  firefox,
  serve,
}) => {
  test.setTimeout(120_000);
  const { library, ansel, dorothea } = twoPeople();
  const server = await serve({ version: '2.7.5', library });
  const stacksOf = ({ user }: typeof ansel) =>
    server.stacks().filter(({ assetIds: [id = ''] }) => server.asset(id).ownerId === user.id);
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 200 } });
  await signIn(firefox, siteOf(server), ansel.user);
  await configure(firefox, siteOf(server));
  const page = await open(firefox, server, `/albums/${ansel.album.id}`);
  await stackAndClose(page);
  await page.goto(`${siteOf(server)}/albums`);
  await page.locator(inBar('job-bar')).wait();
  await signOut(page);
  await settled(() => server.stacks().length);
  const left = stacksOf(ansel).length;
  expect(left).toBeLessThan(60);

  await signInByForm(page, dorothea.user);
  await page.goto(`${siteOf(server)}/utilities/duplicates`);
  await page.locator(inButton('stack-button')).wait();
  await page.waitForNetworkIdle();
  await nothingOfOurs(page);
  const settings = await firefox.openSettings();
  await settings.locator(byId('server-address')).wait();
  await expect.poll(() => settings.evaluate(readBadge)).toBe('');
  expect(await settings.$(byId('history-row'))).toBeNull();

  await page.bringToFront();
  await page.goto(`${siteOf(server)}/albums/${dorothea.album.id}`);
  await page.locator(inButton('stack-button')).click();
  await page.locator(inOverlay('confirm-stack')).click();
  expect(await reportOn(page)).toMatchObject({ created: '8', failed: '0' });
  expect([stacksOf(ansel).length, stacksOf(dorothea).length]).toEqual([left, 8]);
  await Promise.all([page.waitForNavigation(), page.locator(inOverlay('done')).click()]);

  await page.goto(`${siteOf(server)}/albums`);
  await signOut(page);
  await signInByForm(page, ansel.user);
  await expect.poll(() => textOf(page), { timeout: 40_000 }).toContain('60 stacks made');
  expect([stacksOf(ansel).length, stacksOf(dorothea).length]).toEqual([60, 8]);
  await settings.bringToFront();
  await settings.reload();
  const row = await settings.locator(byId('history-row')).waitHandle();
  expect(await row.evaluate((element) => element.textContent)).toContain('Album of Ansel');
  expect(await settings.$$(byId('history-row'))).toHaveLength(1);
});
