import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launchChromium } from '~/tests/browser/chromium';
import { type RunningFakeImmich, type StartOptions, startFakeImmich } from '~/tests/fake-immich';
import { screens } from './all-screens';
import { type Screen, type Theme, themes, turn } from './screen';

/**
 * Takes a picture of every screen, for somebody to look at: `screens-output/review-dark-390.png`. Works on what was built
 * last. `--language de` and `--rtl` set the browser up, `--theme dark`, `--width 360` or `--width 720x450` (a laptop's at
 * 200 % zoom) and `--only review` (names that begin so) choose; the last three can be given several times.
 */
const { values: options } = parseArgs({
  options: {
    language: { type: 'string' },
    rtl: { type: 'boolean', default: false },
    theme: { type: 'string', multiple: true },
    width: { type: 'string', multiple: true, default: ['390', '1440'] },
    only: { type: 'string', multiple: true },
  },
});
const folder = resolve('screens-output', [options.language, options.rtl && 'rtl'].filter(Boolean).join('-'));
mkdirSync(folder, { recursive: true });

const sizes = options.width.map((text) => {
  const [width = 0, height] = text.split('x').map(Number);
  return { width, height: height ?? (width < 600 ? 844 : 900) };
});
const wanted = screens.filter(({ name }) => options.only?.some((start) => name.startsWith(start)) ?? true);
const themesWanted = themes.filter((theme) => options.theme?.includes(theme) ?? true);

const chromium = await launchChromium({
  language: options.language,
  rightToLeft: options.rtl,
  viewport: sizes[0],
});
// tsx names functions by this one, in those too that are sent to a page.
await chromium.context.addInitScript('globalThis.__name = (named) => named');
let isComplete = true;
for (const screen of wanted) await take(screen);
await chromium.close();
// Calls that are held for good would keep the process.
process.exit(isComplete ? 0 : 1);

async function take({ name, lead }: Screen): Promise<void> {
  const servers: RunningFakeImmich[] = [];
  const serve = async (start: StartOptions) => {
    const server = await startFakeImmich(start);
    servers.push(server);
    return server;
  };
  try {
    const page = await lead({ chromium, serve });
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const theme of themesWanted) await picture(page, `${name}-${theme}-${size.width}`, theme);
    }
    console.log(name);
  } catch (error) {
    isComplete = false;
    console.error(`${name}: ${error}`);
  }
  await chromium.reset();
  for (const server of servers) void server.close();
}

async function picture(page: Page, name: string, theme: Theme): Promise<void> {
  await turn(page, theme);
  await page.mouse.move(0, 0);
  // Nothing else says that every picture in the page is there.
  await page.waitForTimeout(250);
  const fullPage = page.url().startsWith('chrome-extension:');
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage, animations: 'disabled', caret: 'hide' });
}
