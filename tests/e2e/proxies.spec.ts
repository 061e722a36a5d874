import type { Locator, Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { Fault, RunningFakeImmich } from '~/tests/fake-immich';
import {
  backSoon,
  badGateway,
  basicAuth,
  cutAnswers,
  forwardAuth,
  proxyCookie,
  proxyError,
  rateLimit,
  requiredHeader,
} from '~/tests/fake-immich/proxies';
import { configure, expect, libraryOfPairs, type PairLibrary, signIn, siteOf, test } from './fixtures';

const pairs = 20;
const anyPort = '*://photos.example.test/*';

interface World {
  library: PairLibrary;
  server: RunningFakeImmich;
  site: string;
  key: string;
}

/** A server with an album of pairs, and a browser that is signed in to it and has said yes to its host. */
async function begin(
  chromium: ChromiumWithExtension,
  serve: (options: { version: string; library: PairLibrary['library'] }) => Promise<RunningFakeImmich>,
): Promise<World> {
  const library = libraryOfPairs(pairs);
  const server = await serve({ version: '3.2.0', library: library.library });
  const site = siteOf(server);
  await signIn(chromium, site, library.me);
  await chromium.grantHosts(anyPort);
  return { library, server, site, key: server.apiKey(library.me).secret };
}

async function openAlbumAt(chromium: ChromiumWithExtension, { site, library }: World): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`${site}/albums/${library.album.id}`);
  return page;
}

async function stackAlbum(page: Page): Promise<void> {
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('group-card')).toHaveCount(pairs);
  await page.getByTestId('confirm-stack').click();
}

