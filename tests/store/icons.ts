import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from '~/tests/browser/find';
import { addNote } from './png-note';

/**
 * Draws every icon from the one SVG, in the Chromium that the tests use anyway. Each picture carries the hash of the SVG
 * it was drawn from, so that a test can tell when one was forgotten.
 */
const source = 'docs/icon.svg';
const svg = readFileSync(source, 'utf8').replaceAll('\r\n', '\n');
const hash = createHash('sha256').update(svg).digest('hex');

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) await draw(`public/icon/${size}.png`, size, 0);
// Chrome's store wants air around its own copy.
await draw('docs/store/icon-128.png', 96, 16);
await browser.close();

async function draw(path: string, size: number, air: number): Promise<void> {
  const edge = size + 2 * air;
  await page.setViewportSize({ width: edge, height: edge });
  await page.setContent(`<style>body { margin: ${air}px } svg { display: block; width: ${size}px }</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(path, addNote(png, 'Source', `${source} sha256:${hash}`));
}
