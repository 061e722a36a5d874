import { configure, expect, libraryOfPairs, signIn, siteOf, test } from './fixtures';

const scriptKey = ['album.read', 'duplicate.read', 'stack.create'];

test("the script's immich.ini is dropped on the page, and one press adds the server with its key", async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(3);
  const { secret } = library.builder.apiKey(library.me, scriptKey);
  const server = await serve({ version: '2.7.5', library: library.library });
  const site = siteOf(server);
  await chromium.grantHosts(`http://${new URL(site).hostname}/*`);
  const settings = await chromium.openSettings();
  const notice = settings.getByTestId('script-config');

  await settings.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['\0\0'], 'photo.jpg'));
    dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }));
  });
  await expect(notice).toHaveAttribute('data-code', 'no-text');
  await expect(settings.getByTestId('server-address')).toHaveValue('');

  await settings.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'immich.ini'));
    dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }));
  }, `\uFEFF# my server\r\n[immich]\r\nurl = "${site}/api"\r\napi_key = ${secret}\r\n`);
  await expect(notice).toHaveAttribute('data-code', 'ok');
  await expect(settings.getByTestId('add-server')).toBeFocused();
  await settings.keyboard.press('Enter');

  const result = settings.getByTestId('connection-result');
  await expect(result).toHaveAttribute('data-code', 'ok');
  await expect(settings.getByTestId('sign-in-key')).toBeChecked();
  await expect(settings.getByTestId('missing-permissions')).toContainText('stack.delete');
  await expect(notice).toHaveCount(0);
  const shown = await settings.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get(): Promise<unknown> } } } };
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return JSON.stringify([await chrome.storage.local.get(), values]) + document.documentElement.outerHTML;
  });
  expect(shown).toContain(site);
  expect(shown).not.toContain(secret);
  expect(new Set(server.calls.filter(({ path }) => path.startsWith('/api/api-keys')).map(({ auth }) => auth))).toEqual(
    new Set(['key']),
  );
});

test("with the script's key an album of Immich 2 wants a look and cannot be undone, which is said before the yes", async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(2);
  const { secret } = library.builder.apiKey(library.me, scriptKey);
  const server = await serve({ version: '2.7.5', library: library.library });
  await signIn(chromium, siteOf(server), library.me);
  await (await configure(chromium, siteOf(server), secret)).close();
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('group-card')).toHaveCount(2);
  await expect(page.getByTestId('undo-lacks')).toContainText('stack.read and stack.delete');
  for (const check of await page.getByTestId('group-check').all()) {
    await expect(check).not.toBeChecked();
    await check.check();
  }
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '2');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('error-notice')).toHaveAttribute('data-code', 'missing-permission');
  await expect(page.getByTestId('error-notice')).toContainText('stack.read');
  expect(server.stacks()).toHaveLength(2);
});

test('a key of another server stays at home when the address is changed', async ({ chromium, serve }) => {
  const library = libraryOfPairs(1);
  const server = await serve({ version: '3.1.0', library: library.library });
  const site = siteOf(server);
  await chromium.grantHosts(`http://${new URL(site).hostname}/*`);
  const settings = await chromium.openSettings();
  const text = '[immich]\nurl = https://elsewhere.example.test\napi_key = of-elsewhere';
  await settings
    .getByTestId('script-config-file')
    .setInputFiles({ name: 'immich.ini', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(settings.getByTestId('server-address')).toHaveValue('https://elsewhere.example.test');

  await settings.getByTestId('server-address').fill(site);
  await expect(settings.getByTestId('script-config')).toHaveAttribute('data-code', 'other-address');
  await settings.getByTestId('add-server').click();

  await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'signed-out');
  await expect(settings.getByTestId('sign-in-session')).toBeChecked();
  expect(server.calls.some(({ auth }) => auth === 'key')).toBe(false);
});
