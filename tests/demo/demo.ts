import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { launchChromium } from '../browser/chromium';
import { configure, signIn } from '../browser/steps';
import { startFakeImmich } from '../fake-immich';
import { demoAccount, demoLibrary } from '../fake-immich/demo-library';

/**
 * Shows the main job once, in a real browser, on a small Immich stand-in: configure, open an album,
 * click, review, yes, report. With `--headless` no window opens, pictures are left in `demo-output`,
 * and the last line is the result as JSON.
 */
const headless = process.argv.includes('--headless') || !hasScreen();
const pictures = resolve('demo-output');
mkdirSync(pictures, { recursive: true });

execFileSync('npx', ['wxt', 'build', '-b', 'chrome'], { stdio: ['ignore', 'ignore', 'inherit'] });
const server = await startFakeImmich({ version: '3.1.0', library: demoLibrary() });
// A real server takes its time; so that progress can be seen.
server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: headless ? 60 : 150 } });
const chromium = await launchChromium({ headless });
const site = `http://photos.example.test:${server.port}`;
await signIn(chromium, site, demoAccount);
const settings = await configure(chromium, site);
await picture(settings, 'settings');
await settings.close();

const page = await chromium.context.newPage();
const album = [...server.state.albums.values()].find(({ albumName }) => albumName === 'Kyoto');
await page.goto(`${site}/albums/${album?.id}`);
await page.getByTestId('stack-button').waitFor();
await page.waitForLoadState('networkidle');
await pause(headless ? 300 : 1500);
await picture(page, 'button');

const clicked = performance.now();
await page.getByTestId('stack-button').click();
await page.getByTestId('group-card').first().waitFor();
await page.waitForLoadState('networkidle');
await pause(headless ? 300 : 3000);
await picture(page, 'review');

await page.getByTestId('confirm-stack').click();
const progress = page.getByTestId('job-progress');
await progress.waitFor();
await page.waitForFunction(
  () => {
    const bar = document
      .querySelector('immich-stacker-overlay')
      ?.shadowRoot?.querySelector('[data-testid=job-progress]');
    return bar === null || Number(bar?.getAttribute('aria-valuenow')) > 0;
  },
  undefined,
  { polling: 20 },
);
await picture(page, 'progress');

const report = page.getByTestId('job-report');
await report.waitFor();
const ms = Math.round(performance.now() - clicked);
const count = async (name: string) => Number(await report.getAttribute(`data-${name}`));
const result = {
  page: 'album',
  created: await count('created'),
  extended: await count('extended'),
  failed: await count('failed'),
  ms,
};
await picture(page, 'report');

if (!headless) {
  console.log('The browser stays open: look around, and close its window to end.');
  await new Promise((closed) => chromium.context.on('close', closed));
} else {
  await chromium.close();
}
await server.close();
console.log(JSON.stringify(result));

async function picture(shown: Page, name: string) {
  if (headless) await shown.screenshot({ path: join(pictures, `${name}.png`) });
}

function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
