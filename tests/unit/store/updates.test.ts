import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import packageJson from '~/package.json' with { type: 'json' };
import config from '~/wxt.config';

function firefoxManifest(mode: string) {
  if (typeof config.manifest !== 'function') throw new Error('the manifest is made by a function');
  return Object(config.manifest({ browser: 'firefox', manifestVersion: 3, mode, command: 'build' }));
}

afterEach(() => void vi.unstubAllEnvs());

describe("Firefox's package outside the store", () => {
  it('has a version of its own, and looks for newer ones where the releases lie', () => {
    vi.stubEnv('UPDATE_URL', 'https://example.org/updates.json');
    const manifest = firefoxManifest('self-distributed');
    expect(manifest.version).toBe(`${packageJson.version}.1`);
    expect(manifest.browser_specific_settings.gecko.update_url).toBe('https://example.org/updates.json');
  });

  it('is the only one that does: the store refuses both', () => {
    vi.stubEnv('UPDATE_URL', 'https://example.org/updates.json');
    const manifest = firefoxManifest('production');
    expect(manifest.version).toBeUndefined();
    expect(manifest.browser_specific_settings.gecko).not.toHaveProperty('update_url');
  });

  it('is announced with its version, address, hash and the Firefox that it needs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'updates-'));
    const manifest = { ...firefoxManifest('self-distributed'), version: '1.2.3.1' };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'package.xpi'), 'hello');
    const args = [join(folder, 'package.xpi'), join(folder, 'manifest.json'), 'https://example.org/package.xpi'];
    const printed = execFileSync('npx', ['tsx', 'tests/store/updates.ts', ...args], { encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual({
      addons: {
        'immich-stacker@immich-stacker.org': {
          updates: [
            {
              version: '1.2.3.1',
              update_link: 'https://example.org/package.xpi',
              update_hash: 'sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
              browser_specific_settings: { gecko: { strict_min_version: '140.0' } },
            },
          ],
        },
      },
    });
  });
});
