import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearDuplicateFlags } from '~/utils/settings/clear-duplicate-flags';

beforeEach(() => fakeBrowser.reset());

describe('clearing the marks of duplicates', () => {
  it('is off until somebody asks for it', async () => {
    expect(await clearDuplicateFlags.getValue()).toBe(false);
  });

  it.each([true, false])('is %s where that was stored', async (clear) => {
    await clearDuplicateFlags.setValue(clear);

    expect(await clearDuplicateFlags.getValue()).toBe(clear);
  });

  it.each(['true', 1, null, {}])('stays off where storage holds %j', async (stored) => {
    await fakeBrowser.storage.local.set({ clearDuplicateFlags: stored });

    expect(await clearDuplicateFlags.getValue()).toBe(false);
  });

  it('tells of a change, and no more after the end', async () => {
    const told = vi.fn();
    const stop = clearDuplicateFlags.watch(told);
    await clearDuplicateFlags.setValue(true);
    stop();
    await clearDuplicateFlags.setValue(false);

    expect(told.mock.calls).toEqual([[true]]);
  });
});
