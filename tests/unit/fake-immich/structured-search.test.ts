import { describe, expect, it } from 'vitest';
import { createFakeImmich, createLibrary } from '~/tests/fake-immich';
import { names, world } from '~/tests/unit/fake-immich/world';

const search = '/api/search/metadata';
const own = ['1', '2', '3'].flatMap((n) => [`DSC_000${n}.JPG`, `DSC_000${n}.NEF`]);
const unseen = 'b0000000-0000-4000-8000-000000000000';

/** Searches an album library of 3.2 and gives the names of what is found. */
async function found(make: (album: string) => object, version = '3.2.0') {
  const { ask, album } = world(version);
  const { status, body } = await ask('POST', search, { size: 1000, ...make(album) });
  expect(status).toBe(200);
  return names(body.assets.items);
}

describe.each(['2.0.0', '2.4.1', '2.7.5', '3.0.0', '3.1.0'])('a structured search in Immich %s', (version) => {
  it('is not known: its fields are dropped without a word, and all of the library comes back', async () => {
    const all = await found(() => ({}), version);

    expect(all).toContain('DUP_1.JPG');
    expect(await found((album) => ({ filter: { albumIds: { any: [album] } } }), version)).toEqual(all);
    expect(await found(() => ({ filter: 'nonsense', orderBy: 7, cursor: 'nowhere' }), version)).toEqual(all);
  });

  it('has no cursor in its answers', async () => {
    const { ask } = world(version);
    expect((await ask('POST', search, { size: 4 })).body.assets).not.toHaveProperty('nextCursor');
  });
});

describe('the flat search of Immich 3.2.0', () => {
  it('pages by number, and says that there is no cursor', async () => {
    const { ask, album } = world('3.2.0');
    const first = (await ask('POST', search, { albumIds: [album], size: 4 })).body.assets;
    const second = (await ask('POST', search, { albumIds: [album], size: 4, page: 2 })).body.assets;

    expect(first).toMatchObject({ count: 4, nextPage: '2', nextCursor: null });
    expect(second.items).not.toEqual(first.items);
  });

  it('finds what 3.1.0 finds', async () => {
    const flat = (album: string) => ({ albumIds: [album] });
    expect(await found(flat)).toEqual(await found(flat, '3.1.0'));
  });
});

describe('a search in both shapes of Immich 3.2.0', () => {
  const flat: Record<string, unknown> = {
    albumIds: [unseen],
    personIds: [unseen],
    tagIds: null,
    page: 1,
    order: 'desc',
    withDeleted: false,
    visibility: 'timeline',
    type: 'IMAGE',
    originalFileName: 'DSC',
    make: null,
    isFavorite: false,
    isNotInAlbum: false,
    takenAfter: '2025-04-02T00:00:00.000Z',
    takenBefore: '2025-04-02T00:00:00.000Z',
    createdAfter: '2025-04-02T00:00:00.000Z',
  };
  const structured = {
    filter: { isOffline: { eq: false } },
    orderBy: { field: 'fileCreatedAt', direction: 'desc' },
    cursor: 'YWZ0ZXIgNA',
  };

  it.each(Object.keys(flat).flatMap((field) => Object.keys(structured).map((other) => [field, other])))(
    'is refused: %s beside %s',
    async (field, other) => {
      const { ask } = world('3.2.0');
      const body = { [field]: flat[field], [other]: structured[other as keyof typeof structured] };

      const answer = await ask('POST', search, body);

      expect(answer).toMatchObject({
        status: 400,
        body: { message: 'Validation failed', errors: [{ path: [field] }] },
      });
    },
  );

  it('is none with what goes with both: size, withExif, withPeople, withStacked', async () => {
    const { ask, album } = world('3.2.0');
    const both = { size: 3, withExif: true, withPeople: true, withStacked: false };
    const { status, body } = await ask('POST', search, { filter: { albumIds: { any: [album] } }, ...both });

    expect(status).toBe(200);
    expect(body.assets.items).toHaveLength(3);
    expect(body.assets.nextPage).toBeNull();
  });
});

