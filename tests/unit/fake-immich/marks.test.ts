import { describe, expect, it } from 'vitest';
import { everyVersion, markedWorld } from '~/tests/unit/fake-immich/marked-library';

describe.each(everyVersion)('marks in Immich %s', (version) => {
  const since3 = version.startsWith('3');
  const one = async (world: ReturnType<typeof markedWorld>, fileName: string) =>
    (await world.ask('GET', `/assets/${world.ids(fileName)[0]}`)).body;

  it('are set on many files: favourite and archive at once, a rating a second later', async () => {
    const world = markedWorld(version);
    const changes = { isFavorite: true, visibility: 'archive', rating: 4 };

    const answer = await world.ask('PUT', '/assets', { ids: world.ids('ONE.JPG', 'ONE.NEF'), ...changes });

    expect(answer).toMatchObject({ status: 204, body: null });
    expect(await one(world, 'ONE.NEF')).toMatchObject({
      isFavorite: true,
      visibility: 'archive',
      isArchived: true,
      exifInfo: { rating: null },
    });
    world.pass(1000);
    expect((await one(world, 'ONE.NEF')).exifInfo.rating).toBe(4);
  });

  it('are refused as a whole for one file of somebody else', async () => {
    const world = markedWorld(version);

    const answer = await world.ask('PUT', '/assets', { ids: world.ids('ONE.JPG', 'FOREIGN.JPG'), isFavorite: true });

    expect(answer).toMatchObject({ status: 400, body: { message: 'Not found or no asset.update access' } });
    expect((await one(world, 'ONE.JPG')).isFavorite).toBe(false);
  });

  it.each([
    [null, ['2.7.5', '3.1.0', '3.2.0'].includes(version)],
    [0, !since3],
    [-1, true],
    [5, true],
    [6, false],
    [-2, false],
    ['5', false],
  ])('take or refuse a rating of %j as this version does', async (rating, taken) => {
    const world = markedWorld(version);
    const before = await one(world, 'ONE.JPG');

    const { status } = await world.ask('PUT', '/assets', { ids: world.ids('ONE.JPG'), rating });

    expect(status).toBe(taken ? 204 : 400);
    world.pass(1000);
    expect((await one(world, 'ONE.JPG')).exifInfo.rating).toBe(taken ? rating : before.exifInfo.rating);
  });

  it('are set by PATCH too from 3.0 on, which is unknown before', async () => {
    const world = markedWorld(version);
    const [stack] = [world.fake.otherClient.stack(world.ids('ONE.JPG', 'ONE.NEF'))];

    const marked = await world.ask('PATCH', '/assets', { ids: world.ids('ONE.JPG'), isFavorite: true });
    const moved = await world.ask('PATCH', `/stacks/${stack}`, { primaryAssetId: world.ids('ONE.NEF')[0] });

    expect([marked.status, moved.status]).toEqual(since3 ? [204, 200] : [404, 404]);
    expect((await one(world, 'ONE.JPG')).isFavorite).toBe(since3);
    expect(world.fake.stacks()[0]?.fileNames[0]).toBe(since3 ? 'ONE.NEF' : 'ONE.JPG');
  });

  it('of the locked folder take a file out of reach: nothing can be done with it any more', async () => {
    const world = markedWorld(version);
    const ids = world.ids('ONE.JPG');

    expect((await world.ask('PUT', '/assets', { ids, visibility: 'locked' })).status).toBe(204);

    expect((await world.ask('PUT', '/assets', { ids, visibility: 'timeline' })).status).toBe(400);
    expect((await world.ask('POST', '/stacks', { assetIds: [...ids, ...world.ids('ONE.NEF')] })).status).toBe(400);
    expect((await world.ask('POST', '/search/metadata', { visibility: 'locked' })).status).toBe(401);
  });

  it.each([
    ['favourites', { isFavorite: true }, ['CAFÉ_2.JPG']],
    ['the archive', { visibility: 'archive' }, ['OLD.JPG']],
    ['a city', { city: 'Köln' }, ['ONE.JPG', 'ONE.NEF']],
    ['a city, letter by letter', { city: 'köln' }, []],
    ['no city, which needs an exif row', { city: null, visibility: 'timeline' }, ['CAFEX2.JPG', 'CAFÉ_2.JPG']],
    ['no city, as an empty text', { city: '', visibility: 'timeline' }, ['CAFEX2.JPG', 'CAFÉ_2.JPG']],
    ['a maker and a kind', { make: 'SONY', type: 'VIDEO' }, []],
    ['part of a name, without case and accents', { originalFileName: 'cafe' }, ['CAFEX2.JPG', 'CAFÉ_2.JPG']],
    ['part of a name, where _ is any sign', { originalFileName: 'e_2' }, ['CAFEX2.JPG', 'CAFÉ_2.JPG']],
    ['part of a path', { originalPath: '2025/june' }, ['CAFEX2.JPG']],
    ['a time, both ends included', { takenAfter: '2025-06-01T00:00:01.000Z' }, ['CAFEX2.JPG']],
    ['a time before', { takenBefore: '2025-05-31T23:59:59.999Z' }, []],
    ['no tag', { tagIds: null, originalFileName: 'CAFE' }, ['CAFÉ_2.JPG']],
    ['what is in the trash', { trashedAfter: '2000-01-01T00:00:00.000Z' }, []],
    ['what is in no album', { isNotInAlbum: true, originalFileName: 'ONE' }, []],
  ])('search asks for %s', async (_, search, expected) => {
    expect(await markedWorld(version).searched(search)).toEqual(expected);
  });

  it('search asks for people, all of them at once', async () => {
    const { searched, ana, fake, ask } = markedWorld(version);
    expect(await searched({ personIds: [ana.id] })).toEqual(['CAFÉ_2.JPG']);
    expect(await searched({ personIds: [ana.id, 'b0000000-0000-4000-8000-000000000000'] })).toEqual([]);
    const { body } = await ask('GET', `/assets/${fake.asset('CAFÉ_2.JPG').id}`);
    expect(body.people).toMatchObject([{ id: ana.id, name: 'Ana' }]);
  });

  it('search is refused for a date that is none', async () => {
    expect((await markedWorld(version).ask('POST', '/search/metadata', { takenAfter: 'soon' })).status).toBe(400);
  });

  it('search by meaning is refused, as there is no machine learning', async () => {
    expect(await markedWorld(version).ask('POST', '/search/smart', { query: 'a dog' })).toMatchObject({
      status: 400,
      body: { message: 'Smart search is not enabled' },
    });
  });

  it('of a person are a page of their own: name, number, timeline', async () => {
    const { ask, askAsOther, ana } = markedWorld(version);

    expect((await ask('GET', `/people/${ana.id}`)).body).toMatchObject({ id: ana.id, name: 'Ana', isHidden: false });
    expect((await ask('GET', `/people/${ana.id}/statistics`)).body).toEqual({ assets: 1 });
    expect((await ask('GET', `/timeline/buckets?personId=${ana.id}`)).body).toEqual([
      { timeBucket: '2025-06-01', count: 1 },
    ]);
    expect(await askAsOther('GET', `/people/${ana.id}`)).toMatchObject({
      status: 400,
      body: { message: 'Not found or no person.read access' },
    });
  });

  it('of folders are the own files of each, none from below, with exif, by name', async () => {
    const { ask } = markedWorld(version);
    const files = async (path: string) => {
      const { body } = await ask('GET', `/view/folder?path=${encodeURIComponent(path)}`);
      return body.map((asset: { originalFileName: string }) => asset.originalFileName);
    };

    const paths: string[] = (await ask('GET', '/view/folder/unique-paths')).body;
    expect(paths.filter((path) => path.startsWith('/photos'))).toEqual([
      '/photos/2025',
      '/photos/2025/June',
      '/photos/old/2025',
    ]);
    expect(await files('/photos/2025')).toEqual(['CAFÉ_2.JPG']);
    expect(await files('/photos/2025/June')).toEqual(['CAFEX2.JPG']);
    expect(await files('2025')).toEqual(['BARE.JPG', 'CAFÉ_2.JPG']);
    const [file] = (await ask('GET', '/view/folder?path=/photos/2025/June')).body;
    expect(file.exifInfo.model).toBe('NIKON Z 6');
    expect((await ask('GET', '/view/folder')).status).toBe(400);
  });
});
