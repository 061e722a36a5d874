import { expect, libraryOfPairs, openAlbum, test } from './fixtures';

test('a row of the history opens its report, with what failed and why, and goes on with the rest', async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(6);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  const body = { message: 'Not today' };
  server.faults.add({ method: 'POST', path: '/api/stacks', times: 2, outcome: { kind: 'status', status: 400, body } });
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-failed', '2');
  await page.close();

  const settings = await chromium.openSettings();
  const row = settings.getByTestId('history-row');
  await row.getByTestId('open-report').click();
  const report = row.getByTestId('job-report');
  await expect(report).toHaveAttribute('data-failed', '2');
  await expect(report.getByRole('listitem').filter({ hasText: 'Not today' })).toHaveCount(2);
  await row.getByTestId('open-report').click();
  await expect(report).toHaveCount(0);
  await row.getByTestId('try-again').click();
  await expect.poll(() => server.stacks().length).toBe(6);
  await settings.reload();
  await expect(row).toContainText('6 stacks made');
  await expect(row.getByTestId('try-again')).toHaveCount(0);
});

test('an undo that was stopped goes on from its row of the history', async ({ chromium, serve }) => {
  const library = libraryOfPairs(40);
  const server = await serve({ version: '2.7.5', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '40');
  // A permission that was taken away stops a job as a whole.
  const refusal = {
    kind: 'status',
    status: 403,
    body: { message: 'Missing required permission: stack.delete' },
  } as const;
  server.faults.add({ method: 'DELETE', path: '/api/stacks', outcome: refusal });
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('error-notice')).toHaveAttribute('data-code', 'missing-permission');
  await Promise.all([page.waitForEvent('load'), page.getByTestId('done').click()]);
  server.faults.clear();

  const settings = await chromium.openSettings();
  const undo = settings.getByTestId('history-row').first();
  await expect(undo).toContainText('Undo: Kyoto');
  await undo.getByTestId('try-again').click();
  await expect.poll(() => server.stacks()).toEqual([]);
  await settings.reload();
  await expect(undo).toContainText('40 groups put back as they were');
});
