import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { FakeImmich } from '~/tests/fake-immich';
import { configure, expect, libraryOfPairs, openAlbum, signIn, siteOf, test } from './fixtures';

/** A web server that is no Immich. */
async function otherServer(answer: { status: number; type: string; body: string }) {
  const server = createServer((_, response) => {
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { site: `http://photos.example.test:${port}`, close: () => server.close() };
}

async function add(settings: Page, address: string) {
  await settings.getByTestId('server-address').fill(address);
  await settings.getByTestId('add-server').click();
}

/** The one notice that is shown: its code, and that it says a sentence. */
async function expectNotice(page: Page, code: string, words: RegExp) {
  const notice = page.getByTestId('error-notice');
  await expect(notice).toHaveAttribute('data-code', code);
  await expect(notice).toContainText(words);
}

test.describe('an address', () => {
  for (const address of ['not a url', 'ftp://photos.example.test', 'javascript:alert(1)', 'http://']) {
    test(`that is none (${address}) is refused with a sentence`, async ({ chromium }) => {
      const settings = await chromium.openSettings();
      await add(settings, address);
      await expectNotice(settings, 'unreachable', /web address/);
    });
  }

  test('where nothing answers is unreachable', async ({ chromium }) => {
    await chromium.grantHosts('http://photos.example.test/*');
    const settings = await chromium.openSettings();
    await add(settings, 'http://photos.example.test:9');
    await expectNotice(settings, 'unreachable', /did not answer/);
  });

  const others = [
    { what: 'a page for every path', code: 'not-immich', status: 200, type: 'text/html', body: '<h1>Hello</h1>' },
    { what: 'a 404 for every path', code: 'not-immich', status: 404, type: 'text/html', body: '<h1>Not found</h1>' },
    { what: 'other JSON', code: 'not-immich', status: 200, type: 'application/json', body: '{"hello":1}' },
    {
      what: 'a sign-in page for every path',
      code: 'proxy-sign-in',
      status: 200,
      type: 'text/html',
      body: '<form method="post"><input type="password"></form>',
    },
  ];
  for (const { what, code, ...answer } of others) {
    test(`whose server gives ${what} is ${code}`, async ({ chromium }) => {
      const other = await otherServer(answer);
      await chromium.grantHosts('http://photos.example.test/*');
      const settings = await chromium.openSettings();
      await add(settings, other.site);
      await expectNotice(settings, code, /Immich/);
      other.close();
    });
  }

  test('of an Immich that is too old is refused with its version', async ({ chromium, serve }) => {
    const server = await serve({ version: '1.132.3', library: libraryOfPairs(1).library });
    await chromium.grantHosts('http://photos.example.test/*');
    const settings = await chromium.openSettings();
    await add(settings, siteOf(server));
    await expectNotice(settings, 'version-too-old', /1\.132\.3/);
  });
});

test.describe('signing in', () => {
  test('with a wrong key says bad-key, and a right one mends it', async ({ chromium, serve }) => {
    const library = libraryOfPairs(1);
    const { secret } = library.builder.apiKey(library.me);
    const server = await serve({ version: '3.1.0', library: library.library });
    await signIn(chromium, siteOf(server), library.me);
    const settings = await configure(chromium, siteOf(server));
    await settings.getByTestId('sign-in-key').check();
    await settings.getByTestId('api-key').fill('wrong-key');
    await settings.getByTestId('check-connection').click();
    await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'bad-key');

    await settings.getByTestId('api-key').fill(secret);
    await settings.getByTestId('check-connection').click();
    await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'ok');
    await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-version', '3.1.0');
  });

  test('with a small key lists what it lacks', async ({ chromium, serve }) => {
    const library = libraryOfPairs(1);
    const { secret } = library.builder.apiKey(library.me, ['album.read', 'duplicate.read', 'stack.create']);
    const server = await serve({ version: '3.1.0', library: library.library });
    const settings = await configure(chromium, siteOf(server), secret);
    const missing = settings.getByTestId('missing-permissions');
    for (const permission of ['asset.read', 'stack.read', 'stack.delete', 'user.read']) {
      await expect(missing).toContainText(permission);
    }
    await expect(missing).not.toContainText('album.read');
  });

  test('without a session says signed-out', async ({ chromium, serve }) => {
    const server = await serve({ version: '3.1.0', library: libraryOfPairs(1).library });
    await chromium.grantHosts('http://photos.example.test/*');
    const settings = await chromium.openSettings();
    await add(settings, siteOf(server));
    await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'signed-out');
  });
});

function withoutName(answer: { assets: { items: { originalFileName?: string }[] } }) {
  delete answer.assets.items[0]?.originalFileName;
  return answer;
}

test.describe('the overlay', () => {
  const mishaps: { what: string; code: string; words: RegExp; spoil(fake: FakeImmich): void }[] = [
    {
      what: 'the session ended',
      code: 'signed-out',
      words: /Sign in/,
      spoil: (fake) => fake.signOutAll(),
    },
    {
      what: 'the list comes in another shape',
      code: 'unexpected-answer',
      words: /originalFileName/,
      spoil: ({ faults }) =>
        faults.add({ path: '/api/search/metadata', outcome: { kind: 'reshape', change: withoutName } }),
    },
    {
      what: 'a proxy asks to sign in',
      code: 'proxy-sign-in',
      words: /sign-in page/,
      spoil: ({ faults }) => faults.add({ path: /^\/api\/albums\//, outcome: { kind: 'sign-in-page' } }),
    },
    {
      what: 'the server stumbles',
      code: 'server-error',
      words: /Not today/,
      spoil: ({ faults }) => faults.add({ path: '/api/stacks', outcome: { kind: 'status', status: 500 } }),
    },
  ];
  for (const { what, code, words, spoil } of mishaps) {
    test(`says ${code} when ${what}, and changes nothing`, async ({ chromium, serve }) => {
      const library = libraryOfPairs(2);
      const server = await serve({ version: '3.1.0', library: library.library });
      const page = await openAlbum(chromium, server, library);
      await expect(page.getByTestId('stack-button')).toBeVisible();
      spoil(server);
      await page.getByTestId('stack-button').click();
      await expectNotice(page, code, words);
      expect(server.stacks()).toEqual([]);
    });
  }

  test('names the permission that a key lacks, and changes nothing', async ({ chromium, serve }) => {
    const library = libraryOfPairs(2);
    const { secret } = library.builder.apiKey(library.me, ['album.read', 'user.read', 'stack.create']);
    const server = await serve({ version: '3.1.0', library: library.library });
    await signIn(chromium, siteOf(server), library.me);
    await configure(chromium, siteOf(server), secret);
    const page = await chromium.context.newPage();
    await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
    await page.getByTestId('stack-button').click();
    await expectNotice(page, 'missing-permission', /asset\.read/);
    expect(server.stacks()).toEqual([]);
  });

  test("refuses when the key is another user's", async ({ chromium, serve }) => {
    const library = libraryOfPairs(2);
    const partner = library.builder.user({ name: 'Dorothea' });
    const { secret } = library.builder.apiKey(partner);
    const server = await serve({ version: '3.1.0', library: library.library });
    await signIn(chromium, siteOf(server), library.me);
    await configure(chromium, siteOf(server), secret);
    const page = await chromium.context.newPage();
    await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
    await page.getByTestId('stack-button').click();
    await expectNotice(page, 'other-user', /different users/);
    expect(server.stacks()).toEqual([]);
  });
});
