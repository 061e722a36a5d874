import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import { createLibrary, type RunningFakeImmich } from '~/tests/fake-immich';
import type { Tool } from '~/utils/messages/scope';
import { configure, expect, signIn, siteOf, test } from './fixtures';

type ToolOnStacks = Exclude<Tool, 'stack'>;

/** Three stacks with a RAW on top, of which one is in an album, and one that is left with a single file. */
function stackedLibrary() {
  const builder = createLibrary({ seed: 'tools' });
  const me = builder.user({ name: 'Ansel' });
  const at = (minute: number) => ({ takenAt: Date.UTC(2025, 3, 2, 9, minute) });
  const shots = ['ONE', 'TWO', 'THREE'].map((name, index) => {
    const [jpg, raw] = builder.pair(me, name, at(index));
    builder.stack([raw, jpg]);
    return [jpg, raw];
  });
  builder.stack([builder.asset(me, 'ALONE.JPG', at(10))]);
  builder.album(me, 'Kyoto', shots[0] ?? []);
  return { builder, library: builder.library, me };
}

const names = ['ONE', 'THREE', 'TWO'];
const rawOnTop = names.map((name) => `${name}.NEF+${name}.JPG`);
const shown = (server: RunningFakeImmich) =>
  server
    .stacks()
    .map(({ fileNames }) => fileNames.join('+'))
    .sort();

async function openTool(chromium: ChromiumWithExtension, settings: Page, tool: ToolOnStacks): Promise<Page> {
  await settings.bringToFront();
  const opened = chromium.context.waitForEvent('page');
  await settings.getByTestId(`open-tool-${tool}`).click();
  return opened;
}

async function configured(chromium: ChromiumWithExtension, server: RunningFakeImmich, key?: string): Promise<Page> {
  const settings = await configure(chromium, siteOf(server), key);
  await settings.getByRole('button', { name: 'Tools' }).click();
  return settings;
}

const scope = (page: Page, kind: string) => page.locator(`[data-scope="${kind}"]`);

for (const version of ['2.0.0', '2.7.5', '3.1.0', '3.2.0']) {
  test(`Immich ${version}: each tool does what it says from the settings page, and is undone`, async ({
    chromium,
    serve,
  }) => {
    const { library, me } = stackedLibrary();
    const server = await serve({ version, library });
    await signIn(chromium, siteOf(server), me);
    const settings = await configured(chromium, server);

    const covers = await openTool(chromium, settings, 'cover-order');
    expect(new URL(covers.url()).search + new URL(covers.url()).hash).toBe('');
    await expect(scope(covers, 'duplicates')).toHaveCount(0);
    await covers.getByTestId('choose-scope').click();
    await expect(covers.getByTestId('group-card')).toHaveCount(3);
    await expect(covers.getByTestId('group-card').first()).toContainText('New cover');
    await covers.getByTestId('confirm-stack').click();
    await expect(covers.getByTestId('job-report')).toContainText('3 covers changed');
    expect(shown(server)).toEqual(['ALONE.JPG', ...names.map((name) => `${name}.JPG+${name}.NEF`)]);
    await covers.getByTestId('undo').click();
    await expect(covers.getByTestId('job-report')).toHaveAttribute('data-undone', '3');
    expect(shown(server)).toEqual(['ALONE.JPG', ...rawOnTop]);
    await covers.close();

    const apart = await openTool(chromium, settings, 'unstack');
    await scope(apart, 'all-albums').check();
    await apart.getByTestId('choose-scope').click();
    await apart.getByTestId('confirm-stack').click();
    await expect(apart.getByTestId('job-report')).toContainText('1 stack dissolved');
    expect(shown(server)).toEqual(['ALONE.JPG', ...rawOnTop.slice(1)]);
    await apart.getByTestId('undo').click();
    await expect(apart.getByTestId('job-report')).toHaveAttribute('data-undone', '1');
    expect(shown(server)).toEqual(['ALONE.JPG', ...rawOnTop]);
    await apart.close();

    const mend = await openTool(chromium, settings, 'mend');
    await expect(mend.getByTestId('group-card')).toHaveCount(1);
    await mend.getByTestId('confirm-stack').click();
    await expect(mend.getByTestId('job-report')).toContainText('1 stack dissolved');
    await expect(mend.getByTestId('undo')).toHaveCount(0);
    expect(shown(server)).toEqual(rawOnTop);
    expect(server.calls.filter(({ method, path }) => method === 'DELETE' && path !== '/api/stacks')).toEqual([]);
  });
}

