import 'fake-indexeddb/auto';
import { beforeAll, expect, it, vi } from 'vitest';
import { deleteKey, saveHeaders, saveKey } from '~/utils/settings/keys';
import { addServer, type Server, updateServer } from '~/utils/settings/servers';
import { startBackground } from './start-background';

const interrupted = vi.hoisted(() => vi.fn());
vi.mock('~/utils/jobs/runner', async (original) => ({ ...(await original<object>()), settingsChanged: interrupted }));

let server: Server;

beforeAll(async () => {
  server = await addServer('http://immich.test');
  await updateServer(server.id, { signIn: 'key' });
  startBackground();
});

it.each<[string, () => Promise<unknown>]>([
  ['another way to sign in', () => updateServer(server.id, { signIn: 'session' })],
  ['another key, though the server is stored as it was', () => saveKey(server.id, 'other')],
  ['the same key once more', () => saveKey(server.id, 'other')],
  ['other headers', () => saveHeaders(server.id, [{ name: 'X-One', value: 'x' }])],
  ['a key that is taken away', () => deleteKey(server.id)],
])('%s is told to the jobs under way', async (_, change) => {
  await change();

  await vi.waitFor(() => expect(interrupted).toHaveBeenCalled());
});

it('a server that is stored once more as it was interrupts nothing', async () => {
  await updateServer(server.id, {});
  await new Promise((resolve) => setTimeout(resolve));

  expect(interrupted).not.toHaveBeenCalled();
});
