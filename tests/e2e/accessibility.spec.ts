import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { demoAccount, demoLibrary } from '~/tests/fake-immich/demo-library';
import { configure, expect, signIn, siteOf, test } from './fixtures';

/** What axe finds in the parts that are ours; Immich's own page is not ours to judge. */
async function violations(page: Page, ours: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(ours).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const overlay = 'immich-stacker-overlay';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ chromium, serve }) => {
    const server = await serve({ version: '3.1.0', library: demoLibrary() });
    server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 200 } });
    const site = siteOf(server);
    await signIn(chromium, site, demoAccount);
    const settings = await configure(chromium, site);
    await settings.emulateMedia({ colorScheme: theme });
    await expect(settings.locator(`html[data-theme=${theme}]`)).toHaveCount(1);
    expect(await violations(settings, 'body')).toEqual([]);

    const album = [...server.state.albums.values()].find(({ albumName }) => albumName === 'Kyoto');
    const page = await chromium.context.newPage();
    await page.goto(`${site}/albums/${album?.id}`);
    await page.evaluate((name) => {
      document.documentElement.classList.toggle('dark', name === 'dark');
      document.documentElement.classList.toggle('light', name === 'light');
    }, theme);
    await expect(page.locator(`immich-stacker-button[data-theme=${theme}]`)).toHaveCount(1);
    expect(await violations(page, 'immich-stacker-button')).toEqual([]);

    await page.getByTestId('stack-button').click();
    await expect(page.getByTestId('group-card').first()).toBeVisible();
    expect(await violations(page, overlay)).toEqual([]);

    await page.getByTestId('confirm-stack').click();
    await expect(page.getByTestId('job-progress')).toBeVisible();
    expect(await violations(page, overlay)).toEqual([]);

    await expect(page.getByTestId('job-report')).toBeVisible({ timeout: 30_000 });
    expect(await violations(page, overlay)).toEqual([]);
  });
}
