import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePermissions } from '~/tests/unit/options/fake-background';
import { checkConnection } from '~/utils/connection/check-server';
import { connect } from '~/utils/connection/connect';
import { saveHeaders, saveKey } from '~/utils/settings/keys';
import { addServer, type Server, updateServer } from '~/utils/settings/servers';

const origin = 'https://photos.example.com';
const secret = { name: 'CF-Access-Client-Secret', value: 'abc' };
let server: Server;
let sent: { url: string; header: string | null; redirect: string | undefined }[];

beforeEach(async () => {
  fakePermissions('https://photos.example.com/*', 'https://other.example.com/*');
  server = { ...(await addServer(origin)), signIn: 'key' };
  await saveKey(server.id, 'key');
  await saveHeaders(server.id, [secret]);
  await updateServer(server.id, { signIn: 'key' });
  sent = [];
  vi.stubGlobal('fetch', async (url: string, { headers, redirect }: RequestInit) => {
    sent.push({ url, header: new Headers(headers).get(secret.name), redirect });
    if (url.endsWith('/ping')) return Response.json({ res: 'pong' });
    if (url.endsWith('/version')) return Response.json({ major: 3, minor: 1, patch: 0 });
    return Response.json({ id: 'alice', name: 'Alice', permissions: ['all'] });
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('headers of a server that signs in with a key', () => {
  it('go with every call, those before the sign-in too, and are not carried along by a redirect', async () => {
    await checkConnection(server.id, origin);

    expect(sent.length).toBeGreaterThan(2);
    for (const call of sent) expect(call).toMatchObject({ header: 'abc', redirect: 'manual' });
    expect(sent.every(({ url }) => new URL(url).origin === origin)).toBe(true);
  });

  it('are not another server’s', async () => {
    const other = { ...(await addServer('https://other.example.com')), signIn: 'key' } as const;
    await saveKey(other.id, 'other');

    await (await connect(other)).user();

    expect(sent).toMatchObject([{ header: null }]);
  });

  it('do not go with the session, whose cookies get through by themselves', async () => {
    await (await connect({ ...server, signIn: 'session' })).user();

    expect(sent).toMatchObject([{ header: null }]);
  });
});
