import { describe, expect, it } from 'vitest';
import { everyVersion, markedWorld, unknown } from '~/tests/unit/fake-immich/marked-library';

const calls: [permission: string, method: string, path: string, body?: unknown][] = [
  ['albumAsset.create', 'PUT', `/albums/${unknown}/assets`, { ids: [] }],
  ['albumAsset.delete', 'DELETE', `/albums/${unknown}/assets`, { ids: [] }],
  ['tag.read', 'GET', '/tags'],
  ['tag.read', 'GET', `/tags/${unknown}`],
  ['tag.create', 'PUT', '/tags', { tags: [] }],
  ['tag.asset', 'PUT', '/tags/assets', { tagIds: [], assetIds: [] }],
  ['tag.asset', 'PUT', `/tags/${unknown}/assets`, { ids: [] }],
  ['tag.asset', 'DELETE', `/tags/${unknown}/assets`, { ids: [] }],
  ['asset.update', 'PUT', '/assets', { ids: [] }],
  ['asset.read', 'POST', '/search/metadata', {}],
  ['asset.read', 'POST', '/search/smart', {}],
  ['person.read', 'GET', `/people/${unknown}`],
  ['person.statistics', 'GET', `/people/${unknown}/statistics`],
];

describe.each(everyVersion)('a key for Immich %s', (version) => {
  it.each(calls)('needs %s for %s %s, and nothing else', async (permission, method, path, body) => {
    const { fake, askWith, me } = markedWorld(version);
    const ask = (permissions: string[]) =>
      askWith({ 'x-api-key': fake.apiKey(me, permissions).secret }, method, path, body);

    expect(await ask(['user.read'])).toMatchObject({
      status: 403,
      body: { message: `Missing required permission: ${permission}` },
    });
    expect((await ask([permission])).status).not.toBe(403);
  });

  it.each(['/view/folder/unique-paths', '/view/folder?path=/photos'])(
    'needs folder.read from 2.7 on for %s, and nothing before',
    async (path) => {
      const { fake, askWith, me } = markedWorld(version);
      const status = async (permission: string) =>
        (await askWith({ 'x-api-key': fake.apiKey(me, [permission]).secret }, 'GET', path)).status;

      expect(await status('user.read')).toBe(version === '2.0.0' ? 200 : 403);
      expect(await status('folder.read')).toBe(200);
    },
  );
});
