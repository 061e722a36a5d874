import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { demoAccount, demoLibrary } from '~/tests/fake-immich/demo-library';
import { configure, expect, holdCalls, signIn, siteOf, test } from './fixtures';

/** Turns the page light or dark, and waits until our part of it has followed. */
type Turn = (theme: 'light' | 'dark') => Promise<void>;

/** Axe finds nothing in the parts that are ours, in either theme; Immich's own page is not ours to judge. */
async function expectNone(page: Page, ours: string, turn: Turn): Promise<void> {
  const look = new AxeBuilder({ page }).include(ours);
  await turn('light');
  expect(await violations(look)).toEqual([]);
  await turn('dark');
  // Nothing but the colours has changed.
  expect(await violations(look.withRules('color-contrast'))).toEqual([]);
}

async function violations(look: AxeBuilder): Promise<string[]> {
  const { violations: found } = await look.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const overlay = 'immich-stacker-overlay';

test('axe finds nothing on any screen, light or dark', async ({ chromium, serve }) => {
  test.setTimeout(120_000);
  const server = await serve({ version: '3.1.0', library: demoLibrary() });
  const site = siteOf(server);
  await signIn(chromium, site, demoAccount);
  const settings = await configure(chromium, site);
  // A colour on its way to another is neither.
  const reducedMotion = 'reduce';
  await expectNone(settings, 'body', async (theme) => {
    await settings.emulateMedia({ colorScheme: theme, reducedMotion });
    await expect(settings.locator(`html[data-theme=${theme}]`)).toHaveCount(1);
  });

  const album = [...server.state.albums.values()].find(({ albumName }) => albumName === 'Kyoto');
  const page = await chromium.context.newPage();
  await page.emulateMedia({ reducedMotion });
  await page.goto(`${site}/albums/${album?.id}`);
  const turn: Turn = async (theme) => {
    await page.evaluate((name) => {
      document.documentElement.classList.toggle('dark', name === 'dark');
      document.documentElement.classList.toggle('light', name === 'light');
    }, theme);
    await expect(page.locator(`immich-stacker-button[data-theme=${theme}]`)).toHaveCount(1);
    const host = page.locator(overlay);
    if (await host.count()) await expect(host).toHaveAttribute('data-theme', theme);
  };
  await expectNone(page, 'immich-stacker-button', turn);

  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('group-card').first()).toBeVisible();
  await expectNone(page, overlay, turn);

  const release = holdCalls(server, 'POST', '/api/stacks');
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-progress')).toBeVisible();
  await expectNone(page, overlay, turn);
  await expect(page.getByTestId('job-progress')).toBeVisible();

  release();
  await expect(page.getByTestId('job-report')).toBeVisible();
  await expectNone(page, overlay, turn);
});

test('axe finds nothing on the chooser and the tools, light or dark', async ({ chromium, serve }) => {
  test.setTimeout(120_000);
  const server = await serve({ version: '3.1.0', library: demoLibrary() });
  const site = siteOf(server);
  await signIn(chromium, site, demoAccount);
  const settings = await configure(chromium, site);
  const reducedMotion = 'reduce';
  await settings.getByRole('button', { name: 'Tools' }).click();
  await expectNone(settings, '.tools', async (theme) => {
    await settings.emulateMedia({ colorScheme: theme, reducedMotion });
    await expect(settings.locator(`html[data-theme=${theme}]`)).toHaveCount(1);
  });

  const opened = chromium.context.waitForEvent('page');
  await settings.getByTestId('open-tool-unstack').click();
  const page = await opened;
  await page.emulateMedia({ reducedMotion });
  await expect(page.getByTestId('scope-chooser')).toBeVisible();
  const turn: Turn = async (theme) => {
    await page.evaluate((name) => {
      document.documentElement.classList.toggle('dark', name === 'dark');
      document.documentElement.classList.toggle('light', name === 'light');
    }, theme);
    await expect(page.locator(overlay)).toHaveAttribute('data-theme', theme);
  };
  await page.locator('[data-scope="albums"]').check();
  await page.locator('[data-album-id]').first().check();
  await expectNone(page, overlay, turn);

  await page.locator('[data-scope="library"]').check();
  await page.getByTestId('choose-scope').click();
  await expect(page.getByTestId('group-card')).toHaveCount(1);
  await expectNone(page, overlay, turn);
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toBeVisible();
  await expectNone(page, overlay, turn);

  server.faults.add({ path: '/api/albums', outcome: { kind: 'status', status: 500 } });
  await Promise.all([page.waitForEvent('load'), page.getByTestId('done').click()]);
  await expect(page.getByText('Server Online')).toBeVisible();
  await chromium.clickToolbarIcon(page);
  await page.locator('[data-scope="albums"]').check();
  await expect(page.getByTestId('error-notice')).toBeVisible();
  await expectNone(page, overlay, turn);
});
