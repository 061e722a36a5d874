import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const output = resolve(import.meta.dirname, '../../.output');
const scripts = ['content-scripts/immich.js', 'content-scripts/overlay.js', 'background.js'];

/** What each script weighs, plain and by gzip, in kilobytes of 1,000 bytes. CI holds them to their budgets. */
export async function measureSizes(print: (row: object) => void): Promise<void> {
  for (const browser of ['chrome-mv3', 'firefox-mv3']) {
    for (const script of scripts) {
      const bytes = readFileSync(resolve(output, browser, script));
      print({ browser, script, kB: kilo(bytes.length), gzipKB: kilo(gzipSync(bytes, { level: 9 }).length) });
    }
  }
}

const kilo = (bytes: number) => Math.round(bytes / 100) / 10;
