import { afterEach, describe, expect, it } from 'vitest';
import { createFakeImmich, createLibrary } from '~/tests/fake-immich';
import { createImmichClient } from '~/utils/immich';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

const takenAt = Date.UTC(2025, 3, 2, 12);

function start(
  version: string,
  { permissions, path = '/photos/2025/DSC_1.NEF' }: { permissions?: string[]; path?: string } = {},
) {
  const builder = createLibrary();
  const me = builder.user();
  const partner = builder.user();
  const asset = builder.asset(me, 'DSC_1.NEF', { takenAt });
  Object.assign(asset.exif ?? {}, {
    ...{ make: 'NIKON CORPORATION', model: 'NIKON Z 6', lensModel: '50mm f/1.8', exposureTime: '1/250' },
    ...{ fNumber: 8, iso: 100, focalLength: 50, fileSizeInByte: 24_000_000 },
  });
  asset.originalPath = path;
  builder.album(me, 'Nara', [asset]);
  builder.album(me, 'Kyoto', [asset], { sharedWith: [{ user: partner }] });
  builder.album(me, 'Other', []);
  const { secret } = builder.apiKey(me, permissions);
  const fake = createFakeImmich({ version, library: builder.library });
  globalThis.fetch = fake.fetch as typeof fetch;
  return { asset, fake, client: createImmichClient({ origin: 'http://immich.test', key: secret }) };
}

describe.each(['2.0.0', '2.7.5', '3.1.0'])('what tells an asset from others, on Immich %s', (version) => {
  it('is read with its albums, own and shared', async () => {
    const { asset, client } = start(version);
    expect(await client.assetFacts(asset.id)).toMatchObject({
      id: asset.id,
      time: takenAt,
      wallTime: asset.localDateTime / 1000,
      camera: 'NIKON Z 6',
      lens: '50mm f/1.8',
      exposureTime: '1/250',
      fNumber: 8,
      iso: 100,
      focalLength: 50,
      bytes: 24_000_000,
      folder: '/photos/2025',
      albums: ['Kyoto', 'Nara'],
    });
  });

  it('names no folder where the server named the file', async () => {
    const path = '/data/upload/7d7dfb55/ab/cd/1b671a64-40d5-491e-99b0-da01ff1f3341.nef';
    const { asset, client } = start(version, { path });
    expect((await client.assetFacts(asset.id)).folder).toBeNull();
  });

  it('leaves albums out where the key may not read them, and fails without asset.read', async () => {
    const without = start(version, { permissions: ['asset.read'] });
    expect((await without.client.assetFacts(without.asset.id)).albums).toBeNull();
    const { asset, client } = start(version, { permissions: ['album.read'] });
    await expect(client.assetFacts(asset.id)).rejects.toMatchObject({ failure: { code: 'missing-permission' } });
  });
});
