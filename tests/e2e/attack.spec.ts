import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import { configure, expect, libraryOfPairs, openAlbum, signIn, siteOf, test } from './fixtures';

/** Everything that the background listens for, said in every way that a script could. */
const attempts = (extensionId: string) => `
  (async () => {
    const heard = [];
    const api = globalThis.browser ?? globalThis.chrome;
    const hear = (what) => (answer) => { if (answer !== undefined) heard.push([what, answer]); };
    if (!api?.runtime?.connect) return { api: false, heard };
    const messages = [
      ...['greet', 'readStanding', 'probeServer', 'checkConnection', 'loadOverlay'],
      ...['listJobs', 'readReport', 'undoJob', 'tryJobAgain', 'exportJob'],
    ];
    const data = { origin: location.origin, serverId: 'any', jobId: 'any', userId: 'any', since: 0, format: 'json' };
    const send = async (...args) => { try { return await api.runtime.sendMessage(...args); } catch { return undefined; } };
    for (const type of messages) {
      const message = { id: 1, type, data, timestamp: Date.now() };
      hear(type)(await send(message));
      hear(type)(await send('${extensionId}', message));
    }
    const names = ['immich-stacker', 'immich-stacker-bar'];
    for (const [id, name] of names.flatMap((name) => [[[], name], [['${extensionId}'], name]])) {
      try {
        const port = api.runtime.connect(...id, { name });
        port.onMessage.addListener(hear('port'));
        const userId = 'any';
        port.postMessage({ type: 'plan', scope: { kind: 'album', albumId: 'any' }, userId });
        for (const type of ['start', 'follow', 'cancel', 'try-again', 'undo', 'export', 'groups', 'watch', 'put-away']) {
          port.postMessage({ type, planId: 'any', jobId: 'any', choices: {}, offset: 0, format: 'json', userId });
        }
      } catch {}
    }
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return { api: true, heard };
  })()
`;

interface Heard {
  api: boolean;
  heard: [string, unknown][];
}

/** True for an answer that gives nothing: a refusal, that this site is not known, or that there is nothing to show. */
function givesNothing([, answer]: [string, unknown]): boolean {
  const text = JSON.stringify(answer);
  return text.includes('no-access') || text === '{"type":"gone"}' || /"configured":false/.test(text);
}

/** Runs code where the extension's own content script lives in a page. */
async function inContentScript(page: Page, extensionId: string, code: string): Promise<Heard> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  const { result } = await session.send('Runtime.evaluate', {
    expression: code,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as Heard;
}

test('a script of the page itself reaches nothing', async ({ chromium, serve }) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await expect(page.getByTestId('stack-button')).toBeVisible();
  const { heard } = await page.evaluate<Heard>(attempts(chromium.extensionId));
  expect(heard.filter((one) => !givesNothing(one))).toEqual([]);
  expect(server.stacks()).toEqual([]);
});

