import { albumCalls, libraryOfStacks, photosCalls, pickerCalls, timelineCalls, vanishing } from './collapse-library';
import {
  byId,
  configure,
  expect,
  inButton,
  inOverlay,
  libraryOfPairs,
  openAlbum,
  reportOn,
  signIn,
  siteOf,
  stackFromButton,
  test,
} from './firefox-fixtures';
import { stacksAtOnce } from './stacks-at-once';

// One Firefox for all of them.
test.describe.configure({ mode: 'default' });

for (const signInBy of ['session', 'key'] as const) {
  // The host is no loopback to Firefox: its default policy would upgrade the call to https, and nothing would answer.
  test(`Firefox: an album on a plain http server is stacked by ${signInBy}`, async ({ firefox, serve }) => {
    const library = libraryOfPairs(40);
    const { secret } = library.builder.apiKey(library.me);
    const server = await serve({ version: '3.1.0', library: library.library });
    server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 25 } });
    const page = await openAlbum(firefox, server, library, signInBy === 'key' ? secret : undefined);
    expect(await stackFromButton(page)).toMatchObject({ created: '40', extended: '0', failed: '0' });
    expect(server.stacks().filter(({ fileNames }) => fileNames[0]?.endsWith('.JPG'))).toHaveLength(40);
    expect(stacksAtOnce(server)).toBe(6);
  });
}

test('Firefox: Alt+Shift+K does what the toolbar icon does', async ({ firefox, serve }) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(firefox, server, library);
  await page.bringToFront();
  await page.locator(inButton('stack-button')).wait();
  await firefox.pressCommand('alt,shift', 'K');
  await page.locator(inOverlay('group-card')).wait();
});

test('Firefox: stacks as one picture in albums change the calls of album pages and no other, until they are switched off', async ({
  firefox,
  serve,
}) => {
  const library = libraryOfStacks();
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(firefox, server, library);
  const asked = (from = 0) => timelineCalls(server, library.album.id, from);
  const tiles = () => page.$$('[data-asset-id]').then(({ length }) => length);
  const switched = (isOn: boolean) => page.locator(`${inButton('collapse-toggle')}[aria-pressed=${isOn}]`).wait();
  await switched(false);
  expect(asked()).toEqual(albumCalls(false));

  let from = server.calls.length;
  await page.locator(inButton('collapse-toggle')).click();
  await switched(true);
  await expect.poll(tiles).toBe(11);
  expect(asked(from)).toEqual(albumCalls(true));
  const panel = await page.locator(inButton('collapse-panel')).waitHandle();
  await expect.poll(() => panel.evaluate((element) => element.textContent)).toContain(vanishing);
  await page.keyboard.press('Escape');
  await expect.poll(() => panel.evaluate((element) => element.matches(':popover-open'))).toBe(false);
  expect(page.url()).toBe(`${siteOf(server)}/albums/${library.album.id}`);

  from = server.calls.length;
  await page.locator('[aria-label="Add photos"]').click();
  await page.locator('.tile.in-album').wait();
  expect(asked(from)).toEqual(pickerCalls);
  from = server.calls.length;
  const shared = `buckets?albumId=${library.album.id}&key=abc&order=desc`;
  await page.evaluate((path) => fetch(`/api/timeline/${path}`).then(() => {}), shared);
  expect(asked(from)).toEqual([shared.replace(library.album.id, 'ID')]);
  from = server.calls.length;
  await page.goto(`${siteOf(server)}/photos`);
  await expect.poll(tiles).toBe(12);
  expect(asked(from)).toEqual(photosCalls);

  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  await switched(true);
  from = server.calls.length;
  await page.locator(inButton('collapse-toggle')).click();
  await switched(false);
  await expect.poll(tiles).toBe(22);
  expect(asked(from)).toEqual(albumCalls(false));
});

test('Firefox: the yes works after the background was killed while the review was open', async ({ firefox, serve }) => {
  const library = libraryOfPairs(40);
  const server = await serve({ version: '2.7.5', library: library.library });
  const page = await openAlbum(firefox, server, library);
  await page.locator(inButton('stack-button')).click();
  await page.locator(inOverlay('group-card')).wait();
  await firefox.killBackground();
  await page.locator(inOverlay('confirm-stack')).click();
  expect(await reportOn(page)).toMatchObject({ created: '40', failed: '0' });
  expect(server.stacks()).toHaveLength(40);
});

