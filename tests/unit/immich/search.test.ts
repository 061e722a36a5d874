import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeImmich, createLibrary, type FakeImmich, type LibraryBuilder } from '~/tests/fake-immich';
import type { FakeUser } from '~/tests/fake-immich/types';
import { capabilitiesOf, createImmichClient, parseVersion } from '~/utils/immich';
import { createRequest } from '~/utils/immich/http';
import { searchAssets } from '~/utils/immich/search';
import type { Wanted } from '~/utils/immich/search-shape';

vi.mock('~/utils/immich/pause');

const origin = 'http://immich.test';
const realFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = realFetch;
});

const noon = Date.UTC(2025, 3, 2, 12);
const minute = 60_000;

function begin(version: string, fill: (builder: LibraryBuilder, me: FakeUser) => void) {
  const builder = createLibrary({ seed: 'search' });
  const me = builder.user();
  fill(builder, me);
  const { secret } = builder.apiKey(me);
  const fake = createFakeImmich({ version, library: builder.library });
  globalThis.fetch = fake.fetch as typeof fetch;
  const access = { origin, key: secret };
  const search = async (wanted: Wanted, pageSize = 1000) => {
    const names: string[] = [];
    await searchAssets(
      createRequest(access),
      capabilitiesOf(parseVersion(version)),
      wanted,
      (assets) => names.push(...assets.map(({ originalFileName }) => originalFileName)),
      { pageSize },
    );
    return names;
  };
  return { fake, me, search, client: createImmichClient(access) };
}

/** Pairs, of which some were taken at one moment, in an album with a stack, an archived pair and what nobody looks at. */
function fillWithTwins(builder: LibraryBuilder, me: FakeUser, atOnce = 8) {
  for (let index = 0; index < 60; index++) builder.pair(me, `DSC_${index}`, { takenAt: noon + index * minute });
  for (let index = 0; index < atOnce / 2; index++) builder.pair(me, `TWIN_${index}`, { takenAt: noon });
  builder.stack(builder.pair(me, 'STACKED', { takenAt: noon + 5 * minute }));
  builder.pair(me, 'ARCHIVED', { takenAt: noon, visibility: 'archive' });
  builder.pair(me, 'TRASHED', { takenAt: noon, trashed: true });
  builder.asset(me, 'HIDDEN.MP4', { takenAt: noon, visibility: 'hidden', type: 'VIDEO' });
  builder.asset(me, 'BARE.JPG', { takenAt: noon, exif: null });
  return builder.album(me, 'Album', builder.library.assets);
}

const bodies = (fake: FakeImmich) =>
  fake.calls.filter(({ path }) => path === '/api/search/metadata').map(({ body }) => body as Record<string, unknown>);

const flatOnly = /albumIds|taken|created|visibility|page|"order"|withDeleted|type/;

async function useAll({ client, me }: ReturnType<typeof begin>, albumId: string) {
  const none = () => {};
  await client.listAlbum(albumId, none);
  await client.listAlbumByStacks(albumId, none);
  await client.listLibrary(me.id, none);
  await client.listUploads(me.id, { from: 0, to: noon * 2 });
}

describe('the shape of a search', () => {
  it.each(['2.0.0', '2.7.5', '3.0.0', '3.1.0'])(
    'is fields side by side for %s, which ignores a filter',
    async (version) => {
      let albumId = '';
      const world = begin(version, (builder, me) => {
        albumId = fillWithTwins(builder, me).id;
      });
      await useAll(world, albumId);
      expect(bodies(world.fake).length).toBeGreaterThan(3);
      for (const body of bodies(world.fake)) {
        expect(body).not.toHaveProperty('filter');
        expect(body).not.toHaveProperty('orderBy');
        expect(body).not.toHaveProperty('cursor');
      }
    },
  );

  it.each(['3.2.0', '3.3.1', '4.0.0'])(
    'is a filter for %s, which refuses any other field beside it',
    async (version) => {
      let albumId = '';
      const world = begin(version, (builder, me) => {
        albumId = fillWithTwins(builder, me).id;
      });
      await useAll(world, albumId);
      expect(bodies(world.fake).length).toBeGreaterThan(3);
      for (const { filter, ...body } of bodies(world.fake)) {
        expect(filter).toMatchObject({ trashedAt: { eq: null } });
        expect(Object.keys(body).filter((field) => flatOnly.test(`"${field}"`))).toEqual([]);
      }
      expect(world.fake.calls.filter(({ status }) => status >= 400)).toEqual([]);
    },
  );

  it('goes by the version alone: an answer of a server that ignored the filter is none', async () => {
    const { fake, search } = begin('3.1.0', (builder, me) => void fillWithTwins(builder, me));
    const request = createRequest({ origin, key: fake.state.apiKeys[0]?.secret ?? '' });
    const pages: unknown[] = [];
    const asked = searchAssets(request, { searchesBy: 'filter' }, {}, (page) => pages.push(page));
    await expect(asked).rejects.toMatchObject({
      failure: { code: 'unexpected-answer', detail: 'POST /search/metadata: assets.nextCursor' },
    });
    expect(pages).toEqual([]);
    expect((await search({})).length).toBeGreaterThan(100);
  });
});

