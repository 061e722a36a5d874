import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteKey, hasKey, onKeyChange, readHeaders, readKey, saveHeaders, saveKey } from '~/utils/settings/keys';

it('keeps a key for each server', async () => {
  await saveKey('home', 'key-of-home');
  await saveKey('away', 'key-of-away');

  expect(await readKey('home')).toBe('key-of-home');
  expect(await readKey('away')).toBe('key-of-away');
});

it('replaces the key of a server', async () => {
  await saveKey('home', 'old');
  await saveKey('home', 'new');

  expect(await readKey('home')).toBe('new');
});

it('says whether there is a key', async () => {
  await saveKey('home', 'key');

  expect(await hasKey('home')).toBe(true);
  expect(await hasKey('nobody')).toBe(false);
  expect(await readKey('nobody')).toBeNull();
});

it('deletes the key of one server alone', async () => {
  await saveKey('home', 'key-of-home');
  await saveKey('away', 'key-of-away');

  await deleteKey('home');

  expect(await hasKey('home')).toBe(false);
  expect(await hasKey('away')).toBe(true);
});

const clientId = { name: 'CF-Access-Client-Id', value: 'id-of-home' };
const secret = { name: 'CF-Access-Client-Secret', value: 'secret-of-home' };

describe('headers', () => {
  it('are kept beside the key of their server, and are not taken for one', async () => {
    await saveHeaders('fresh', [clientId, secret]);

    expect(await readHeaders('fresh')).toEqual([clientId, secret]);
    expect(await readHeaders('away')).toEqual([]);
    expect(await hasKey('fresh')).toBe(false);
    expect(await readKey('fresh')).toBeNull();
  });

  it('go with the key', async () => {
    await saveKey('gone', 'key');
    await saveHeaders('gone', [secret]);

    await deleteKey('gone');

    expect(await readHeaders('gone')).toEqual([]);
  });

  it('that cannot be sent are left out, and all beyond five', async () => {
    const many = [1, 2, 3, 4, 5, 6].map((number) => ({ name: `X-${number}`, value: 'x' }));
    await saveHeaders('odd', [{ name: 'Cookie', value: 'x' }, ...many]);

    expect(await readHeaders('odd')).toEqual(many.slice(0, 5));
  });
});

it.each([
  ['saved anew', () => saveKey('home', 'key')],
  ['deleted', () => deleteKey('home')],
  ['beside other headers', () => saveHeaders('home', [secret])],
])('tells whoever watches of a key that is %s, and nothing of what it is', async (_, act) => {
  const told = vi.fn();
  const stop = onKeyChange(told);
  await act();
  await act();
  stop();
  await act();

  expect(told).toHaveBeenCalledTimes(2);
  expect(JSON.stringify(told.mock.calls)).not.toMatch(/key"|secret/);
});

it('leaves nothing of itself in the storage that content scripts can read', async () => {
  await saveKey('home', 'key-of-home');
  await saveHeaders('home', [clientId, secret]);

  const stored = await Promise.all(
    (['local', 'session', 'sync'] as const).map((area) => fakeBrowser.storage[area].get()),
  );
  expect(JSON.stringify(stored)).not.toMatch(/-of-home|CF-/);
  expect([stored[0], stored[2]]).toEqual([{}, {}]);
});
