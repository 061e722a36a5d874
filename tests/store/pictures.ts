import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import messages from '~/public/_locales/en/messages.json' with { type: 'json' };
import { launchChromium } from '~/tests/browser/chromium';
import { configure, signIn } from '~/tests/browser/steps';
import { demoAccount, demoLibrary, startFakeImmich } from '~/tests/fake-immich';

/**
 * Takes the pictures of the stores' listings from the real screens, over the Immich stand-in: review, report, duplicates
 * and settings, light and dark. 1280 by 800 pixels is what Chrome's store asks for and Firefox's and Edge's take.
 */
const viewport = { width: 1280, height: 800 };
/** Immich's own, as the address is in the pictures. */
const immichPort = 2283;

execFileSync('npx', ['wxt', 'build', '-b', 'chrome'], { stdio: ['ignore', 'ignore', 'inherit'] });
for (const colorScheme of ['light', 'dark'] as const) await takeAll(colorScheme);

async function takeAll(colorScheme: 'light' | 'dark'): Promise<void> {
  const server = await startFakeImmich({ version: '3.1.0', library: demoLibrary(), port: immichPort });
  const chromium = await launchChromium({ colorScheme, viewport });
  const site = `http://photos.example.test:${immichPort}`;
  await signIn(chromium, site, demoAccount);
  const settings = await configure(chromium, site);
  await settings.getByRole('button', { name: messages.options_rules.message }).click();
  // From the heading over the field down, to what the rules make of the file names in it.
  await settings.getByTestId('preview-text').evaluate((field) => {
    field.scrollIntoView({ block: 'start' });
    scrollBy(0, -110);
  });
  await take(settings, `settings-${colorScheme}`);
  await settings.close();

  const page = await chromium.context.newPage();
  const album = [...server.state.albums.values()].find(({ albumName }) => albumName === 'Kyoto');
  await page.goto(`${site}/albums/${album?.id}`);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('group-card').first().waitFor();
  await take(page, `review-${colorScheme}`);
  await page.getByTestId('confirm-stack').click();
  await page.getByTestId('job-report').waitFor();
  await take(page, `report-${colorScheme}`);

  await page.goto(`${site}/utilities/duplicates?index=2`);
  await page.getByTestId('stack-button').waitFor();
  await take(page, `duplicates-${colorScheme}`);
  await chromium.close();
  await server.close();
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  // Nothing stands under a pointer, and what was moving has come to rest.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  const path = `docs/store/${name}.png`;
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(`${path}: ${Math.round(statSync(path).size / 1024)} kB`);
}
