import type { Page } from '@playwright/test';
import { configure, signIn } from '~/tests/browser/steps';
import { otherServer, prepare } from '~/tests/e2e/failure-steps';
import { libraryOfPairs, siteOf } from '~/tests/e2e/fixtures';
import type { RunningFakeImmich } from '~/tests/fake-immich';
import type { Screen, Stage } from './screen';
import { openReview, pathOf, stack } from './steps';

const ours = 'html';

interface SetUp {
  server: RunningFakeImmich;
  settings: Page;
}

/** A server with its session, or with a key of these permissions. */
async function setUp(stage: Stage, permissions?: string[]): Promise<SetUp> {
  const library = libraryOfPairs(3);
  const key = permissions && library.builder.apiKey(library.me, permissions).secret;
  const server = await stage.serve({ version: '3.1.0', library: library.library });
  await signIn(stage.chromium, siteOf(server), library.me);
  return { server, settings: await configure(stage.chromium, siteOf(server), key) };
}

/** The same, with jobs of several kinds done and the page loaded anew. */
async function setUpWithHistory(stage: Stage): Promise<SetUp> {
  const { server, settings } = await setUp(stage);
  const [album] = server.state.albums.values();
  if (!album) throw new Error('no album');
  const page = await stage.chromium.context.newPage();
  await page.goto(siteOf(server) + pathOf(album));
  server.faults.add({
    method: 'POST',
    path: '/api/stacks',
    times: 1,
    outcome: { kind: 'status', status: 400, body: { message: 'Not found or no asset.update access' } },
  });
  await stack(await openReview(page));
  await page.getByTestId('undo').click();
  await page.locator('[data-testid=job-report]:not([data-undone="0"])').waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByTestId('done').click()]);
  await stack(await openReview(page));
  await page.close();
  await settings.bringToFront();
  await settings.reload();
  await settings.getByTestId('history-row').nth(2).waitFor();
  return { server, settings };
}

/** Unfolds the card that `inside` is in, and folds all others: from outside nobody sees which one that is. */
async function unfold(settings: Page, inside: string): Promise<Page> {
  await settings.locator('.card-toggle[aria-expanded=false]').evaluateAll(clickAll);
  await settings.locator(inside).first().waitFor();
  const others = settings.locator('.card', { hasNot: settings.locator(inside) });
  await others.locator('.card-toggle[aria-expanded=true]').evaluateAll(clickAll);
  return settings;
}

const clickAll = (all: Element[]) => {
  for (const one of all) (one as HTMLElement).click();
};