test('Firefox: a tenth of the calls failing, half of them after their effect, costs at most 1.3 calls a group', async ({
  firefox,
  serve,
}) => {
  test.setTimeout(120_000);
  const pairs = 500;
  const library = libraryOfPairs(pairs);
  const server = await serve({ version: '3.1.0', library: library.library });
  const path = '/api/stacks';
  server.faults.add({ method: 'POST', path, rate: 0.05, outcome: { kind: 'status', status: 502 } });
  server.faults.add({ method: 'POST', path, rate: 0.05, outcome: { kind: 'cut', when: 'after' } });
  const page = await openAlbum(firefox, server, library);
  expect(await stackFromButton(page)).toMatchObject({ created: '500', failed: '0' });
  expect(server.stacks()).toHaveLength(pairs);
  expect(server.stacks().filter(({ fileNames }) => fileNames.length === 2)).toHaveLength(pairs);
  // Listing asks for stacks too, once.
  expect(server.calls.filter((call) => call.path === path).length).toBeLessThanOrEqual(1.3 * pairs + 1);
});

test("Firefox: a key is found nowhere but in the extension's own database", async ({ firefox, serve }) => {
  const library = libraryOfPairs(3);
  const { secret } = library.builder.apiKey(library.me);
  const server = await serve({ version: '3.1.0', library: library.library });
  const logs: string[] = [];
  const traffic: string[] = [];
  await signIn(firefox, siteOf(server), library.me);
  await configure(firefox, siteOf(server), secret);

  const settings = await firefox.openSettings();
  settings.on('console', (message) => logs.push(message.text()));
  // Everything that is said between the parts of the extension from here on, and every file that is saved.
  await settings.evaluate(() => {
    type Listener = (message: unknown) => void;
    const { browser } = globalThis as unknown as {
      browser: { runtime: { onMessage: { addListener(listener: Listener): void } } };
    };
    const heard: string[] = [];
    const saved: Blob[] = [];
    browser.runtime.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob);
      return createObjectURL.call(URL, blob);
    };
    Object.assign(globalThis, { heard, saved });
  });

  const page = await firefox.browser.newPage();
  page.on('console', (message) => logs.push(message.text()));
  page.on('request', (request) => traffic.push(JSON.stringify([request.url(), request.headers()])));
  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  await stackFromButton(page);
  const shown = await page.evaluate(() => {
    const shadows = [...document.querySelectorAll('*')].map((element) => element.shadowRoot?.innerHTML ?? '');
    return document.documentElement.outerHTML + shadows.join('');
  });
  expect(shown).toContain('job-report');

  await settings.bringToFront();
  await settings.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await settings.locator(`${byId('history-row')} ${byId('export-csv')}`).click();
  await settings.locator(`${byId('history-row')} ${byId('export-json')}`).click();
  const own = () =>
    settings.evaluate(async () => {
      type Area = { get(keys: null): Promise<unknown> };
      const { browser, heard, saved } = globalThis as unknown as {
        browser: { storage: Record<string, Area> };
        heard: string[];
        saved: Blob[];
      };
      const areas = await Promise.all(['local', 'session', 'sync'].map((name) => browser.storage[name]?.get(null)));
      const values = [...document.querySelectorAll('input')].map(({ value }) => value);
      return {
        files: await Promise.all(saved.map((blob) => blob.text())),
        rest: JSON.stringify([areas, { ...localStorage }, heard, values]) + document.documentElement.outerHTML,
      };
    });
  await expect.poll(async () => (await own()).files.length).toBe(2);
  const { files, rest } = await own();
  expect(files.filter((text) => text.includes('DSC_4101.NEF'))).toHaveLength(2);
  expect(rest).toContain(siteOf(server));

  const traces = [...files, rest, shown, ...logs, ...traffic].join('\n');
  expect(traces.includes(secret)).toBe(false);
  expect(server.calls.some(({ auth }) => auth === 'key')).toBe(true);
});