describe.each(['3.1.0', '3.2.0'])('Immich %s', (version) => {
  it.each([10, 1000])('finds every file at %i a page, of equal times too', async (pageSize) => {
    const { search } = begin(version, (builder, me) => void fillWithTwins(builder, me, 70));
    const names = new Set(await search({}, pageSize));
    expect([...names].filter((name) => name.startsWith('DSC_'))).toHaveLength(120);
    expect([...names].filter((name) => name.startsWith('TWIN_'))).toHaveLength(70);
    expect(names).toContain('BARE.JPG');
    expect(names).not.toContain('TRASHED.JPG');
  });

  it.each([10, 1000])('finds the same in an album and of what is in no stack, at %i a page', async (pageSize) => {
    let albumId = '';
    const { search } = begin(version, (builder, me) => {
      albumId = fillWithTwins(builder, me, 70).id;
    });
    const own = (names: string[]) => new Set(names.filter((name) => !name.startsWith('HIDDEN')));
    expect(own(await search({ albumId }, pageSize)).size).toBe(60 * 2 + 70 + 2 + 2 + 1);
    const unstacked = await search({ albumId, withStacked: false }, pageSize);
    expect(own(unstacked).size).toBe(60 * 2 + 70 + 2 + 1);
  });
});

it('Immich 2.7.5 finds every file at 10 a page where no more than that are of one moment', async () => {
  const { search } = begin('2.7.5', (builder, me) => void fillWithTwins(builder, me, 4));
  expect(new Set(await search({}, 10)).size).toBe(60 * 2 + 4 + 2 + 1);
});

it('pages that lead back are not followed for ever', async () => {
  const { fake, search } = begin('3.2.0', (builder, me) => void fillWithTwins(builder, me, 70));
  const change = (json: { assets: object }) => ({ ...json, assets: { ...json.assets, nextCursor: 'again' } });
  // The cursor is refused where it is one; here it is taken for the first page.
  const { fetch } = globalThis;
  globalThis.fetch = (async (url: string, init: RequestInit) => {
    const { cursor: _, ...body } = JSON.parse(String(init.body));
    return fetch(url, { ...init, body: JSON.stringify(body) });
  }) as typeof fetch;
  fake.faults.add({ path: '/api/search/metadata', outcome: { kind: 'reshape', change: change as never } });
  await expect(search({}, 10)).rejects.toMatchObject({ failure: { code: 'unexpected-answer' } });
  expect(bodies(fake).length).toBeLessThan(40);
});

describe.each([
  ['2.7.5', 'PUT'],
  ['3.0.0', 'PATCH'],
  ['3.2.0', 'PATCH'],
])('Immich %s', (version, method) => {
  it(`changes stacks and files by ${method}`, async () => {
    const { client, fake } = begin(version, (builder, me) => {
      builder.stack(builder.pair(me, 'STACKED'));
    });
    const [stack] = fake.stacks();
    const [jpg, raw] = stack?.assetIds ?? [];
    expect(await client.setCover(stack?.id ?? '', raw ?? '')).toMatchObject({ id: stack?.id, primaryAssetId: raw });
    await client.setDuplicateId([jpg ?? ''], '9a9a9a9a-9a9a-4a9a-8a9a-9a9a9a9a9a9a');
    expect(fake.asset(jpg ?? '').duplicateId).toBe('9a9a9a9a-9a9a-4a9a-8a9a-9a9a9a9a9a9a');
    expect(fake.calls.filter(({ method }) => /PUT|PATCH/.test(method)).map((call) => call.method)).toEqual([
      method,
      method,
    ]);
  });
});
