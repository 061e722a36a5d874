import { describe, expect, it } from 'vitest';
import { type Answer, versions, world } from '~/tests/unit/fake-immich/world';

type Asset = { originalFileName: string };
const called = (assets: Asset[], fileName: string) => assets.find((asset) => asset.originalFileName === fileName);

describe.each(versions)('a file as Immich %s sends it', (version) => {
  const before3 = !version.startsWith('3');
  const since25 = version !== '2.0.0';

  /** What every answer carries of the archived `ARCH_1.NEF`, written out by hand. */
  const common = (world_: ReturnType<typeof world>) => {
    const asset = world_.fake.asset('ARCH_1.NEF');
    return {
      id: asset.id,
      ownerId: world_.fake.user('me@example.org').id,
      libraryId: null,
      type: 'IMAGE',
      originalPath: expect.stringMatching(/^\/data\/upload\/.+\.NEF$/),
      originalFileName: 'ARCH_1.NEF',
      originalMimeType: 'image/nef',
      thumbhash: asset.thumbhash,
      isFavorite: false,
      isArchived: true,
      isTrashed: false,
      visibility: 'archive',
      duration: before3 ? '0:00:00.00000' : null,
      livePhotoVideoId: null,
      people: [],
      checksum: asset.checksum,
      isOffline: false,
      hasMetadata: true,
      duplicateId: null,
      resized: true,
      ...(since25 && { width: 6048, height: 4024, isEdited: false }),
      ...(before3 && { deviceAssetId: expect.any(String), deviceId: 'WEB' }),
    };
  };
  const dates = (end: string) => ({
    fileCreatedAt: `2025-04-02T09:00:00${end}`,
    fileModifiedAt: `2025-04-02T09:00:00${end}`,
    localDateTime: `2025-04-02T09:00:00${end}`,
    createdAt: expect.stringMatching(end === '.000Z' ? /\.\d{3}Z$/ : /\.\d{1,6}\+00:00$/),
    updatedAt: expect.stringMatching(end === '.000Z' ? /\.\d{3}Z$/ : /\+00:00$/),
  });
  const exifInfo = expect.objectContaining({
    make: 'NIKON CORPORATION',
    model: 'NIKON Z 6',
    exifImageWidth: 6048,
    exifImageHeight: 4024,
    fileSizeInByte: 28_311_552,
    dateTimeOriginal: '2025-04-02T09:00:00+00:00',
    timeZone: null,
  });
  const search = async (w: ReturnType<typeof world>, extra: object): Promise<Answer> =>
    w.ask('POST', '/api/search/metadata', { albumIds: [w.album], visibility: 'archive', ...extra });

  it('from search: dates as rows, exif only when wanted, no stack', async () => {
    const w = world(version);
    const plain = (await search(w, {})).body.assets.items;
    const withExif = (await search(w, { withExif: true })).body.assets.items;

    expect(called(plain, 'ARCH_1.NEF')).toEqual({ ...common(w), ...dates('.000Z') });
    expect(called(withExif, 'ARCH_1.NEF')).toEqual({ ...common(w), ...dates('.000Z'), exifInfo });
  });

  it('by id: with owner, tags, and the stack, null or not', async () => {
    const w = world(version);
    const { body } = await w.ask('GET', `/api/assets/${w.id('ARCH_1.NEF')}`);

    expect(body).toEqual({
      ...common(w),
      ...dates('.000Z'),
      exifInfo,
      owner: expect.objectContaining({ email: 'me@example.org', profileChangedAt: expect.stringMatching(/\+00:00$/) }),
      tags: [],
      stack: null,
      ...(before3 && { unassignedFaces: [] }),
    });
  });

  it('in stacks: dates as Postgres writes them, tags only from the stack itself', async () => {
    const w = world(version);
    const made = (await w.ask('POST', '/api/stacks', { assetIds: w.ids('ARCH_1.NEF', 'ARCH_1.JPG') })).body;
    const listed = (await w.ask('GET', '/api/stacks')).body.find((stack: { id: string }) => stack.id === made.id);
    const one = (await w.ask('GET', `/api/stacks/${made.id}`)).body;
    const expected = { ...common(w), ...dates('+00:00'), exifInfo };

    expect(made.assets[0]).toEqual(expected);
    expect(listed.assets[0]).toEqual(expected);
    expect(one.assets[0]).toEqual({ ...expected, tags: [] });
  });

  it('in duplicates: as in stacks, with tags from 2.7 on', async () => {
    const w = world(version);
    const duplicateId = 'c0000000-0000-4000-8000-000000000000';
    await w.ask('PUT', '/api/assets', { ids: w.ids('ARCH_1.NEF', 'ARCH_1.JPG'), duplicateId });
    const groups = (await w.ask('GET', '/api/duplicates')).body;
    const group = groups.find((one: { duplicateId: string }) => one.duplicateId === duplicateId);

    expect(called(group.assets, 'ARCH_1.NEF')).toEqual({
      ...common(w),
      ...dates('+00:00'),
      exifInfo,
      duplicateId,
      ...(since25 && { tags: [] }),
    });
  });

  it('of a video tells its length as this version writes it', async () => {
    const w = world(version);
    const { body } = await w.ask('GET', `/api/assets/${w.id('MOTION.MOV')}`);
    expect(body.duration).toBe(before3 ? '0:00:02.50000' : 2500);
  });
});
