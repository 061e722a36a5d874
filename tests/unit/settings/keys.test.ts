import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteKey, hasKey, readKey, saveKey } from '~/utils/settings/keys';

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

it('leaves nothing in the storage that content scripts can read', async () => {
  await saveKey('home', 'key-of-home');

  for (const area of ['local', 'session', 'sync'] as const) {
    expect(await fakeBrowser.storage[area].get()).toEqual({});
  }
});
