import { fillDisk } from './failure-steps';
import { expect, libraryOfPairs, openAlbum, test } from './fixtures';

test('a disk that fills in the middle of a job makes it wait and say so, and it goes on when there is room', async ({
  chromium,
  serve,
}) => {
  test.setTimeout(120_000);
  const library = libraryOfPairs(200);
  const server = await serve({ library: library.library });
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 200 } });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect.poll(() => server.stacks().length).toBeGreaterThan(5);
  const free = await fillDisk(chromium);

  await expect(page.getByTestId('error-notice')).toHaveAttribute('data-code', 'storage-full');
  await expect(page.getByTestId('error-notice')).toContainText('goes on by itself');
  expect(server.stacks().length).toBeLessThan(200);
  await free();
  await page.reload();

  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '200', { timeout: 45_000 });
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-failed', '0');
  expect(server.stacks().map(({ assetIds }) => assetIds.length)).toEqual(Array.from({ length: 200 }, () => 2));
});
