import type { Page } from 'puppeteer-core';
import { advanceAlarm } from '~/tests/browser/background-state';
import { duplicatesLibrary, trashed } from './duplicates-library';
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
  stackFromButton,
  test,
} from './firefox-fixtures';
import { stateOf } from './state-of';
import { troubledLibrary } from './troubled-library';

test.describe.configure({ mode: 'default' });

test('Firefox: undo brings every stack, primary and duplicate id back', async ({ firefox, serve }) => {
  const library = troubledLibrary();
  const { expected } = library;
  const server = await serve({ version: '3.1.0', library: library.library });
  const before = stateOf(server);
  const page = await openAlbum(firefox, server, library);
  await page.locator(inButton('stack-button')).click();
  await page.locator(inOverlay('check-all')).click();
  await page.locator(inOverlay('confirm-stack')).click();
  const { created, extended, failed } = await reportOn(page);
  const done = expected.filter(({ stacked }) => !stacked).length;
  expect([Number(created) + Number(extended), failed]).toEqual([done, '0']);
  expect(extended).toBe(String(expected.filter((card) => card.extends).length));
  // What Immich's page of duplicates asks for; it writes.
  expect(await page.evaluate(async () => (await fetch('/api/duplicates')).status)).toBe(200);
  expect(server.asset('DUP_1.JPG').duplicateId).toBeNull();

  await page.locator(inOverlay('undo')).click();
  await page.locator(`${inOverlay('job-report')}[data-undone="${done}"]`).wait();
  expect(await reportOn(page)).toMatchObject({ failed: '0' });
  expect(stateOf(server)).toEqual(before);
});

test('Firefox: a job goes on with no tab open, and its report is there when the page comes back', async ({
  firefox,
  serve,
}) => {
  const count = 150;
  const library = libraryOfPairs(count);
  const server = await serve({ version: '2.7.5', library: library.library });
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 200 } });
  const page = await openAlbum(firefox, server, library);
  await page.locator(inButton('stack-button')).click();
  await page.locator(inOverlay('confirm-stack')).click();
  await expect.poll(() => server.stacks().length).toBeGreaterThan(10);
  await page.close();
  const settings = await firefox.openSettings();
  expect(await settings.evaluate(advanceAlarm, 1500)).toBe(0.5);
  await settings.close();
  await firefox.killBackground();
  expect(server.stacks().length).toBeLessThan(count);
  await expect.poll(() => server.stacks().length, { timeout: 60_000 }).toBe(count);

  const back = await open(firefox, server, `/albums/${library.album.id}`);
  await back.locator(inBar('job-bar-report')).click();
  expect(await reportOn(back)).toMatchObject({ created: String(count), failed: '0' });
});

test('Firefox: duplicates are stacked from their page, and no list from before is used', async ({ firefox, serve }) => {
  const duplicates = duplicatesLibrary();
  const server = await serve({ version: '3.1.0', library: duplicates.library });
  const page = await openAlbum(firefox, server, duplicates);
  await page.goto(`${siteOf(server)}/utilities/duplicates`);
  const stale = await open(firefox, server, '/utilities/duplicates');
  await stale.locator(inButton('stack-button')).wait();
  const press = async () => {
    await stale.bringToFront();
    const button = await stale.locator('button ::-p-text(Deduplicate All)').waitHandle();
    const box = await button.boundingBox();
    if (!box) throw new Error('no button');
    await stale.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await stale.waitForNetworkIdle();
  };

  await page.bringToFront();
  expect(await stackFromButton(page)).toMatchObject({ created: '5', failed: '0' });
  expect(server.stacks()).toHaveLength(5);
  await stale.locator('immich-stacker-cover >>> [data-testid=stale-cover]').wait();
  await press();
  expect(trashed(server)).toEqual([]);
  await Promise.all([stale.waitForNavigation(), stale.keyboard.press('Escape')]);
  await stale.locator(inButton('stack-button')).wait();
  expect(await stale.$('immich-stacker-cover')).toBeNull();

  await page.bringToFront();
  await Promise.all([page.waitForNavigation(), page.locator(inOverlay('done')).click()]);
  await page.locator(inButton('stack-button')).wait();
  expect(await page.$('immich-stacker-cover')).toBeNull();
});

test('Firefox: a list that the browser had put aside while a job ran is covered when it is brought back', async ({
  firefox,
  serve,
}) => {
  const duplicates = duplicatesLibrary();
  const server = await serve({ version: '3.1.0', library: duplicates.library });
  const page = await openAlbum(firefox, server, duplicates);
  const stale = await open(firefox, server, '/utilities/duplicates');
  await stale.locator(inButton('stack-button')).wait();
  await stale.evaluate(() => Object.assign(globalThis, { isTheSame: true }));
  await stale.goto(`${siteOf(server)}/auth/login`);

  await page.bringToFront();
  expect(await stackFromButton(page)).toMatchObject({ created: '1', failed: '0' });
  await stale.bringToFront();
  // The driver's own way back waits for a page that loads.
  await stale.evaluate(() => history.back());
  await expect.poll(() => stale.evaluate(() => 'isTheSame' in globalThis).catch(() => false)).toBe(true);
  await stale.locator('immich-stacker-cover >>> [data-testid=stale-cover]').wait();
});

test('Firefox: a tool opens from the settings page in a tab of its own, and is undone; the next takes the tab that is there', async ({
  firefox,
  serve,
}) => {
  const { builder, library, me } = libraryOfPairs(2);
  for (const minute of [1, 2]) {
    const [jpg, raw] = builder.pair(me, `DSC_900${minute}`, { takenAt: `2025-05-01T09:0${minute}:00Z` });
    builder.stack([raw, jpg]);
  }
  builder.stack([builder.asset(me, 'ALONE.JPG')]);
  const server = await serve({ version: '3.1.0', library });
  const before = stateOf(server);
  await signIn(firefox, siteOf(server), me);
  await configure(firefox, siteOf(server));
  const settings = await firefox.openSettings();
  await settings.locator('::-p-aria([name="Tools"][role="button"])').click();
  const opened = new Promise<Page | null>((resolve) => {
    firefox.browser.once('targetcreated', (target) => void target.page().then(resolve));
  });
  await settings.locator(byId('open-tool-cover-order')).click();
  const page = await opened;
  if (!page) throw new Error('no tab');
  await page.locator(inOverlay('choose-scope')).click();
  await page.locator(inOverlay('confirm-stack')).click();
  expect(await reportOn(page)).toMatchObject({ failed: '0' });
  const shown = () => server.stacks().map(({ fileNames }) => fileNames.join('+'));
  expect(shown().sort()).toEqual(['ALONE.JPG', 'DSC_9001.JPG+DSC_9001.NEF', 'DSC_9002.JPG+DSC_9002.NEF']);
  await page.locator(inOverlay('undo')).click();
  await page.locator(`${inOverlay('job-report')}[data-undone="2"]`).wait();
  expect(stateOf(server)).toEqual(before);
  await Promise.all([page.waitForNavigation(), page.locator(inOverlay('done')).click()]);
  expect(await page.$('immich-stacker-overlay')).toBeNull();

  const tabs = (await firefox.browser.pages()).length;
  await settings.bringToFront();
  await settings.locator(byId('open-tool-mend')).click();
  await page.locator(inOverlay('confirm-stack')).click();
  expect(await reportOn(page)).toMatchObject({ failed: '0' });
  expect(shown().sort()).toEqual(['DSC_9001.NEF+DSC_9001.JPG', 'DSC_9002.NEF+DSC_9002.JPG']);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(await firefox.browser.pages()).toHaveLength(tabs);
});
