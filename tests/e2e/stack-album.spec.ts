import type { RunningFakeImmich } from '~/tests/fake-immich';
import { expect, libraryOfPairs, openAlbum, test } from './fixtures';
import { stacksAtOnce } from './stacks-at-once';

const pairs = 40;

/** What the server holds: the number of stacks, and how many have the JPG first and both files. */
function stacksOn(server: RunningFakeImmich) {
  const stacks = server.stacks();
  const right = stacks.filter(({ fileNames }) => fileNames.length === 2 && fileNames[0]?.endsWith('.JPG'));
  return { stacks: stacks.length, withJpgFirst: right.length };
}

// Each version with each way to sign in, and with each way to open.
const ways = [
  { version: '2.0.0', signInBy: 'session', openBy: 'toolbar icon' },
  { version: '2.0.0', signInBy: 'key', openBy: 'button' },
  { version: '2.7.5', signInBy: 'session', openBy: 'button' },
  { version: '2.7.5', signInBy: 'key', openBy: 'toolbar icon' },
  { version: '3.1.0', signInBy: 'session', openBy: 'toolbar icon' },
  { version: '3.1.0', signInBy: 'key', openBy: 'button' },
  { version: '3.2.0', signInBy: 'session', openBy: 'button' },
  { version: '3.2.0', signInBy: 'key', openBy: 'toolbar icon' },
];

for (const { version, signInBy, openBy } of ways) {
  test(`Immich ${version}: an album of ${pairs} pairs is stacked by ${signInBy} from the ${openBy}`, async ({
    chromium,
    serve,
  }) => {
    const library = libraryOfPairs(pairs);
    const { secret } = library.builder.apiKey(library.me);
    const server = await serve({ version, library: library.library });
    server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 25 } });
    const page = await openAlbum(chromium, server, library, signInBy === 'key' ? secret : undefined);
    await expect(page.getByTestId('stack-button')).toBeVisible();
    if (openBy === 'button') await page.getByTestId('stack-button').click();
    else await chromium.clickToolbarIcon(page);

    await expect(page.getByTestId('group-card')).toHaveCount(pairs);
    await expect(page.getByTestId('confirm-stack')).toContainText(String(pairs));
    expect(stacksOn(server)).toEqual({ stacks: 0, withJpgFirst: 0 });
    await page.getByTestId('confirm-stack').click();

    const report = page.getByTestId('job-report');
    await expect(report).toHaveAttribute('data-created', String(pairs));
    await expect(report).toHaveAttribute('data-extended', '0');
    await expect(report).toHaveAttribute('data-failed', '0');
    expect(stacksOn(server)).toEqual({ stacks: pairs, withJpgFirst: pairs });
    expect(stacksAtOnce(server)).toBe(6);

    await Promise.all([page.waitForEvent('load'), page.getByTestId('done').click()]);
    await expect(page.getByTestId('stack-button')).toBeVisible();
  });
}

test('the yes works after the background was killed while the review was open', async ({ chromium, serve }) => {
  const library = libraryOfPairs(pairs);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('group-card')).toHaveCount(pairs);

  await chromium.killBackground();
  await page.getByTestId('confirm-stack').click();

  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', String(pairs));
  expect(stacksOn(server)).toEqual({ stacks: pairs, withJpgFirst: pairs });
});

test('a job goes on by itself after the background was killed in the middle of it', async ({ chromium, serve }) => {
  const library = libraryOfPairs(200);
  const server = await serve({ version: '3.1.0', library: library.library });
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 30 } });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect.poll(() => server.stacks().length).toBeGreaterThan(20);

  await chromium.killBackground();

  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '200', { timeout: 30_000 });
  expect(stacksOn(server)).toEqual({ stacks: 200, withJpgFirst: 200 });
});

test('what was unchecked stays as it was, and a chosen cover becomes the primary', async ({ chromium, serve }) => {
  const library = libraryOfPairs(3);
  const server = await serve({ version: '2.7.5', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  const cards = page.getByTestId('group-card');
  await cards.filter({ hasText: 'DSC_4101' }).getByTestId('group-check').uncheck();
  await cards.filter({ hasText: 'DSC_4102' }).getByText('DSC_4102.NEF').click();
  await page.getByTestId('confirm-stack').click();

  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '2');
  const primaries = server.stacks().map(({ fileNames }) => fileNames[0]);
  expect(primaries.sort()).toEqual(['DSC_4102.NEF', 'DSC_4103.JPG']);
});

test('a name full of markup is shown as text and stacked as any other', async ({ chromium, serve }) => {
  const library = libraryOfPairs(1, '<b onclick=alert(1)>Kyoto</b>');
  const name = 'A&B <img src=x onerror=alert(1)>';
  const hostile = library.builder.pair(library.me, name, { takenAt: '2025-04-03T10:00:00Z' });
  library.album.assetIds.push(...hostile.map(({ id }) => id));
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByTestId('stack-button').click();

  const review = page.getByTestId('review-dialog');
  await expect(review).toContainText(`${name}.JPG`);
  await expect(review).toContainText('<b onclick=alert(1)>Kyoto</b>');
  await expect(review.locator('img[src="x"]')).toHaveCount(0);
  await page.getByTestId('confirm-stack').click();

  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '2');
  expect(dialogs).toEqual([]);
});
