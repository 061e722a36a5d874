import type { Page } from '@playwright/test';
import { anyPort, otherServer } from './failure-steps';
import { configure, expect, libraryOfPairs, signIn, siteOf, test } from './fixtures';

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
      const site = await otherServer(answer.body, answer);
      await chromium.grantHosts(anyPort);
      const settings = await chromium.openSettings();
      await add(settings, site);
      await expectNotice(settings, code, /Immich/);
    });
  }
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
});
