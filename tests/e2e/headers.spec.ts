import { configure, expect, libraryOfPairs, signIn, siteOf, test } from './fixtures';

const secret = 'let-me-through';

test('a key gets through a proxy by a header of its own, and the header is found nowhere else', async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(3);
  const key = library.builder.apiKey(library.me).secret;
  const server = await serve({ version: '3.1.0', library: library.library });
  await signIn(chromium, siteOf(server), library.me);
  // Whoever has signed in to the proxy has its cookie; a program has the header, or is told to sign in.
  server.faults.add({
    path: /^\/api\//,
    when: ({ headers }) => !headers.get('cookie') && headers.get('x-proxy-secret') !== secret,
    outcome: { kind: 'sign-in-page' },
  });
  const settings = await configure(chromium, siteOf(server));
  const result = settings.getByTestId('connection-result');
  await settings.getByTestId('sign-in-key').check();
  await settings.getByTestId('api-key').fill(key);
  await settings.getByTestId('check-connection').click();
  await expect(result).toHaveAttribute('data-code', 'proxy-sign-in');

  await settings.getByTestId('add-header').click();
  await expect(settings.getByTestId('header-name')).toBeFocused();
  await settings.getByTestId('header-name').fill('Cookie');
  await settings.getByTestId('header-value').fill(secret);
  await settings.getByTestId('check-connection').click();
  await expect(settings.getByTestId('header-fault')).toHaveAttribute('data-code', 'forbidden');

  await settings.getByTestId('header-name').fill('X-Proxy-Secret');
  await settings.getByTestId('check-connection').click();
  await expect(result).toHaveAttribute('data-code', 'ok');
  await expect(settings.getByTestId('saved-header')).toContainText('X-Proxy-Secret');
  await expect(settings.getByTestId('header-value')).toHaveCount(0);

  const page = await chromium.context.newPage();
  const traffic: string[] = [];
  page.on('request', async (request) => traffic.push(JSON.stringify(await request.allHeaders())));
  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '3');
  const stored = await settings.evaluate(async () => {
    type Area = { get(keys: null): Promise<unknown> };
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome;
    const areas = await Promise.all(['local', 'session', 'sync'].map((name) => storage[name]?.get(null)));
    return JSON.stringify([areas, document.documentElement.outerHTML]);
  });
  expect([...traffic, stored].join('\n')).not.toContain(secret);

  await settings.bringToFront();
  await settings.getByTestId('remove-header').click();
  await settings.getByTestId('check-connection').click();
  await expect(result).toHaveAttribute('data-code', 'proxy-sign-in');
  await expect(settings.getByTestId('saved-header')).toHaveCount(1);
});
