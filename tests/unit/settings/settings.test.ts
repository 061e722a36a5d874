import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addAddress,
  addServer,
  readServer,
  removeAddress,
  removeServer,
  type Server,
  serverForOrigin,
  servers,
  updateServer,
} from '~/utils/settings/servers';

const home: Server = {
  id: 'home',
  origins: ['http://192.168.1.5:2283', 'https://photos.example.com'],
  signIn: 'key',
  userId: 'alice',
  version: '3.1.0',
  collapse: true,
};

/** What each version of the settings wrote, newest last. */
const examples: { version: number; stored: Record<string, unknown>; read: Server[] }[] = [
  {
    version: 1,
    stored: { servers: [{ id: 'home', origins: home.origins, signIn: 'key', userId: 'alice' }], servers$: { v: 1 } },
    read: [{ ...home, version: null, collapse: false }],
  },
  { version: 2, stored: { servers: [home] }, read: [home] },
];

beforeEach(() => fakeBrowser.reset());

describe('what is stored', () => {
  it.each(examples)('by version $version is read', async ({ stored, read }) => {
    await fakeBrowser.storage.local.set(stored);

    expect(await servers.getValue()).toEqual(read);
  });

  it.each([
    ['nothing', undefined, []],
    ['null', null, []],
    ['a text', 'servers', []],
    ['an object', { 0: home }, []],
    ['a server beside rubbish', [null, 7, 'x', [], home, {}], [home]],
    ['a server without an id', [{ ...home, id: undefined }], []],
    ['an empty id', [{ ...home, id: '' }], []],
    ['one id twice', [home, { ...home, origins: ['https://other.example.com'] }], [home]],
    ['no addresses', [{ ...home, origins: [] }], []],
    ['addresses that are no list', [{ ...home, origins: 'https://photos.example.com' }], []],
    [
      'a good address among bad ones',
      [
        {
          ...home,
          origins: ['javascript:alert(1)', 'https://a.example/path', 3, 'ftp://a.example', 'https://b.example'],
        },
      ],
      [{ ...home, origins: ['https://b.example'] }],
    ],
    [
      'one address in two servers',
      [home, { ...home, id: 'away', origins: ['https://photos.example.com', 'https://away.example.com'] }],
      [home, { ...home, id: 'away', origins: ['https://away.example.com'] }],
    ],
    ['an unknown way to sign in', [{ ...home, signIn: 'oauth' }], [{ ...home, signIn: 'session' }]],
    ['a user that is no text', [{ ...home, userId: 5 }], [{ ...home, userId: null }]],
    ['a user that is missing', [{ ...home, userId: undefined }], [{ ...home, userId: null }]],
    ['a version that is no text', [{ ...home, version: { major: 3 } }], [{ ...home, version: null }]],
    ['a view of albums that is neither on nor off', [{ ...home, collapse: 'on' }], [{ ...home, collapse: false }]],
    ['a field of a later version', [{ ...home, apiKey: 'secret', colour: 'red' }], [home]],
  ])('is read without harm: %s', async (_, stored, expected) => {
    await fakeBrowser.storage.local.set({ servers: stored });

    expect(await servers.getValue()).toEqual(expected);
  });
});

describe('a server', () => {
  it('is added with the session as its sign-in', async () => {
    const added = await addServer('https://photos.example.com');

    expect(added).toEqual({
      id: expect.any(String),
      origins: ['https://photos.example.com'],
      signIn: 'session',
      userId: null,
      version: null,
      collapse: false,
    });
    expect(await servers.getValue()).toEqual([added]);
  });

  it('is added once, however often its address is', async () => {
    const [first, second] = await Promise.all([addServer('http://nas:2283'), addServer('http://nas:2283')]);

    expect(second).toEqual(first);
    expect(await servers.getValue()).toHaveLength(1);
  });

  it('is another one on another port', async () => {
    const photos = await addServer('http://nas:2283');
    const family = await addServer('http://nas:2284');

    expect(await serverForOrigin('http://nas:2284')).toEqual(family);
    expect(await serverForOrigin('http://nas:2283')).toEqual(photos);
    expect(await serverForOrigin('http://nas')).toBeNull();
  });

  it('is changed alone, and every change at once is kept', async () => {
    const first = await addServer('http://nas:2283');
    const second = await addServer('https://photos.example.com');

    await Promise.all([
      updateServer(first.id, { signIn: 'key' }),
      updateServer(first.id, { userId: 'alice' }),
      updateServer(second.id, { userId: 'bob' }),
    ]);

    expect(await readServer(first.id)).toEqual({ ...first, signIn: 'key', userId: 'alice' });
    expect(await readServer(second.id)).toEqual({ ...second, userId: 'bob' });
  });

  it('that was removed stays removed when it is changed', async () => {
    const gone = await addServer('http://nas:2283');
    const stays = await addServer('https://photos.example.com');

    await removeServer(gone.id);
    await updateServer(gone.id, { userId: 'alice' });

    expect(await servers.getValue()).toEqual([stays]);
  });

  it('is announced to whoever watches, valid', async () => {
    const seen: Server[][] = [];
    const stop = servers.watch((all) => seen.push(all));

    await fakeBrowser.storage.local.set({ servers: [home, 'rubbish'] });
    stop();
    await fakeBrowser.storage.local.set({ servers: [] });

    expect(seen).toEqual([[home]]);
  });
});

describe('another address', () => {
  const away = 'https://photos.example.com';

  it('comes after those that the server has', async () => {
    const home = await addServer('http://nas:2283');

    const longer = await addAddress(home.id, away);

    expect(longer).toEqual({ ...home, origins: ['http://nas:2283', away] });
    expect(await serverForOrigin(away)).toEqual(longer);
  });

  it('stays with the server that has it', async () => {
    const home = await addServer('http://nas:2283');
    const other = await addServer(away);

    expect(await addAddress(home.id, away)).toEqual(other);
    expect(await servers.getValue()).toEqual([home, other]);
  });

  it('is not given to a server that is gone', async () => {
    const stays = await addServer('http://nas:2283');

    expect(await addAddress('gone', away)).toBeNull();
    expect(await servers.getValue()).toEqual([stays]);
  });

  it('is taken away alone, and the last one stays', async () => {
    const home = await addServer('http://nas:2283');
    const other = await addServer('http://nas:2284');
    await addAddress(home.id, away);

    await removeAddress(home.id, 'http://nas:2283');
    await removeAddress(home.id, away);
    await removeAddress(other.id, away);

    expect(await servers.getValue()).toEqual([{ ...home, origins: [away] }, other]);
  });
});
