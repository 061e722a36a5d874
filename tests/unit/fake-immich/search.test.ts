import { describe, expect, it } from 'vitest';
import { createFakeImmich, createLibrary } from '~/tests/fake-immich';
import { names, versions, world } from '~/tests/unit/fake-immich/world';

const own = ['1', '2', '3'].flatMap((n) => [`DSC_000${n}.JPG`, `DSC_000${n}.NEF`]);
const stacked = ['IMG_1.HEIC', 'IMG_1.JPG'];
const timeline = [...own, ...stacked, 'IMG_1.DNG', 'BARE.JPG'];
const archived = ['ARCH_1.JPG', 'ARCH_1.NEF'];
const foreign = ['OTHER_1.JPG', 'OTHER_1.NEF'];

describe.each(versions)('search in Immich %s', (version) => {
  const found = async (search: object) => {
    const { ask, album } = world(version);
    const { body } = await ask('POST', '/api/search/metadata', { albumIds: [album], size: 1000, ...search });
    return names(body.assets.items);
  };
  const since3 = version.startsWith('3');

  it('shows of a shared album what this version shows', async () => {
    const expected = since3 ? [...timeline, ...archived, 'MOTION.MOV', ...foreign] : timeline;
    expect(await found({})).toEqual([...expected].sort());
  });

  it('shows one visibility when asked', async () => {
    expect(await found({ visibility: 'archive' })).toEqual(archived);
  });

  it('leaves out files without an exif row when exif is wanted', async () => {
    expect(await found({ withExif: true, visibility: 'timeline', type: 'IMAGE' })).not.toContain('BARE.JPG');
    expect(await found({ visibility: 'timeline' })).toContain('BARE.JPG');
  });

  it('leaves out stacked files for withStacked false from 2.6 on, and does nothing before', async () => {
    const hidden = (await found({ withStacked: false })).filter((name) => stacked.includes(name));
    expect(hidden).toEqual(version === '2.0.0' ? stacked : []);
  });

  it('never carries a stack, and dates end in Z', async () => {
    const { ask, album } = world(version);
    const { body } = await ask('POST', '/api/search/metadata', { albumIds: [album], withExif: true });

    for (const item of body.assets.items) expect(item).not.toHaveProperty('stack');
    expect(body.assets.items[0].fileCreatedAt).toMatch(/Z$/);
    expect(body.assets.items[0].exifInfo.dateTimeOriginal).toMatch(/\+00:00$/);
    expect('width' in body.assets.items[0]).toBe(version !== '2.0.0');
    expect('deviceId' in body.assets.items[0]).toBe(!since3);
  });

  it('numbers its pages with texts, and counts the page alone', async () => {
    const { ask, album } = world(version);
    const page = async (number: number) =>
      (await ask('POST', '/api/search/metadata', { albumIds: [album], size: 4, page: number })).body.assets;

    expect(await page(1)).toMatchObject({ total: 4, count: 4, nextPage: '2' });
    const last = Math.ceil((await found({})).length / 4);
    expect(await page(last)).toMatchObject({ nextPage: null });
    expect(await page(last + 1)).toMatchObject({ total: 0, items: [], nextPage: null });
  });

  it('refuses a size above 1000', async () => {
    const { ask } = world(version);
    expect((await ask('POST', '/api/search/metadata', { size: 1001 })).status).toBe(400);
  });

  it('refuses an album of others only where it looks at the album', async () => {
    const { ask, fake } = world(version);
    const secret = [...fake.state.albums.values()].find((album) => album.albumName === 'Secret')?.id;

    const answer = await ask('POST', '/api/search/metadata', { albumIds: [secret] });

    if (since3) expect(answer).toMatchObject({ status: 400, body: { message: 'Not found or no album.read access' } });
    else expect(answer.body.assets.items).toEqual([]);
  });

  it('without an album shows own files alone', async () => {
    const { ask } = world(version);
    const { body } = await ask('POST', '/api/search/metadata', { size: 1000 });
    expect(names(body.assets.items)).not.toContain('OTHER_1.JPG');
    expect(names(body.assets.items)).toContain('DUP_1.JPG');
  });

  it(`pages files of equal time ${since3 ? 'completely' : 'with repeats and losses'}`, async () => {
    const lib = createLibrary({ seed: 'paging' });
    const me = lib.user();
    const files = Array.from({ length: 30 }, (_, n) =>
      lib.pair(me, `P_${n}`, { takenAt: Date.UTC(2025, 0, 1) }),
    ).flat();
    const album = lib.album(me, 'Album', files);
    const fake = createFakeImmich({ version, library: lib.library });
    const authorization = `Bearer ${fake.signIn(me)}`;
    const pages = async (size: number) => {
      const ids: string[] = [];
      for (let page: string | null = '1'; page; ) {
        const body = JSON.stringify({ albumIds: [album.id], size, page: Number(page) });
        const answer = await fake.fetch('http://fake/api/search/metadata', {
          method: 'POST',
          headers: { authorization },
          body,
        });
        const { assets } = await answer.json();
        ids.push(...assets.items.map((asset: { id: string }) => asset.id));
        page = assets.nextPage;
      }
      return ids;
    };

    expect(new Set(await pages(1000)).size).toBe(60);
    const small = await pages(7);
    expect(small).toHaveLength(60);
    expect(new Set(small).size === 60).toBe(since3);
  });
});
