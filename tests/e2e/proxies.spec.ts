import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { RunningFakeImmich } from '~/tests/fake-immich';
import { certificate } from '~/tests/proxy/certificate';
import { type Asked, type Instead, type RunningProxy, startProxy } from '~/tests/proxy/start-proxy';
import { test as base, configure, expect, libraryOfPairs, type PairLibrary, signIn, siteOf } from './fixtures';

const pairs = 20;

interface Behind {
  library: PairLibrary;
  server: RunningFakeImmich;
  proxy: RunningProxy;
  key: string;
}

const test = base.extend<{
  /** A server with an album of pairs behind a proxy, and the browser's user signed in to it. */
  behind(chromium: ChromiumWithExtension, options?: { tls?: boolean }): Promise<Behind>;
}>({
  behind: async ({ serve }, use) => {
    const proxies: RunningProxy[] = [];
    await use(async (chromium, options) => {
      const library = libraryOfPairs(pairs);
      const server = await serve({ version: '3.1.0', library: library.library });
      const proxy = await startProxy(server, options);
      proxies.push(proxy);
      await signIn(chromium, siteOf(server), library.me);
      return { library, server, proxy, key: server.apiKey(library.me).secret };
    });
    await Promise.all(proxies.map((proxy) => proxy.close()));
  },
});

async function openAlbumAt(chromium: ChromiumWithExtension, { proxy, library }: Behind): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`${proxy.site}/albums/${library.album.id}`);
  return page;
}

async function stackAlbum(page: Page): Promise<void> {
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('group-card')).toHaveCount(pairs);
  await page.getByTestId('confirm-stack').click();
}

/** Every pair is one stack, its JPG first, and the report says so. */
async function expectExact(page: Page, { server }: Behind): Promise<void> {
  const report = page.getByTestId('job-report');
  await expect(report).toHaveAttribute('data-created', String(pairs), { timeout: 45_000 });
  await expect(report).toHaveAttribute('data-failed', '0');
  const stacks = server.stacks().map(({ fileNames }) => fileNames);
  expect(stacks).toHaveLength(pairs);
  for (const [first, second, ...more] of stacks) {
    expect([first?.replace('.JPG', '.NEF'), more]).toEqual([second, []]);
  }
}

/** Adds the address on the settings page, and says what came of it. */
async function add(settings: Page, site: string): Promise<void> {
  await settings.getByTestId('server-address').fill(site);
  await settings.getByTestId('add-server').click();
  await settings.getByTestId('connection-result').waitFor();
}

async function enterKey(settings: Page, key: string): Promise<void> {
  await settings.getByTestId('sign-in-key').check();
  await settings.getByTestId('api-key').fill(key);
  await settings.getByTestId('check-connection').click();
}

const signInForm = '<title>Sign in</title><form><input name="user"><input name="password" type="password"></form>';
const knows = (asked: Asked) => asked.cookie('proxy') === 'known';

/** Sends who is unknown to where a sign-in page is, as oauth2-proxy, Authelia and Pangolin do. */
const forwardAuth =
  (signInAt: string) =>
  (asked: Asked): Instead => {
    if (asked.path === '/outpost/sign-in') return { status: 200, body: signInForm };
    return knows(asked) ? null : { status: 302, headers: { location: signInAt } };
  };

const becomeKnown = ({ context }: ChromiumWithExtension, { proxy }: Behind) =>
  context.addCookies([{ name: 'proxy', value: 'known', url: proxy.site }]);

