import { afterEach, describe, expect, it } from 'vitest';
import { createFakeImmich, createLibrary, type LibraryBuilder } from '~/tests/fake-immich';
import type { FakeUser } from '~/tests/fake-immich/types';
import { createImmichClient } from '~/utils/immich';

const realFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = realFetch;
});

const start = Date.UTC(2024, 0, 1);
const day = 24 * 60 * 60 * 1000;

function begin(version: string, fill: (builder: LibraryBuilder, me: FakeUser) => void) {
  const builder = createLibrary();
  const me = builder.user();
  fill(builder, me);
  const { secret } = builder.apiKey(me);
  const fake = createFakeImmich({ version, library: builder.library });
  globalThis.fetch = fake.fetch as typeof fetch;
  const client = createImmichClient({ origin: 'http://immich.test', key: secret });
  const told: [number, number | null][] = [];
  const list = (signal?: AbortSignal) =>
    client.listLibrary(me.id, (read, total) => void told.push([read, total]), signal);
  return { fake, me, list, told };
}

const searches = (calls: { path: string }[]) => calls.filter(({ path }) => path === '/api/search/metadata').length;

describe.each(['2.0.0', '2.7.5', '3.0.0', '3.1.0', '3.2.0'])('reading a whole library of Immich %s', (version) => {
  it('finds every file once, RAW and JPG of equal time at the edges of pages too', async () => {
    const { list, me, told } = begin(version, (builder, owner) => {
      for (let index = 0; index < 2300; index++) {
        builder.pair(owner, `DSC_${index}`, { takenAt: start + Math.floor(index / 40) * day });
      }
    });
    const { assets, missing } = await list();
    expect(missing).toBe(0);
    expect(assets).toHaveLength(4600);
    expect(new Set(assets.map(({ id }) => id)).size).toBe(4600);
    expect(assets.every(({ ownerId }) => ownerId === me.id)).toBe(true);
    expect(told[0]).toEqual([0, 4600]);
    expect(told.at(-1)).toEqual([4600, 4600]);
  });

  it('gets through more files of one moment than an answer holds', async () => {
    const { list } = begin(version, (builder, owner) => {
      for (let index = 0; index < 1400; index++) builder.asset(owner, `scan ${index}.JPG`, { takenAt: start });
      for (let index = 0; index < 5; index++) builder.asset(owner, `older ${index}.JPG`, { takenAt: start - day });
    });
    const { assets, missing } = await list();
    // Before 3.1 pages of equal times may drop rows for good: what is missing is said.
    expect(assets.length + missing).toBe(1405);
    if (version === '3.1.0' || version === '3.2.0') expect(missing).toBe(0);
    expect(assets.filter(({ originalFileName }) => originalFileName.startsWith('older'))).toHaveLength(5);
  });

  it('takes archived files, and none that are trashed, hidden, locked, or a partner’s', async () => {
    const { list } = begin(version, (builder, owner) => {
      const partner = builder.user();
      builder.partner(partner, owner);
      builder.asset(partner, 'partner.JPG');
      builder.asset(owner, 'shown.JPG');
      builder.asset(owner, 'archived.JPG', { visibility: 'archive' });
      builder.asset(owner, 'hidden.MP4', { visibility: 'hidden', type: 'VIDEO' });
      builder.asset(owner, 'locked.JPG', { visibility: 'locked' });
      builder.asset(owner, 'trashed.JPG', { trashed: true });
      builder.asset(owner, 'bare.JPG', { exif: null });
    });
    const { assets, missing } = await list();
    expect(assets.map(({ originalFileName }) => originalFileName).sort()).toEqual([
      'archived.JPG',
      'bare.JPG',
      'shown.JPG',
    ]);
    expect(missing).toBe(0);
  });

  it('reads about a thousand files with a call', async () => {
    const { list, fake } = begin(version, (builder, owner) => {
      for (let index = 0; index < 6000; index++) {
        builder.asset(owner, `DSC_${index}.JPG`, { takenAt: start + index * (day / 20) });
      }
    });
    await list();
    expect(searches(fake.calls)).toBeLessThanOrEqual(12);
  });

  it('stops when it is told to', async () => {
    const { list } = begin(version, (builder, owner) => {
      builder.asset(owner, 'DSC_1.JPG');
    });
    await expect(list(AbortSignal.abort())).rejects.toThrow();
  });
});

describe.each(['2.0.0', '2.7.5', '3.1.0'])('the albums of Immich %s', (version) => {
  it('are own and shared ones, each once', async () => {
    const builder = createLibrary();
    const me = builder.user();
    const other = builder.user();
    const files = builder.pair(me, 'DSC_1');
    builder.album(me, 'Mine', files);
    builder.album(me, 'Mine, shared', files, { sharedWith: [{ user: other }] });
    builder.album(other, 'Theirs', [builder.asset(other, 'theirs.JPG')], { sharedWith: [{ user: me }] });
    builder.album(other, 'Private', []);
    const { secret } = builder.apiKey(me);
    const fake = createFakeImmich({ version, library: builder.library });
    globalThis.fetch = fake.fetch as typeof fetch;
    const albums = await createImmichClient({ origin: 'http://immich.test', key: secret }).albums();
    expect(albums).toHaveLength(3);
    expect(albums).toContainEqual(expect.objectContaining({ name: 'Mine', files: 2, shared: false }));
    expect(albums).toContainEqual(expect.objectContaining({ name: 'Mine, shared', files: 2, shared: true }));
    expect(albums).toContainEqual(expect.objectContaining({ name: 'Theirs', files: 1, shared: true }));
    expect(albums.find(({ name }) => name === 'Mine')?.thumbnailAssetId).toBe(files[0].id);
  });
});
