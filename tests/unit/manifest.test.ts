import { expect, it } from 'vitest';
import config from '~/wxt.config';

it('the manifest asks for a Chrome that has alarms of half a minute (120), Map.groupBy (117) and AbortSignal.any (116)', () => {
  if (typeof config.manifest !== 'function') throw new Error('the manifest is made by a function');
  const manifest = config.manifest({ browser: 'chrome', manifestVersion: 3, mode: 'production', command: 'build' });

  expect(Number(Object(manifest).minimum_chrome_version)).toBeGreaterThanOrEqual(120);
});
