import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetServer } from '~/components/options/servers/forget-server';
import { hasKey, saveKey } from '~/utils/settings/keys';
import { addServer, servers } from '~/utils/settings/servers';
import { fakePermissions } from './fake-background';

beforeEach(() => fakeBrowser.reset());

it('removes the server with its key and its permission, and nothing of another', async () => {
  const held = fakePermissions('http://nas/*', 'https://photos.example.com/*');
  const home = await addServer('http://nas:2283');
  const away = await addServer('https://photos.example.com');
  await saveKey(home.id, 'key-of-home');
  await saveKey(away.id, 'key-of-away');

  await forgetServer(home);

  expect(await servers.getValue()).toEqual([away]);
  expect(await hasKey(home.id)).toBe(false);
  expect(await hasKey(away.id)).toBe(true);
  expect([...held]).toEqual(['https://photos.example.com/*']);
});

it('keeps the permission while another server is on the same host', async () => {
  const held = fakePermissions('http://nas/*');
  const first = await addServer('http://nas:2283');
  const second = await addServer('http://nas:2284');

  await forgetServer(first);
  expect([...held]).toEqual(['http://nas/*']);

  await forgetServer(second);
  expect([...held]).toEqual([]);
});