async function importSettings(stage: Stage, rules: unknown): Promise<Page> {
  const { settings } = await setUp(stage);
  const servers = [{ addresses: ['https://photos.example.com', 'http://192.168.1.20:2283'], signIn: 'key' }];
  const text = JSON.stringify({ format: 'immich-stacker-settings', schemaVersion: 1, servers, rules });
  await settings.getByTestId('import-settings').setInputFiles(file('settings.json', text));
  await settings.locator('[data-testid=import-question], [data-testid=import-refused]').waitFor();
  return settings;
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** The settings page, card by card. */
export const settingsScreens: Screen[] = [
  {
    name: 'settings-first-minute',
    ours,
    async lead({ chromium }) {
      const settings = await chromium.openSettings();
      await settings.getByTestId('first-steps').waitFor();
      return settings;
    },
  },
  {
    name: 'settings-add-failed',
    ours,
    async lead({ chromium }) {
      const { page, add } = await prepare(chromium, await otherServer('<h1>Hello</h1>'));
      await add();
      await page.getByTestId('error-notice').waitFor();
      return page;
    },
  },
  {
    name: 'settings-address-refused',
    like: 'settings-add-failed',
    ours,
    async lead({ chromium }) {
      const settings = await chromium.openSettings();
      await settings.getByTestId('server-address').fill('not an address');
      await settings.getByTestId('add-server').click();
      return settings;
    },
  },
  { name: 'settings-session', ours, lead: async (stage) => (await setUp(stage)).settings },
  {
    name: 'settings-key',
    ours,
    async lead(stage) {
      const { settings } = await setUp(stage, ['album.read', 'asset.read', 'stack.create']);
      for (const fold of await settings.locator('summary').all()) await fold.click();
      return settings;
    },
  },
  {
    name: 'settings-headers',
    ours,
    async lead(stage) {
      const { settings } = await setUp(stage, ['all']);
      const write = async (name: string, value: string) => {
        await settings.getByTestId('add-header').click();
        await settings.getByTestId('header-name').last().fill(name);
        await settings.getByTestId('header-value').last().fill(value);
      };
      await write('CF-Access-Client-Id', '0123.access');
      await write('CF-Access-Client-Secret', 'secret');
      await settings.getByTestId('check-connection').click();
      await settings.getByTestId('saved-header').nth(1).waitFor();
      await write('X-Another', 'value');
      await write('Proxy-Authorization', 'Basic YWxpY2U6cGFzcw==');
      await settings.getByTestId('check-connection').click();
      await settings.getByTestId('header-fault').waitFor();
      return settings;
    },
  },
  {
    name: 'settings-signed-out',
    ours,
    async lead(stage) {
      const { server, settings } = await setUp(stage);
      server.signOutAll();
      await settings.getByTestId('check-connection').click();
      await settings.locator('[data-testid=connection-result][data-code=signed-out]').waitFor();
      return settings;
    },
  },
  {
    name: 'settings-addresses',
    ours,
    async lead(stage) {
      const { server, settings } = await setUp(stage);
      await stage.chromium.grantHosts('http://lan.example.test/*');
      await settings.getByTestId('add-address').click();
      await settings.getByTestId('another-address').fill(`http://lan.example.test:${server.port}`);
      await settings.getByTestId('confirm-address').click();
      await settings.getByTestId('address-row').nth(1).waitFor();
      await settings.getByTestId('add-address').click();
      await settings.getByTestId('another-address').fill('not a url');
      await settings.getByTestId('confirm-address').click();
      await settings.getByTestId('remove-address').first().click();
      return settings;
    },
  },
  {
    name: 'settings-remove',
    ours,
    async lead(stage) {
      const { settings } = await setUp(stage);
      await settings.locator('.remove button').click();
      return settings;
    },
  },
  {
    name: 'settings-rules',
    ours,
    async lead(stage) {
      const { settings } = await setUp(stage);
      await unfold(settings, '[data-testid=rule-edited]');
      await settings.getByTestId('rule-edited').check();
      await settings.getByTestId('reset-rules').click();
      return settings;
    },
  },
  {
    name: 'settings-automatic-off',
    like: 'settings-automatic',
    ours,
    lead: async (stage) => unfold((await setUp(stage)).settings, '[data-testid=automatic-switch]'),
  },
  {
    name: 'settings-automatic',
    ours,
    async lead(stage) {
      const { settings } = await setUpWithHistory(stage);
      await unfold(settings, '[data-testid=automatic-switch]');
      // The browser's question cannot be answered here.
      await settings.evaluate(() => {
        type Chrome = { permissions: { request(): Promise<boolean> } };
        (globalThis as unknown as { chrome: Chrome }).chrome.permissions.request = async () => true;
      });
      await settings.getByTestId('automatic-switch').check();
      await settings.getByTestId('automatic-albums').check();
      await settings.locator('[data-album-id]').first().waitFor();
      return settings;
    },
  },
  {
    name: 'settings-tools',
    ours,
    lead: async (stage) => unfold((await setUp(stage)).settings, '[data-testid=open-tool-mend]'),
  },
  {
    name: 'settings-history',
    ours,
    async lead(stage) {
      const { settings } = await setUpWithHistory(stage);
      await unfold(settings, '[data-testid=history-row]');
      await settings.getByTestId('undo').first().click();
      return settings;
    },
  },
  {
    name: 'settings-script-config',
    ours,
    async lead({ chromium }) {
      const settings = await chromium.openSettings();
      const ini = '[immich]\nurl = http://photos.example.com/api\napi_key = key';
      await settings.getByTestId('script-config-file').setInputFiles(file('immich.ini', ini));
      await settings.getByTestId('script-config').waitFor();
      return settings;
    },
  },
  {
    name: 'settings-drop',
    ours,
    async lead({ chromium }) {
      const settings = await chromium.openSettings();
      await settings.getByTestId('server-address').waitFor();
      await settings.evaluate(() => {
        const files = new DataTransfer();
        files.items.add(new File([''], 'immich.ini'));
        dispatchEvent(new DragEvent('dragenter', { dataTransfer: files, cancelable: true, bubbles: true }));
      });
      await settings.locator('.drop-hint').waitFor();
      return settings;
    },
  },
  { name: 'settings-import', ours, lead: (stage) => importSettings(stage, { bursts: true, toleranceMs: 5000 }) },
  {
    name: 'settings-import-refused',
    like: 'settings-add-failed',
    ours,
    lead: (stage) => importSettings(stage, { bursts: 'often' }),
  },
];