/** Every pair is one stack, its JPG first, and the report says so. */
async function expectExact(page: Page, { server }: World): Promise<void> {
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

/** What a key needs at a proxy is said, and no tab to sign in in, which does not help it. */
async function expectWaysForKey(result: Locator): Promise<void> {
  await expect(result).toContainText(/an API key cannot sign in there.*your browser's session.*headers/);
  await expect(result).not.toContainText('tab');
}

for (const [where, signInAt] of [
  ['on the same host', '/outpost/sign-in'],
  ['on another host', 'http://sign-in.example.test/'],
] as const) {
  test(`forward auth ${where}: a session goes through once it is signed in, and a key is told that it cannot`, async ({
    chromium,
    serve,
  }) => {
    const world = await begin(chromium, serve);
    const { server, site } = world;
    server.faults.add(forwardAuth({ signInAt }));
    const settings = await chromium.openSettings();
    await add(settings, site);
    const result = settings.getByTestId('connection-result');
    await expect(result).toHaveAttribute('data-code', 'proxy-sign-in');
    await expect(result).toContainText('Open Immich in a tab, sign in there');

    const [name = '', value = ''] = proxyCookie.split('=');
    await chromium.context.addCookies([{ name, value, url: site }]);
    await chromium.grantHosts(anyPort);
    await settings.getByTestId('add-server').click();
    await expect(result).toHaveAttribute('data-code', 'ok');

    await enterKey(settings, world.key);
    await expect(result).toHaveAttribute('data-code', 'proxy-sign-in');
    await expectWaysForKey(result);
    // The session of before goes on.
    const page = await openAlbumAt(chromium, world);
    await stackAlbum(page);
    await expectExact(page, world);
  });
}

test('basic auth: a session goes through once the tab has, and a key is told that it cannot', async ({
  chromium,
  serve,
}) => {
  const world = await begin(chromium, serve);
  const { server, site } = world;
  server.faults.add(basicAuth('ansel', 'zone'));
  const settings = await chromium.openSettings();
  await add(settings, site);
  const result = settings.getByTestId('connection-result');
  await expect(result).toHaveAttribute('data-code', 'proxy-refused');
  await expect(result).toContainText(/proxy in front of Immich refused the call \(HTTP 401\).*sign in there/);

  const page = await chromium.context.newPage();
  await page.goto(`http://ansel:zone@${new URL(site).host}/albums`);
  await chromium.grantHosts(anyPort);
  await settings.getByTestId('add-server').click();
  await expect(result).toHaveAttribute('data-code', 'ok');

  await enterKey(settings, world.key);
  await expect(result).toHaveAttribute('data-code', 'proxy-refused');
  await expectWaysForKey(result);
  await page.goto(`${site}/albums/${world.library.album.id}`);
  await stackAlbum(page);
  await expectExact(page, world);
});

test('a header that must be there: the session is told what refused it, and a key of what the proxy wants', async ({
  chromium,
  serve,
}) => {
  const world = await begin(chromium, serve);
  const { server, site, key } = world;
  const settings = await configure(chromium, site);
  server.faults.add(requiredHeader('X-Photos-Token', 'let me in'));
  const result = settings.getByTestId('connection-result');
  await settings.getByTestId('check-connection').click();
  await expect(result).toHaveAttribute('data-code', 'proxy-refused');
  await expect(result).toContainText(/refused the call \(HTTP 403\).*Open Immich in a tab/);
  await enterKey(settings, key);
  await expectWaysForKey(result);
  expect(server.stacks()).toEqual([]);
});

const stacking = { method: 'POST', path: '/api/stacks' };

/** What a proxy does in the middle of a job. */
const troubles: Record<string, (server: RunningFakeImmich) => Fault[]> = {
  '502 pages for 20 s': (server) => [{ ...badGateway({ forMs: 20_000 }), when: () => server.stacks().length > 3 }],
  'pages with status 500, and with 200 that say it is back soon': () => [
    proxyError({ ...stacking, after: 3, times: 4 }),
    backSoon({ ...stacking, after: 10, times: 4 }),
  ],
  'answers that are cut': () => [
    cutAnswers('before', { ...stacking, after: 2, times: 2 }),
    cutAnswers('midway', { ...stacking, after: 6, times: 2 }),
    cutAnswers('after', { ...stacking, after: 12, times: 2 }),
  ],
  '429 with Retry-After': () => [rateLimit(1, { ...stacking, after: 4, times: 4 })],
};

for (const [trouble, faultsOf] of Object.entries(troubles)) {
  for (const by of ['session', 'key'] as const) {
    test(`${trouble}: a job by ${by} ends exact`, async ({ chromium, serve }) => {
      const world = await begin(chromium, serve);
      await (await configure(chromium, world.site, by === 'key' ? world.key : undefined)).close();
      const page = await openAlbumAt(chromium, world);
      await page.getByTestId('stack-button').click();
      await expect(page.getByTestId('group-card')).toHaveCount(pairs);
      const ends = faultsOf(world.server).map((fault) => world.server.faults.add(fault));
      await page.getByTestId('confirm-stack').click();
      if (trouble.startsWith('502')) await expect(page.getByTestId('error-notice')).toContainText('the job waits');
      await expectExact(page, world);
      expect(world.server.faults.hits().every((hits) => hits > 0)).toBe(true);
      for (const end of ends) end();
    });
  }
}

test('HTTP/2 with TLS: session and key stack as ever', async ({ launch, serve }) => {
  const library = libraryOfPairs(pairs);
  const server = await serve({
    version: '3.2.0',
    library: library.library,
    tls: 'h2',
    hostname: 'photos.example.test',
  });
  const chromium = await launch({ certificate: server.certificate });
  const world = { library, server, site: server.origin, key: server.apiKey(library.me).secret };
  const token = server.signIn(library.me);
  await chromium.context.addCookies([
    { name: 'immich_access_token', value: token, url: world.site, httpOnly: true },
    { name: 'immich_is_authenticated', value: 'true', url: world.site },
  ]);
  const settings = await configure(chromium, world.site);
  const page = await openAlbumAt(chromium, world);
  const protocol = await page.evaluate(
    () => (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]?.nextHopProtocol,
  );
  expect(protocol).toBe('h2');
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
});

test('a certificate that the browser refuses is said, and http is not offered', async ({ chromium, serve }) => {
  const server = await serve({ tls: 'h2', hostname: 'localhost' });
  await chromium.grantHosts('https://localhost/*');
  const settings = await chromium.openSettings();
  const icon = `http://localhost:${server.port}/favicon.ico`;
  await add(settings, server.origin);
  const result = settings.getByTestId('connection-result');
  await expect(result).toHaveAttribute('data-code', 'unreachable');
  await expect(result).toContainText('If the server has a certificate that you made yourself');
  // Playwright tells of no call for an icon.
  const looks = () => settings.evaluate((url) => performance.getEntriesByName(url).length, icon);
  await expect.poll(looks).toBe(1);
  await expect(result.getByRole('button')).toHaveCount(0);
});

test('https typed where http is spoken: http is offered, and Immich is there', async ({ chromium, serve }) => {
  const server = await serve({});
  await chromium.grantHosts('*://localhost/*');
  const settings = await chromium.openSettings();
  await add(settings, `https://localhost:${server.port}`);
  const result = settings.getByTestId('connection-result');
  await expect(result).toHaveAttribute('data-code', 'unreachable');
  await result.getByRole('button', { name: `Try http://localhost:${server.port} instead` }).click();
  await expect(result).toHaveAttribute('data-code', 'signed-out');
});

test('an address with a sub-path says that Immich has none', async ({ chromium, serve }) => {
  const { server, site } = await begin(chromium, serve);
  server.faults.add({ outcome: { kind: 'status', status: 404, body: '<h1>404 Not Found</h1>' } });
  const settings = await chromium.openSettings();
  await add(settings, `${site}/immich/albums`);
  const result = settings.getByTestId('connection-result');
  await expect(result).toHaveAttribute('data-code', 'not-immich');
  await expect(result).toContainText(`There is no Immich at ${site}. Immich never lives below a path such as /immich`);
  await expect(result).not.toContainText('copy the address');
});

test('a server that asks for patience at the first look is waited for', async ({ chromium, serve }) => {
  const { server, site } = await begin(chromium, serve);
  server.faults.add(rateLimit(1, { times: 2 }));
  const settings = await chromium.openSettings();
  await add(settings, site);
  await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'ok');
});
