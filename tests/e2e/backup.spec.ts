import { readFileSync } from 'node:fs';
import { configure, expect, libraryOfPairs, siteOf, test } from './fixtures';

test('settings are taken along in a file that holds no key; what is no such file changes nothing', async ({
  chromium,
  serve,
}) => {
  const library = libraryOfPairs(1);
  const { secret } = library.builder.apiKey(library.me);
  const server = await serve({ version: '3.1.0', library: library.library });
  const site = siteOf(server);
  const settings = await configure(chromium, site, secret);
  await settings.getByRole('button', { name: 'Rules' }).click();
  await settings.getByTestId('rule-bursts').check();

  const downloading = settings.waitForEvent('download');
  await settings.getByTestId('export-settings').click();
  const file = await (await downloading).path();
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(site);
  expect(text).not.toContain(secret);

  await settings.getByTestId('rule-bursts').uncheck();
  await settings.getByRole('button', { name: 'Remove server' }).click();
  await settings.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(settings.getByTestId('connection-result')).toHaveCount(0);

  const choose = (name: string, buffer: Buffer) =>
    settings.getByTestId('import-settings').setInputFiles({ name, mimeType: 'application/json', buffer });
  await choose('broken.json', Buffer.from(text.replace('"bursts": true', '"bursts": "often"')));
  await expect(settings.getByTestId('import-refused')).toContainText('rules.bursts');
  await expect(settings.getByTestId('rule-bursts')).not.toBeChecked();

  await choose('settings.json', Buffer.from(text));
  await expect(settings.getByTestId('import-question')).toContainText(site);
  await expect(settings.getByTestId('rule-bursts')).not.toBeChecked();
  await settings.getByTestId('confirm-import').press('Enter');
  await expect(settings.getByTestId('import-done')).toBeVisible();
  await expect(settings.getByTestId('rule-bursts')).toBeChecked();
  // The key stayed behind.
  await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'bad-key');
  await expect(settings.getByTestId('sign-in-key')).toBeChecked();
});
