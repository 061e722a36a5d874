import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createFakeImmich,
  createLibrary,
  type FakeImmich,
  type FakeImmichOptions,
  type Fault,
} from '~/tests/fake-immich';
import { signInPage } from '~/tests/fake-immich/fault-middleware';
import { createImmichClient } from '~/utils/immich';
import { pause } from '~/utils/immich/pause';

vi.mock('~/utils/immich/pause');

const origin = 'http://immich.test';
const realFetch = globalThis.fetch;

/** Milliseconds for which calls were put off; they take none here. */
let pauses: number[];

beforeEach(() => {
  pauses = [];
  vi.mocked(pause).mockImplementation(async (ms) => void pauses.push(ms));
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

/** A client whose calls reach the fake without a network. */
function clientOf(fake: FakeImmich, key: string) {
  globalThis.fetch = fake.fetch as typeof fetch;
  return createImmichClient({ origin, key });
}

function library(pairs = 3) {
  const builder = createLibrary();
  const me = builder.user();
  const assets = Array.from({ length: pairs }, (_, index) =>
    builder.pair(me, `DSC_${1000 + index}`, { takenAt: Date.UTC(2025, 0, 1) + index * 60_000 }),
  ).flat();
  return { builder, me, assets, album: builder.album(me, 'Album', assets), ...builder.apiKey(me) };
}

function start(options: FakeImmichOptions & { fault?: Fault; pairs?: number }) {
  const own = library(options.pairs);
  const fake = createFakeImmich({ ...options, library: own.builder.library });
  if (options.fault) fake.faults.add(options.fault);
  return { ...own, fake, client: clientOf(fake, own.secret) };
}

const none = () => {};
/** As proxies write the pages of their own answers. */
const pageOf = (title: string) =>
  `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>`;
const code = async (promise: Promise<unknown>) => promise.then(none, (error) => error.failure ?? error);

describe.each(['2.0.0', '2.7.5', '3.0.0', '3.1.0'])('against Immich %s', (version) => {
  it('lists an album whole, whatever the pages are', async () => {
    const { client, album } = start({ version, pairs: 1250 });
    const listed = await client.listAlbum(album.id, none);
    expect(new Set(listed.assets.map(({ id }) => id)).size).toBe(2500);
    expect(listed).toMatchObject({ name: 'Album', missing: 0 });
  });

  it('leaves out what is trashed or hidden, and keeps what is archived', async () => {
    const own = library(0);
    const shown = own.builder.asset(own.me, 'shown.JPG');
    const archived = own.builder.asset(own.me, 'archived.JPG', { visibility: 'archive' });
    const hidden = own.builder.asset(own.me, 'motion.MP4', { visibility: 'hidden', type: 'VIDEO' });
    const trashed = own.builder.asset(own.me, 'trashed.JPG', { trashed: true });
    const album = own.builder.album(own.me, 'Mixed', [shown, archived, hidden, trashed]);
    const client = clientOf(createFakeImmich({ version, library: own.builder.library }), own.secret);
    const { assets } = await client.listAlbum(album.id, none);
    expect(assets.map(({ originalFileName }) => originalFileName).sort()).toEqual(['archived.JPG', 'shown.JPG']);
  });

  it('finds files that have no EXIF row', async () => {
    const own = library(1);
    const bare = own.builder.asset(own.me, 'bare.JPG', { exif: null });
    const album = own.builder.album(own.me, 'Bare', [...own.assets, bare]);
    const client = clientOf(createFakeImmich({ version, library: own.builder.library }), own.secret);
    const { assets, missing } = await client.listAlbum(album.id, none);
    expect(assets).toHaveLength(3);
    expect(missing).toBe(0);
    expect(assets.find(({ id }) => id === bare.id)).toMatchObject({ make: null, model: null });
  });

  it('tells the stacks with all members, archived ones too, primary first', async () => {
    const own = library(1);
    const archived = own.builder.asset(own.me, 'other.JPG', { visibility: 'archive' });
    own.builder.stack([archived, ...own.assets]);
    const client = clientOf(createFakeImmich({ version, library: own.builder.library }), own.secret);
    const [only] = await client.stacksOf(['a', 'b', 'c', 'd']);
    expect(only?.stack.assetIds).toHaveLength(3);
    expect(only?.stack.assetIds[0]).toBe(archived.id);
  });

  it('finds the stacks of assets one by one where the one big answer fails', async () => {
    const own = library(4);
    const archived = own.builder.asset(own.me, 'other.JPG', { visibility: 'archive' });
    own.builder.stack(own.assets.slice(0, 2));
    own.builder.stack([own.assets[2], archived].filter((asset) => asset !== undefined));
    const fake = createFakeImmich({ version, library: own.builder.library });
    const client = clientOf(fake, own.secret);
    fake.faults.add({ path: '/api/stacks', times: 1, outcome: { kind: 'status', status: 500 } });
    const stacks = await client.stacksOf(own.assets.map(({ id }) => id));
    expect(stacks.map(({ stack }) => stack.assetIds.length)).toEqual([2, 2]);
  });

  it('asks for no stacks where nothing can be in one', async () => {
    const { client, fake, album, assets } = start({ version });
    const { unstacked } = await client.listAlbumByStacks(album.id, none);
    // Before 2.6 search cannot tell.
    expect([...unstacked].sort()).toEqual(version === '2.0.0' ? [] : assets.map(({ id }) => id).sort());
    await client.stacksOf([]);
    expect(fake.calls.filter(({ path }) => path === '/api/stacks')).toEqual([]);
  });

  it('lists an album whole and tells which files are in no stack, archived and bare ones too', async () => {
    const own = library(600);
    const archived = own.builder.pair(own.me, 'ARCHIVED', { visibility: 'archive' });
    const bare = own.builder.asset(own.me, 'bare.JPG', { exif: null });
    const stacked = own.assets.slice(0, 4);
    own.builder.stack(stacked.slice(0, 2));
    own.builder.stack(stacked.slice(2));
    const album = own.builder.album(own.me, 'Some stacked', [...own.assets, ...archived, bare]);
    const client = clientOf(createFakeImmich({ version, library: own.builder.library }), own.secret);
    const { assets, missing, unstacked } = await client.listAlbumByStacks(album.id, none);
    expect(new Set(assets.map(({ id }) => id)).size).toBe(1203);
    expect(missing).toBe(0);
    expect(stacked.filter(({ id }) => unstacked.has(id))).toEqual([]);
    if (version !== '2.0.0') expect(own.assets.filter(({ id }) => unstacked.has(id))).toHaveLength(1196);
  });

  it('makes a stack with the first file as primary, and finds it by that', async () => {
    const { client, assets, fake } = start({ version });
    const ids = assets.slice(0, 2).map(({ id }) => id);
    const made = await client.createStack(ids);
    expect(made.primaryAssetId).toBe(ids[0]);
    expect((await client.stackOfPrimary(ids[0] ?? ''))?.stack.id).toBe(made.id);
    expect(fake.stacks()).toHaveLength(1);
  });

  it('names what a small key lacks', async () => {
    const own = library();
    const { secret } = own.builder.apiKey(own.me, ['album.read', 'duplicate.read', 'stack.create']);
    const client = clientOf(createFakeImmich({ version, library: own.builder.library }), secret);
    expect(await client.missingPermissions()).toEqual([
      'asset.read',
      'asset.view',
      'asset.update',
      'duplicate.delete',
      'stack.read',
      'stack.update',
      'stack.delete',
      'user.read',
    ]);
    expect(await client.userIfAllowed()).toBeNull();
    expect(await code(client.stacksOf(['a', 'b', 'c', 'd']))).toEqual({
      code: 'missing-permission',
      detail: 'stack.read',
    });
  });

  it('says not-yours for an album that is unknown', async () => {
    const { client } = start({ version });
    expect(await code(client.listAlbum('b0000000-0000-4000-8000-000000000000', none))).toMatchObject({
      code: 'not-yours',
    });
  });

  it('says bad-key for a key that the server does not know', async () => {
    const { fake } = start({ version });
    expect(await code(clientOf(fake, 'wrong').user())).toEqual({ code: 'bad-key' });
  });
});

it('searches an album of which nothing is in a stack once, and the rest of a big one by its months', async () => {
  const { client, fake, album } = start({ version: '3.1.0', pairs: 1250 });
  const searches: Record<string, unknown>[] = [];
  const { fetch: ask } = fake;
  globalThis.fetch = (async (url: string, init: RequestInit) => {
    if (String(url).endsWith('/search/metadata')) searches.push(JSON.parse(String(init.body)));
    return ask(url, init);
  }) as typeof fetch;
  const { assets, unstacked, missing } = await client.listAlbumByStacks(album.id, none);
  expect([new Set(assets.map(({ id }) => id)).size, unstacked.size, missing]).toEqual([2500, 2500, 0]);
  expect(searches.every(({ withStacked }) => withStacked === false)).toBe(true);
  const [first, ...rest] = searches;
  expect(first).not.toHaveProperty('takenBefore');
  expect(rest).toHaveLength(2);
  expect(rest.some((search) => !('takenAfter' in search))).toBe(true);
});

describe('a server that is not itself', () => {
  const version = '3.1.0';

  it.each([
    ['a gateway error that lasts', 'server-error', { kind: 'status', status: 500 }],
    ['a sign-in page in place of JSON', 'proxy-sign-in', { kind: 'sign-in-page' }],
    ['a sign-in page with a status of its own', 'proxy-sign-in', { kind: 'status', status: 400, body: signInPage }],
    ['a redirect to a sign-in page', 'proxy-sign-in', { kind: 'sign-in-page', redirectTo: '/outpost/sign-in' }],
    ['a redirect to another origin', 'proxy-sign-in', { kind: 'redirect', to: 'http://elsewhere.test/' }],
    [
      'JSON that stops in the middle',
      'unexpected-answer',
      { kind: 'garble', change: (text: string) => text.slice(0, -5) },
    ],
    ['a cut connection', 'unreachable', { kind: 'cut', when: 'before' }],
  ] as [string, string, Fault['outcome']][])('%s gives %s', async (_, expected, outcome) => {
    const { client } = start({ version, fault: { path: '/api/users/me', outcome } });
    expect(await code(client.user())).toMatchObject({ code: expected });
  });

  it('names the field that is missing', async () => {
    const { client, album } = start({
      version,
      fault: {
        path: '/api/search/metadata',
        outcome: {
          kind: 'reshape',
          change: (json: { assets: { items: { fileCreatedAt?: string }[] } }) => {
            delete json.assets.items[1]?.fileCreatedAt;
            return json;
          },
        },
      },
    });
    expect(await code(client.listAlbum(album.id, none))).toEqual({
      code: 'unexpected-answer',
      detail: 'POST /search/metadata: assets.items.1.fileCreatedAt',
    });
  });

  it('is asked again where reading may pass, and waits as long as it is told', async () => {
    const { client, fake } = start({
      version,
      fault: {
        path: '/api/users/me',
        outcome: [
          { kind: 'status', status: 429, retryAfter: 7, body: pageOf('429 Too Many Requests') },
          { kind: 'status', status: 503 },
        ],
      },
    });
    expect(await client.user()).toMatchObject({ name: 'User 1' });
    expect(fake.calls.filter(({ path }) => path === '/api/users/me')).toHaveLength(3);
    expect(pauses[0]).toBe(7000);
    expect(pauses[1]).toBeGreaterThanOrEqual(500);
    expect(pauses).toHaveLength(2);
  });

  it('is never asked twice to make a stack', async () => {
    const { client, assets, fake } = start({
      version,
      fault: { method: 'POST', path: '/api/stacks', outcome: { kind: 'cut', when: 'after' } },
    });
    expect(await code(client.createStack(assets.slice(0, 2).map(({ id }) => id)))).toEqual({ code: 'unreachable' });
    expect(fake.calls.filter(({ path }) => path === '/api/stacks')).toHaveLength(1);
  });

  it.each([
    ['1.132.3', { code: 'version-too-old', detail: '1.132.3' }],
    ['1.144.1', { code: 'version-too-old', detail: '1.144.1' }],
  ])('of version %s is too old', async (old, failure) => {
    const { client } = start({ version: old });
    expect(await code(client.probe())).toEqual(failure);
  });

  it('sends the key to its own origin alone', async () => {
    const seen: string[] = [];
    const { client, fake } = start({ version, fault: { outcome: { kind: 'redirect', to: 'http://elsewhere.test/' } } });
    globalThis.fetch = async (input, init) => {
      const request = new Request(input as Request, init);
      if (request.headers.has('x-api-key')) seen.push(new URL(request.url).origin);
      expect(request.redirect).toBe('manual');
      return fake.fetch(request);
    };
    expect(await code(client.user())).toMatchObject({ code: 'proxy-sign-in' });
    expect(new Set(seen)).toEqual(new Set([origin]));
  });

  it('is asked what it is with the cookies that a proxy knows its user by, and with a key never', async () => {
    const { fake, secret } = start({ version });
    const sent: (string | undefined)[] = [];
    const listen = (input: RequestInfo | URL, init?: RequestInit) => {
      sent.push(init?.credentials);
      return fake.fetch(new Request(input as Request, init));
    };
    for (const key of [null, secret]) {
      const client = clientOf(fake, secret);
      globalThis.fetch = listen as typeof fetch;
      await (key === null ? createImmichClient({ origin, key }) : client).probe();
    }
    expect(sent).toEqual(['include', 'include', 'omit', 'omit']);
  });
});