test('the content script on a site that is not configured, on the same host, gets no answer', async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  const stranger = await serve({ version: '3.1.0', library: library.library });
  await openAlbum(chromium, server, library);
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(stranger)}/auth/login`);
  const { api, heard } = await inContentScript(page, chromium.extensionId, attempts(chromium.extensionId));
  expect(api).toBe(true);
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.filter((one) => !givesNothing(one))).toEqual([]);
  expect(server.stacks()).toEqual([]);
});

test('a frame of another origin inside the album page gets no answer', async ({ chromium, serve }) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  const stranger = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await page.evaluate(
    (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    },
    `${siteOf(stranger)}/auth/login`,
  );
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1];
  await frame?.waitForLoadState();
  const answer = await frame?.evaluate<Heard>(attempts(chromium.extensionId));
  expect(answer?.heard.filter((one) => !givesNothing(one))).toEqual([]);
  expect(server.stacks()).toEqual([]);
});

test('a content script cannot ask what only the settings page may', async ({ chromium, serve }) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await expect(page.getByTestId('stack-button')).toBeVisible();
  const { api, heard } = await inContentScript(page, chromium.extensionId, attempts(chromium.extensionId));
  expect(api).toBe(true);
  const own = heard.filter(([what]) =>
    ['probeServer', 'checkConnection', 'listJobs', 'readReport', 'undoJob', 'tryJobAgain', 'exportJob'].includes(what),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((one) => !givesNothing(one))).toEqual([]);
});

test('a content script cannot read what is stored, where the browser can close that', async ({ chromium, serve }) => {
  const library = libraryOfPairs(2);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await expect(page.getByTestId('stack-button')).toBeVisible();
  const read = `(async () => {
    const told = [];
    for (const name of ['local', 'sync', 'session', 'managed']) {
      await chrome.storage[name].get(null).then((all) => told.push(all), (error) => told.push(String(error)));
    }
    return { api: true, heard: told };
  })()`;
  const { heard } = await inContentScript(page, chromium.extensionId, read);
  expect(heard).toEqual(Array(4).fill(expect.stringContaining('Access to storage is not allowed from this context')));
});

/** Every place where something of the extension can be found by somebody else, as one text. */
async function visibleTraces(chromium: ChromiumWithExtension, pages: Page[]): Promise<string> {
  const settings = await chromium.openSettings();
  const stores = await settings.evaluate(async () => {
    type Area = { get(keys: null): Promise<unknown> };
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome;
    const areas = await Promise.all(['local', 'session', 'sync'].map((name) => storage[name]?.get(null)));
    return JSON.stringify([areas, { ...localStorage }, { ...sessionStorage }]);
  });
  const doms = await Promise.all(
    [...pages, settings].map((page) =>
      page.evaluate(() => {
        const texts: string[] = [];
        const walk = (root: Document | ShadowRoot) => {
          texts.push(root instanceof ShadowRoot ? root.innerHTML : root.documentElement.outerHTML);
          for (const input of root.querySelectorAll('input')) texts.push(input.value);
          for (const element of root.querySelectorAll('*')) if (element.shadowRoot) walk(element.shadowRoot);
        };
        walk(document);
        return texts.join('\n');
      }),
    ),
  );
  await settings.close();
  return [stores, ...doms].join('\n');
}

test("a key is found nowhere but in the extension's own database", async ({ chromium, serve }) => {
  const library = libraryOfPairs(5);
  const { secret } = library.builder.apiKey(library.me);
  const server = await serve({ version: '3.1.0', library: library.library });
  const logs: string[] = [];
  const traffic: string[] = [];
  chromium.context.on('console', (message) => logs.push(message.text()));
  const settings = await chromium.context.newPage();
  await settings.close();
  await signIn(chromium, siteOf(server), library.me);
  const own = await configure(chromium, siteOf(server), secret);
  // Everything that is said between the parts of the extension from here on.
  await own.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    (
      globalThis as unknown as { chrome: { runtime: { onMessage: { addListener(f: (m: unknown) => void): void } } } }
    ).chrome.runtime.onMessage.addListener((message) => {
      said.push(JSON.stringify(message));
    });
  });
  const page = await chromium.context.newPage();
  page.on('request', (request) => traffic.push(JSON.stringify([request.url(), request.headers(), request.postData()])));
  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '5');
  const said = await own.evaluate(() => (globalThis as unknown as { said: string[] }).said.join('\n'));

  const exported: string[] = [];
  for (const format of ['export-csv', 'export-json']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(format).click()]);
    exported.push(await readFile(await download.path(), 'utf8'));
  }
  expect(exported.join('\n')).toContain('DSC_4101.NEF');

  const traces = [await visibleTraces(chromium, [page, own]), said, ...exported, ...logs, ...traffic].join('\n');
  expect(traces).toContain('5 stacks made');
  expect(traces.includes(secret)).toBe(false);
  expect(server.calls.some(({ auth }) => auth === 'key')).toBe(true);

  const kept = await own.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('immich-stacker');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const keys = await new Promise<unknown[]>((resolve) => {
      const request = db.transaction('keys').objectStore('keys').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return keys;
  });
  expect(kept).toEqual([secret]);
});

test('a server that redirects to another origin never sees the key there', async ({ chromium, serve }) => {
  const library = libraryOfPairs(2);
  const { secret } = library.builder.apiKey(library.me);
  const server = await serve({ version: '3.1.0', library: library.library });
  const elsewhere = await serve({ version: '3.1.0', library: library.library });
  await signIn(chromium, siteOf(server), library.me);
  await configure(chromium, siteOf(server), secret);
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  await expect(page.getByTestId('stack-button')).toBeVisible();
  server.faults.add({
    path: /^\/api\/(albums|users|stacks|search|server)/,
    outcome: { kind: 'redirect', to: `${siteOf(elsewhere)}/api/users/me`, status: 307 },
  });
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('error-notice')).toHaveAttribute('data-code', /proxy-sign-in|signed-out/);
  expect(elsewhere.calls.filter(({ auth }) => auth === 'key')).toEqual([]);
});