test('a tool finds its page though the background was ended before that had loaded, and is asked for once', async ({
  chromium,
  serve,
}) => {
  const { library, me } = stackedLibrary();
  const server = await serve({ version: '3.1.0', library });
  await signIn(chromium, siteOf(server), me);
  const settings = await configured(chromium, server);
  server.faults.add({ path: '/photos', times: 1, outcome: { kind: 'delay', ms: 1500 } });
  const page = await openTool(chromium, settings, 'mend');
  await page.waitForTimeout(300);
  await chromium.killBackground();
  await expect(page.getByTestId('group-card')).toHaveCount(1);
  await page.reload();
  await expect(page.getByText('Server Online')).toBeVisible();
  await expect(page.locator('immich-stacker-overlay')).toHaveCount(0);
});

test('a tool takes a tab that is open there, unless that shows something already', async ({ chromium, serve }) => {
  const { library, me } = stackedLibrary();
  const server = await serve({ version: '3.1.0', library });
  await signIn(chromium, siteOf(server), me);
  const settings = await configured(chromium, server);
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(server)}/albums`);
  await expect(page.getByText('Kyoto').first()).toBeVisible();
  const tabs = chromium.context.pages().length;
  await settings.bringToFront();
  await settings.getByTestId('open-tool-mend').click();
  await expect(page.getByTestId('group-card')).toHaveCount(1);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(chromium.context.pages()).toHaveLength(tabs);

  const other = await openTool(chromium, settings, 'unstack');
  await expect(other.getByTestId('scope-chooser')).toBeVisible();
  await expect(page.getByTestId('group-card')).toHaveCount(1);
});

test('whoever has to sign in first finds the tool behind that', async ({ chromium, serve }) => {
  const { library, me } = stackedLibrary();
  const server = await serve({ version: '3.1.0', library });
  await signIn(chromium, siteOf(server), me);
  const settings = await configured(chromium, server);
  await chromium.context.clearCookies();
  const page = await openTool(chromium, settings, 'mend');
  await page.waitForURL('**/auth/login**');
  await expect(page.locator('immich-stacker-overlay')).toHaveCount(0);
  await page.locator('input[type=email]').fill(me.email);
  await page.locator('input[type=password]').fill(me.password);
  await page.locator('input[type=password]').press('Enter');
  await expect(page.getByTestId('group-card')).toHaveCount(1);
});

test('a key that is too small for a tool is told which permission it lacks', async ({ chromium, serve }) => {
  const { builder, library, me } = stackedLibrary();
  const read = builder.apiKey(me, ['album.read', 'asset.read', 'stack.read', 'user.read']).secret;
  const script = builder.apiKey(me, ['album.read', 'duplicate.read', 'stack.create']).secret;
  const server = await serve({ version: '2.7.5', library });
  await signIn(chromium, siteOf(server), me);
  const settings = await configured(chromium, server, script);
  const page = await openTool(chromium, settings, 'mend');
  await expect(page.getByTestId('error-notice')).toContainText('stack.read');
  await page.keyboard.press('Escape');

  await settings.getByTestId('api-key').fill(read);
  await settings.getByTestId('check-connection').click();
  await expect(settings.getByTestId('missing-permissions')).not.toContainText('stack.read');
  for (const [tool, permission] of [
    ['cover-order', 'stack.update'],
    ['unstack', 'stack.delete'],
  ] as const) {
    await settings.bringToFront();
    await settings.getByTestId(`open-tool-${tool}`).click();
    await page.getByTestId('choose-scope').click();
    await page.getByTestId('confirm-stack').click();
    await expect(page.getByTestId('error-notice')).toContainText(permission);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Escape')]);
    await expect(page.getByText('Server Online')).toBeVisible();
  }
  expect(shown(server)).toEqual(['ALONE.JPG', ...rawOnTop]);
});