for (const [where, signInAt] of [
  ['on the same host', '/outpost/sign-in'],
  ['on another host', 'http://sign-in.example.test/'],
] as const) {
  test(`forward auth ${where}: a session goes through once it is signed in, and a key is told that it cannot`, async ({
    chromium,
    behind,
  }) => {
    const world = await behind(chromium);
    const { proxy } = world;
    proxy.guard = forwardAuth(signInAt);
    await chromium.grantHosts(`http://${new URL(proxy.site).hostname}/*`);
    const settings = await chromium.openSettings();
    await add(settings, proxy.site);
    const result = settings.getByTestId('connection-result');
    await expect(result).toHaveAttribute('data-code', 'proxy-sign-in');
    await expect(result).toContainText('Open Immich in a tab, sign in there');

    await becomeKnown(chromium, world);
    await chromium.grantHosts(`http://${new URL(proxy.site).hostname}/*`);
    await settings.getByTestId('add-server').click();
    await expect(result).toHaveAttribute('data-code', 'ok');

    await enterKey(settings, world.key);
    await expect(result).toHaveAttribute('data-code', 'proxy-sign-in');
    await expect(result).toContainText(/an API key cannot sign in there.*your browser's session.*headers/);
    await expect(result).not.toContainText('tab');
    // The session of before goes on.
    const page = await openAlbumAt(chromium, world);
    await stackAlbum(page);
    await expectExact(page, world);
  });
}

test('basic auth: a session goes through once the tab has, and a key is told that it cannot', async ({
  chromium,
  behind,
}) => {
  const world = await behind(chromium);
  const { proxy } = world;
  const good = `Basic ${Buffer.from('ansel:zone').toString('base64')}`;
  proxy.guard = (asked) =>
    asked.header('authorization') === good
      ? null
      : { status: 401, headers: { 'www-authenticate': 'Basic realm="Photos"' }, body: '<h1>401</h1>' };
  const { hostname, host } = new URL(proxy.site);
  await chromium.grantHosts(`http://${hostname}/*`);
  const settings = await chromium.openSettings();
  await add(settings, proxy.site);
  const result = settings.getByTestId('connection-result');
  await expect(result).toHaveAttribute('data-code', 'proxy-refused');
  await expect(result).toContainText(/proxy in front of Immich refused the call \(HTTP 401\).*sign in there/);

  const page = await chromium.context.newPage();
  await page.goto(`http://ansel:zone@${host}/albums/${world.library.album.id}`);
  await chromium.grantHosts(`http://${hostname}/*`);
  await settings.getByTestId('add-server').click();
  await expect(result).toHaveAttribute('data-code', 'ok');

  await enterKey(settings, world.key);
  await expect(result).toHaveAttribute('data-code', 'proxy-refused');
  await expect(result).toContainText(/an API key cannot sign in there.*your browser's session.*headers/);
  await page.goto(`${proxy.site}/albums/${world.library.album.id}`);
  await stackAlbum(page);
  await expectExact(page, world);
});

/** What a proxy does in the middle of a job. */
const troubles: Record<string, () => RunningProxy['guard']> = {
  '502 pages for 20 s': () => {
    let since: number | null = null;
    let made = 0;
    return ({ method, path }) => {
      if (method === 'POST' && path === '/api/stacks') made++;
      if (made > 5) since ??= Date.now();
      return since !== null && Date.now() - since < 20_000 ? { status: 502, body: '<h1>502 Bad Gateway</h1>' } : null;
    };
  },
  'a page with status 500 and one that says it is back soon': () => {
    let calls = 0;
    return ({ method, path }) => {
      if (method !== 'POST' || path !== '/api/stacks') return null;
      calls++;
      if (calls > 5 && calls <= 10) return { status: 500, body: '<h1>500 Internal Server Error</h1>' };
      return calls > 10 && calls <= 15 ? { status: 200, body: '<h1>We are back soon</h1>' } : null;
    };
  },
  'answers that are cut': () => {
    let calls = 0;
    return ({ method, path }) => (method === 'POST' && path === '/api/stacks' && ++calls % 4 === 0 ? 'cut' : null);
  },
  '429 with Retry-After': () => {
    let calls = 0;
    return ({ method, path }) => {
      const isStacking = method === 'POST' && path === '/api/stacks' && ++calls % 5 === 0;
      return isStacking
        ? { status: 429, headers: { 'retry-after': '1' }, body: '<h1>429 Too Many Requests</h1>' }
        : null;
    };
  },
};

for (const [trouble, guardOf] of Object.entries(troubles)) {
  for (const by of ['session', 'key'] as const) {
    test(`${trouble}: a job by ${by} ends exact`, async ({ chromium, behind }) => {
      const world = await behind(chromium);
      await (await configure(chromium, world.proxy.site, by === 'key' ? world.key : undefined)).close();
      const page = await openAlbumAt(chromium, world);
      await page.getByTestId('stack-button').click();
      await expect(page.getByTestId('group-card')).toHaveCount(pairs);
      world.proxy.guard = guardOf();
      await page.getByTestId('confirm-stack').click();
      await expectExact(page, world);
    });
  }
}

test('HTTP/2 with TLS: session and key stack as ever', async ({ launch, behind }) => {
  const chromium = await launch({ trusted: certificate.fingerprint });
  const world = await behind(chromium, { tls: true });
  const { proxy, server } = world;
  const settings = await configure(chromium, proxy.site);
  const page = await openAlbumAt(chromium, world);
  await stackAlbum(page);
  await expectExact(page, world);
  await page.getByTestId('undo').click();
  await expect.poll(() => server.stacks()).toEqual([]);
  await page.getByTestId('done').click();

  await settings.bringToFront();
  await enterKey(settings, world.key);
  await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'ok');
  const other = await openAlbumAt(chromium, world);
  await stackAlbum(other);
  await expectExact(other, world);
  expect(proxy.overHttp2).toBeGreaterThan(pairs);
});

test('a certificate that the browser refuses is said, and http is not offered', async ({ chromium, behind }) => {
  const { proxy } = await behind(chromium, { tls: true });
  await chromium.grantHosts('https://localhost/*');
  const settings = await chromium.openSettings();
  const icon = `http://localhost:${proxy.port}/favicon.ico`;
  const looked = settings.waitForEvent('requestfinished', (one) => one.url() === icon);
  await add(settings, `https://localhost:${proxy.port}`);
  const result = settings.getByTestId('connection-result');
  await expect(result).toHaveAttribute('data-code', 'unreachable');
  await expect(result).toContainText('If the server has a certificate that you made yourself');
  await looked;
  await expect(result.getByRole('button')).toHaveCount(0);
});

test('https typed where http is spoken: http is offered, and Immich is there', async ({ chromium, behind }) => {
  const { server } = await behind(chromium);
  await chromium.grantHosts('*://localhost/*');
  const settings = await chromium.openSettings();
  await add(settings, `https://localhost:${server.port}`);
  const result = settings.getByTestId('connection-result');
  await expect(result).toHaveAttribute('data-code', 'unreachable');
  await result.getByRole('button', { name: `Try http://localhost:${server.port} instead` }).click();
  await expect(result).toHaveAttribute('data-code', 'signed-out');
});

test('an address with a sub-path says that Immich has none', async ({ chromium, behind }) => {
  const { proxy } = await behind(chromium);
  proxy.guard = ({ path }) => (path.startsWith('/immich/') ? null : { status: 404, body: '<h1>404 Not Found</h1>' });
  await chromium.grantHosts(`http://${new URL(proxy.site).hostname}/*`);
  const settings = await chromium.openSettings();
  await add(settings, `${proxy.site}/immich/albums`);
  const result = settings.getByTestId('connection-result');
  await expect(result).toHaveAttribute('data-code', 'not-immich');
  await expect(result).toContainText(
    `There is no Immich at ${proxy.site}. Immich never lives below a path such as /immich`,
  );
  await expect(result).not.toContainText('copy the address');
});

test('a server that asks for patience at the first look is waited for', async ({ chromium, behind }) => {
  const { proxy } = await behind(chromium);
  let calls = 0;
  proxy.guard = () =>
    ++calls <= 2 ? { status: 429, headers: { 'retry-after': '1' }, body: '<h1>429 Too Many Requests</h1>' } : null;
  await chromium.grantHosts(`http://${new URL(proxy.site).hostname}/*`);
  const settings = await chromium.openSettings();
  await add(settings, proxy.site);
  await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'ok');
});