describe('a structured search of Immich 3.2.0', () => {
  const inAlbum = (filter: object) => (album: string) => ({ filter: { albumIds: { any: [album] }, ...filter } });

  it('does not leave out the trash by itself', async () => {
    expect(await found(inAlbum({}))).toContain('GONE.JPG');
    expect(await found(inAlbum({ visibility: { eq: 'timeline' } }))).toContain('GONE.JPG');
    expect(await found(inAlbum({ trashedAt: { eq: null } }))).not.toContain('GONE.JPG');
    expect(await found(inAlbum({ trashedAt: { ne: null } }))).toEqual(['GONE.JPG']);
  });

  it('finds in an album what the flat one finds, once the trash is left out', async () => {
    const flat = await found((album) => ({ albumIds: [album] }));
    expect(await found(inAlbum({ trashedAt: { eq: null } }))).toEqual(flat);
    expect(flat).toEqual(expect.arrayContaining(['OTHER_1.JPG', 'ARCH_1.JPG', 'MOTION.MOV']));
  });

  it('without an album on top finds own files alone, whatever a branch says', async () => {
    expect(await found(() => ({ filter: { trashedAt: { eq: null } } }))).not.toContain('OTHER_1.JPG');
    const branch = (album: string) => ({ filter: { or: [{ albumIds: { any: [album] } }] } });
    expect(await found(branch)).not.toContain('OTHER_1.JPG');
  });

  it.each([
    ['any', (id: string) => ({ albumIds: { any: [id] } })],
    ['all', (id: string) => ({ albumIds: { all: [id] } })],
    ['none', (id: string) => ({ albumIds: { none: [id] } })],
    ['a branch', (id: string) => ({ or: [{ albumIds: { any: [id] } }, { isFavorite: { eq: true } }] })],
  ])('refuses an album that the user may not read, in %s', async (_, filter) => {
    const { ask, fake } = world('3.2.0');
    const secret = [...fake.state.albums.values()].find((album) => album.albumName === 'Secret')?.id ?? '';

    const answer = await ask('POST', search, { filter: filter(secret) });

    expect(answer).toMatchObject({ status: 400, body: { message: 'Not found or no album.read access' } });
  });

  it('takes any, all or none of the albums', async () => {
    const { ask, fake, album: walk } = world('3.2.0');
    const id = (name: string) => [...fake.state.albums.values()].find((album) => album.albumName === name)?.id;
    const of = async (albumIds: object) => {
      const { body } = await ask('POST', search, { filter: { albumIds, trashedAt: { eq: null } }, size: 1000 });
      return names(body.assets.items);
    };

    expect(await of({ all: [walk, id('Own')] })).toEqual(own);
    expect(await of({ any: [walk, id('Own')] })).toContain('BARE.JPG');
    expect(await of({ any: [walk], none: [id('Own')] })).not.toContain('DSC_0001.JPG');
    expect(await of({ none: [walk, id('Own')] })).toContain('DUP_1.JPG');
  });

  it.each([
    ['part of a name, without case', { originalFileName: { like: 'sc_000' } }, own],
    ['its beginning', { originalFileName: { startsWith: 'img' } }, ['IMG_1.DNG', 'IMG_1.HEIC', 'IMG_1.JPG']],
    ['its end', { originalFileName: { startsWith: 'img', endsWith: 'DNG' } }, ['IMG_1.DNG']],
    ['the whole of it, with case', { originalFileName: { in: ['img_1.dng', 'BARE.JPG'] } }, ['BARE.JPG']],
    ['a kind', { type: { eq: 'VIDEO' } }, ['MOTION.MOV']],
    ['a visibility', { visibility: { in: ['archive', 'hidden'] } }, ['ARCH_1.JPG', 'ARCH_1.NEF', 'MOTION.MOV']],
    ['a time', { takenAt: { gt: '2025-04-02T02:00:00.000Z', lte: '2025-04-02T03:00:00Z' } }, own.slice(4)],
    [
      'one of two branches',
      { or: [{ type: { eq: 'VIDEO' } }, { originalFileName: { eq: 'BARE.JPG' } }] },
      ['BARE.JPG', 'MOTION.MOV'],
    ],
  ])('asks for %s', async (_, filter, expected) => {
    expect(await found(inAlbum(filter))).toEqual(expected);
  });

  it('finds nothing without an exif row where it asks for what stands there, and else it does', async () => {
    expect(await found(inAlbum({ city: { eq: null } }))).not.toContain('BARE.JPG');
    expect(await found((album) => ({ filter: { albumIds: { any: [album] } }, withExif: true }))).toContain('BARE.JPG');
  });

  it('leaves out stacked files for withStacked false', async () => {
    const { ask, album } = world('3.2.0');
    const filter = { albumIds: { any: [album] } };
    const { body } = await ask('POST', search, { filter, withStacked: false, size: 1000 });

    expect(names(body.assets.items)).not.toContain('IMG_1.JPG');
    expect(names(body.assets.items)).toContain('IMG_1.DNG');
  });

  it.each([
    ['an unknown field', { filter: { name: { eq: 'x' } } }],
    ['an unknown operator', { filter: { takenAt: { after: '2025-04-02T02:00:00.000Z' } } }],
    ['a field without an operator', { filter: { takenAt: {} } }],
    ['a list of nothing', { filter: { albumIds: { any: [] } } }],
    ['no branches', { filter: { or: [] } }],
    ['a branch in a branch', { filter: { or: [{ or: [{ isFavorite: { eq: true } }] }] } }],
    ['a date without a time', { filter: { takenAt: { gt: '2025-04-02' } } }],
    ['nonsense', { filter: 'nonsense' }],
    ['an unknown order', { orderBy: { field: 'name' } }],
    ['a cursor of its own', { cursor: 'nowhere' }],
    ['no cursor', { cursor: '' }],
  ])('is refused for %s', async (_, body) => {
    expect((await world('3.2.0').ask('POST', search, body)).status).toBe(400);
  });

  it('asks for a PIN where it could show locked files, and shows none else', async () => {
    const { ask, fake } = world('3.2.0');
    fake.asset('BARE.JPG').visibility = 'locked';
    const status = async (visibility: object) => (await ask('POST', search, { filter: { visibility } })).status;

    expect(await status({ eq: 'locked' })).toBe(401);
    expect(await status({ ne: 'timeline' })).toBe(401);
    expect(await status({ ne: 'locked' })).toBe(200);
    const { body } = await ask('POST', search, { filter: { trashedAt: { eq: null } }, size: 1000 });
    expect(names(body.assets.items)).not.toContain('BARE.JPG');
  });

  it.each([10, 1000])('pages files of equal time completely by its cursor, at %i a page', async (size) => {
    const lib = createLibrary({ seed: 'cursor' });
    const me = lib.user();
    const files = Array.from({ length: 60 }, (_, n) => lib.asset(me, `P_${n}.JPG`, { takenAt: Date.UTC(2025, 0, 1) }));
    const album = lib.album(me, 'Album', files);
    const fake = createFakeImmich({ version: '3.2.0', library: lib.library });
    const authorization = `Bearer ${fake.signIn(me)}`;
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const body = JSON.stringify({ filter: { albumIds: { any: [album.id] } }, size, cursor });
      const answer = await fake.fetch(`http://fake${search}`, { method: 'POST', headers: { authorization }, body });
      const { assets } = await answer.json();
      expect(assets.nextPage).toBeNull();
      ids.push(...assets.items.map((asset: { id: string }) => asset.id));
      cursor = assets.nextCursor ?? undefined;
    } while (cursor);

    expect([...ids].sort()).toEqual(files.map((file) => file.id).sort());
  });

  it('orders by a field, files without it last', async () => {
    const { ask, album, fake } = world('3.2.0');
    const rated = fake.asset('DSC_0002.JPG');
    if (rated.exif) rated.exif.rating = 5;
    const first = async (direction: string) => {
      const orderBy = { field: 'rating', direction };
      const { body } = await ask('POST', search, { filter: { albumIds: { any: [album] } }, orderBy, size: 1 });
      return body.assets.items[0].originalFileName;
    };

    expect(await first('desc')).toBe('DSC_0002.JPG');
    expect(await first('asc')).toBe('DSC_0002.JPG');
  });
});
