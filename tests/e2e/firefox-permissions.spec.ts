import { byId, expect, inButton, libraryOfPairs, open, openAlbum, signIn, siteOf, test } from './firefox-fixtures';

test.describe.configure({ mode: 'default' });

test('Firefox: a no to its question adds nothing and calls nobody; a yes brings the button to the open tab', async ({
  firefox,
  serve,
}) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  await signIn(firefox, siteOf(server), library.me);
  const page = await open(firefox, server, `/albums/${library.album.id}`);
  await page.locator('[data-asset-id]').wait();
  const settings = await firefox.openSettings();
  await settings.bringToFront();
  await firefox.askForHosts();
  const calls = server.calls.length;

  await settings.locator(byId('server-address')).fill(siteOf(server));
  await settings.locator(byId('add-server')).click();
  await firefox.answer('block');
  await settings.locator(`${byId('error-notice')}[data-code=no-access]`).wait();
  const stored = await settings.evaluate(() => {
    type Storage = { local: { get(name: string): Promise<unknown> } };
    return (globalThis as unknown as { browser: { storage: Storage } }).browser.storage.local.get('servers');
  });
  expect(stored).toEqual({});
  expect(server.calls.slice(calls)).toEqual([]);

  await settings.locator(byId('add-server')).click();
  await firefox.answer('allow');
  await settings.locator(`${byId('connection-result')}[data-code=ok]`).wait();
  await page.bringToFront();
  await page.locator(inButton('stack-button')).wait();
});

test("Firefox: without the site's permission there is no button, and its settings lead back to it", async ({
  firefox,
  serve,
}) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(firefox, server, library);
  await page.locator(inButton('stack-button')).wait();
  await firefox.takeHostsBack();
  const settings = await firefox.openSettings();
  await settings.bringToFront();
  await settings.locator(byId('check-connection')).click();
  await settings.locator(`${byId('error-notice')}[data-code=no-access]`).wait();
  await page.bringToFront();
  await page.reload();
  await page.locator('[data-asset-id]').wait();
  await page.waitForNetworkIdle();
  expect(await page.$('immich-stacker-button')).toBeNull();

  await settings.bringToFront();
  await firefox.askForHosts();
  await settings.locator('button ::-p-text(Allow this site)').click();
  await firefox.answer('allow');
  await settings.locator(`${byId('connection-result')}[data-code=ok]`).wait();
  await page.bringToFront();
  await page.locator(inButton('stack-button')).wait();
});
