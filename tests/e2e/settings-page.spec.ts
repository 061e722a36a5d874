import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { RunningFakeImmich, StartOptions } from '~/tests/fake-immich';
import { configure, expect, libraryOfPairs, signIn, siteOf, test } from './fixtures';

/** Widths in CSS px: a small phone; half and a quarter of a laptop's 1,280, as at 200 % and 400 % zoom. */
const widths = [360, 640, 320];

/** What sticks out of the page to the side, at every width and in both directions of writing. */
async function overflowing(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const direction of ['ltr', 'rtl']) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate((dir) => {
        document.documentElement.dir = dir;
        const { clientWidth } = document.documentElement;
        const sticksOut = (element: Element) => {
          const { left, right, width } = element.getBoundingClientRect();
          const isHidden = element.closest('.visually-hidden, [hidden]') !== null;
          return !isHidden && width > 0 && (left < -1 || right > clientWidth + 1);
        };
        return [...document.querySelectorAll('#root *')].filter(sticksOut).map(({ className }) => String(className));
      }, direction);
      found.push(...wide.map((name) => `${direction} ${width}: ${name}`));
    }
  }
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

/** Everything that can be used, in the order of the page; of a group of radio buttons the one that is checked. */
const usable = (page: Page) =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, summary, select');
    const isUsable = (element: HTMLElement) => {
      const isOther = element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
      return element.checkVisibility() && !element.hidden && !isOther && element.tabIndex >= 0;
    };
    return [...all].filter(isUsable).map((element, index) => {
      element.dataset.place = String(index);
      return element.dataset.place;
    });
  });

/** A server with a small key, two addresses and a job in its history, and every card unfolded. */
async function fullPage(chromium: ChromiumWithExtension, serve: (options: StartOptions) => Promise<RunningFakeImmich>) {
  const library = libraryOfPairs(2);
  const { secret } = library.builder.apiKey(library.me, ['album.read', 'asset.read', 'stack.create']);
  const server = await serve({ version: '2.7.5', library: library.library });
  const site = siteOf(server);
  await signIn(chromium, site, library.me);
  await chromium.grantHosts('http://lan.example.test/*');
  const settings = await configure(chromium, site, secret);
  const page = await chromium.context.newPage();
  await page.goto(`${site}/albums/${library.album.id}`);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '2');
  await page.close();

  await settings.bringToFront();
  await settings.reload();
  await expect(settings.getByTestId('history-row')).toHaveCount(1);
  await settings.getByTestId('add-address').click();
  await settings.getByTestId('another-address').fill(`http://lan.example.test:${server.port}`);
  await settings.getByTestId('confirm-address').click();
  await expect(settings.getByTestId('address-row')).toHaveCount(2);
  const folded = settings.locator('.card-toggle[aria-expanded=false]');
  await folded.evaluateAll((heads) => heads.forEach((head) => void (head as HTMLElement).click()));
  await expect(folded).toHaveCount(0);
  await settings.getByTestId('rule-edited').check();
  return { settings, server };
}

test('the settings page: nothing sticks out in any state when it is narrow', async ({ chromium, serve }) => {
  test.setTimeout(120_000);
  const first = await chromium.openSettings();
  await expect(first.getByTestId('first-steps')).toBeVisible();
  expect(await overflowing(first)).toEqual([]);
  await first.close();

  const { settings } = await fullPage(chromium, serve);
  expect(await overflowing(settings)).toEqual([]);

  await settings.getByTestId('add-address').click();
  await settings.getByTestId('another-address').fill('not a url');
  await settings.getByTestId('confirm-address').click();
  await settings.getByTestId('remove-address').first().click();
  await settings.getByTestId('server-address').fill('photos');
  const ini = Buffer.from('[immich]\nurl = http://photos.example.com\napi_key = key');
  await settings
    .getByTestId('script-config-file')
    .setInputFiles({ name: 'immich.ini', mimeType: 'text/plain', buffer: ini });
  const file = { format: 'immich-stacker-settings', schemaVersion: 1, servers: [], rules: {} };
  await settings
    .getByTestId('import-settings')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await expect(settings.getByTestId('import-question')).toBeVisible();
  expect(await overflowing(settings)).toEqual([]);
});

test('the settings page: everything is reached by the keyboard, in the order of the page', async ({
  chromium,
  serve,
}) => {
  const { settings } = await fullPage(chromium, serve);
  await settings.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await settings.mouse.click(2, 200);
  const expected = await usable(settings);
  const reached: (string | undefined)[] = [];
  for (const _ of expected) {
    await settings.keyboard.press('Tab');
    const [place, ring] = await settings.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const rings = [getComputedStyle(element).outlineStyle, getComputedStyle(element, '::after').outlineStyle];
      return [element.dataset.place, rings.some((style) => style !== 'none')] as const;
    });
    reached.push(ring ? place : `${place} without a ring`);
  }
  expect(expected.length).toBeGreaterThan(40);
  expect(reached).toEqual(expected);
});

test("the settings page: a switch says whether it is on where the colours are the system's", async ({
  chromium,
  serve,
}) => {
  const { settings } = await fullPage(chromium, serve);
  await settings.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const looks = await settings.getByRole('switch').evaluateAll((switches) =>
    switches.map((one) => ({
      isOn: (one as HTMLInputElement).checked,
      ground: getComputedStyle(one).backgroundColor,
      knob: getComputedStyle(one, '::before').backgroundColor,
    })),
  );
  expect(new Set(looks.map(({ isOn, ground }) => `${isOn} ${ground}`)).size).toBe(2);
  for (const { ground, knob } of looks) expect(knob).not.toBe(ground);
});
