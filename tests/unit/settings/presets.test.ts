import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import schema from '~/public/managed-schema.json';
import { fakePermissions } from '~/tests/unit/options/fake-background';
import { connect } from '~/utils/connection/connect';
import { saveKey } from '~/utils/settings/keys';
import { presetKey, readPresets } from '~/utils/settings/presets';
import type { Server } from '~/utils/settings/servers';

const { managed } = fakeBrowser.storage;
const hide = vi.fn(async () => {});

beforeEach(() => {
  fakeBrowser.reset();
  hide.mockReset();
  Object.assign(managed, { setAccessLevel: hide });
});
afterEach(() => {
  Reflect.deleteProperty(managed, 'setAccessLevel');
});

const policy = (servers: unknown) => managed.set({ servers });
const nas = 'http://nas:2283';
const away = 'https://photos.example.com';

describe("an administrator's servers", () => {
  it('are none without a policy', async () => {
    expect(await readPresets()).toEqual([]);
  });

  it('have addresses and perhaps a key', async () => {
    await policy([{ addresses: [`${nas}/`, `${away}/api`], apiKey: ' secret ' }, { addresses: ['https://b.example'] }]);

    expect(await readPresets()).toEqual([
      { origins: [nas, away], key: 'secret' },
      { origins: ['https://b.example'], key: null },
    ]);
  });

  it.each([
    ['no list', 'https://photos.example.com'],
    ['null', [null, undefined, 7, 'x']],
    ['no addresses', [{}, { addresses: [] }, { addresses: away }]],
    [
      'addresses that are none',
      [{ addresses: [7, '', 'photos.example.com', 'ftp://a.example', 'javascript:alert(1)'] }],
    ],
  ])('are read without harm from %s', async (_, servers) => {
    await policy(servers);

    expect(await readPresets()).toEqual([]);
  });

  it.each([[''], ['  '], [7], [null], [['secret']]])('have no key where it is %j', async (apiKey) => {
    await policy([{ addresses: [nas], apiKey }]);

    expect(await readPresets()).toEqual([{ origins: [nas], key: null }]);
  });

  it('are none where the browser has no such storage', async () => {
    vi.spyOn(managed, 'get').mockRejectedValueOnce(new Error('Managed storage manifest not found'));

    expect(await readPresets()).toEqual([]);
  });

  it('are what the schema of the policy says', () => {
    const { servers } = schema.properties;
    expect([servers.type, Object.keys(servers.items.properties)]).toEqual(['array', ['addresses', 'apiKey']]);
  });
});

describe('a key of a policy', () => {
  beforeEach(() => policy([{ addresses: [nas], apiKey: 'secret' }]));

  it('is hidden from content scripts before it is read', async () => {
    const get = vi.spyOn(managed, 'get');

    expect(await presetKey(nas)).toBe('secret');

    expect(hide).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    expect(hide.mock.invocationCallOrder[0]).toBeLessThan(get.mock.invocationCallOrder[0] ?? 0);
  });

  it('is not used in a browser that cannot hide it, such as Firefox', async () => {
    Reflect.deleteProperty(managed, 'setAccessLevel');

    expect(await readPresets()).toEqual([{ origins: [nas], key: null }]);
  });

  it('is not used where hiding it failed', async () => {
    hide.mockRejectedValue(new Error('not supported'));

    expect(await presetKey(nas)).toBeNull();
  });

  it('is for the addresses of the policy alone', async () => {
    expect(await presetKey('http://nas:8080')).toBeNull();
    expect(await presetKey(away)).toBeNull();
  });
});

describe('signing in to a preset server', () => {
  const server = { id: 'nas', origins: [nas, away], signIn: 'key' } as Server;
  const sent = vi.fn<(url: string, key: string | null) => void>();

  beforeEach(async () => {
    fakePermissions('http://nas/*', 'https://photos.example.com/*');
    await policy([{ addresses: [nas], apiKey: 'secret' }]);
    sent.mockReset();
    vi.stubGlobal('fetch', async (url: string, { headers }: { headers: Headers }) => {
      sent(new URL(url).origin, headers.get('x-api-key'));
      return Response.json({ id: 'alice', name: 'Alice' });
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is done with the key of the policy', async () => {
    await (await connect(server)).user();

    expect(sent.mock.calls).toEqual([[nas, 'secret']]);
  });

  it('is done with the own key where the user has one', async () => {
    await saveKey('nas', 'mine');

    await (await connect(server)).user();

    expect(sent.mock.calls).toEqual([[nas, 'mine']]);
  });

  it('is done with the session where the user wants it', async () => {
    await (await connect({ ...server, id: 'other', signIn: 'session' })).user();

    expect(sent.mock.calls).toEqual([[nas, null]]);
  });

  it('at an address that is not of the policy needs a key of the user', async () => {
    await expect(connect({ ...server, id: 'other' }, away)).rejects.toMatchObject({ failure: { code: 'bad-key' } });
    expect(sent).not.toHaveBeenCalled();
  });
});
