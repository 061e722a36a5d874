import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const output = join(import.meta.dirname, '../../.output');

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const read = (path: string) => readFileSync(join(output, build, path), 'utf8');

  test(`${build}: the page side holds no validator, no key handling and no database`, () => {
    const script = read('content-scripts/immich.js') + read('content-scripts/overlay.js');
    for (const mark of ['_zod', 'invalid_type', 'x-api-key', 'indexedDB', 'createObjectStore']) {
      expect(script.includes(mark), mark).toBe(false);
    }
    // The same marks are found where they belong, so that this test cannot pass by their being renamed.
    const background = read('background.js');
    for (const mark of ['_zod', 'x-api-key', 'indexedDB', 'createObjectStore']) {
      expect(background.includes(mark), mark).toBe(true);
    }
  });

  test(`${build}: no site is asked for at install, and no permission beyond those explained`, () => {
    const manifest = JSON.parse(read('manifest.json'));
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'alarms',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.manifest_version).toBe(3);
  });
}
