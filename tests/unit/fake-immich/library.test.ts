import { describe, expect, it } from 'vitest';
import { createFakeImmich, createLibrary, demoLibrary } from '~/tests/fake-immich';
import { asDate, asLocalTimestamp, asTimestamp, toMicros } from '~/tests/fake-immich/time';

describe('a library', () => {
  const build = (seed: string) => {
    const lib = createLibrary({ seed });
    const me = lib.user();
    lib.album(me, 'Album', lib.pair(me, 'A'));
    return lib.library;
  };

  it('has the same ids for the same seed, all of version 4, and others for another', () => {
    const ids = build('one').assets.map((asset) => asset.id);

    expect(build('one').assets.map((asset) => asset.id)).toEqual(ids);
    expect(build('two').assets.map((asset) => asset.id)).not.toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is copied by a server', () => {
    const library = build('one');
    const fake = createFakeImmich({ library });
    fake.asset('A.JPG').isTrashed = true;
    fake.otherClient.stack(library.assets.map((asset) => asset.id));

    expect(library.assets.map((asset) => [asset.isTrashed, asset.stackId])).toEqual([
      [false, null],
      [false, null],
    ]);
    expect(createFakeImmich({ library }).stacks()).toEqual([]);
  });

  it('for the demo holds forty pairs and what makes stacking hard', () => {
    const fake = createFakeImmich({ library: demoLibrary() });
    const album = [...fake.state.albums.values()].find((one) => one.albumName === 'Kyoto');
    const files = (album?.assetIds ?? []).map((id) => fake.asset(id));

    expect(files.filter((file) => /^DSC_41\d\d\./.test(file.originalFileName))).toHaveLength(80);
    expect(files.map((file) => file.originalFileName)).toEqual(
      expect.arrayContaining([
        'IMG_0420.HEIC',
        'PXL_20250402_101530123.RAW-01.COVER.jpg',
        'DSC_4200.NEF',
        'A&B <img src=x onerror=alert(1)>.NEF',
      ]),
    );
    expect(fake.stacks().map((stack) => stack.fileNames)).toEqual([['DSC_4400.JPG', 'DSC_4400.NEF']]);
  });

  it('of 100,000 files is served page by page, and stacks in constant time', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const files = Array.from({ length: 50_000 }, (_, i) => lib.pair(me, `DSC_${i}`, { takenAt: i * 60_000 })).flat();
    const album = lib.album(me, 'All', files);
    const fake = createFakeImmich({ library: lib.library });
    const headers = { 'x-api-key': fake.apiKey(me).secret };
    const post = (path: string, body: unknown) =>
      fake.fetch(`http://fake${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    await post('/api/search/metadata', { albumIds: [album.id], size: 1 });

    const page = await (await post('/api/search/metadata', { albumIds: [album.id], size: 1000, page: 50 })).json();
    const before = performance.now();
    for (let i = 0; i < 200; i++) await post('/api/stacks', { assetIds: [files[2 * i]?.id, files[2 * i + 1]?.id] });
    const perStack = (performance.now() - before) / 200;

    expect(page.assets).toMatchObject({ count: 1000, nextPage: '51' });
    expect(fake.stacks()).toHaveLength(200);
    expect(perStack).toBeLessThan(20);
  }, 30_000);
});

describe('times', () => {
  it.each([
    ['2026-11-22T06:56:26.717542+00:00', '2026-11-22T06:56:26.717Z', '2026-11-22T06:56:26.717542+00:00'],
    ['2026-11-22T06:56:26.2482Z', '2026-11-22T06:56:26.248Z', '2026-11-22T06:56:26.2482+00:00'],
    ['2025-04-02T10:00:00', '2025-04-02T10:00:00.000Z', '2025-04-02T10:00:00+00:00'],
    ['2025-04-02T10:00:00+02:00', '2025-04-02T08:00:00.000Z', '2025-04-02T08:00:00+00:00'],
    ['1965-01-01T00:00:00.5Z', '1965-01-01T00:00:00.500Z', '1965-01-01T00:00:00.5+00:00'],
  ])('%s is sent as %s and %s', (text, date, timestamp) => {
    expect(asDate(toMicros(text))).toBe(date);
    expect(asTimestamp(toMicros(text))).toBe(timestamp);
    expect(`${asLocalTimestamp(toMicros(text))}+00:00`).toBe(timestamp);
  });
});
