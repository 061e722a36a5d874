import { describe, expect, it } from 'vitest';
import { names, versions, world } from '~/tests/unit/fake-immich/world';

type Album = { albumName: string; shared: boolean; albumUsers: { role: string; user: { email: string } }[] };
const titles = (albums: Album[]) => albums.map((album) => album.albumName).sort();

describe.each(versions)('albums of Immich %s', (version) => {
  const since3 = version.startsWith('3');

  it('are listed without assets, own ones alone before 3', async () => {
    const { ask } = world(version);
    const list = async (query: string) => titles((await ask('GET', `/api/albums${query}`)).body);

    expect(await list('')).toEqual(since3 ? ['Own', 'Theirs', 'Walk'] : ['Own', 'Walk']);
    expect(await list('?shared=true')).toEqual(since3 ? ['Own', 'Theirs', 'Walk'] : ['Theirs', 'Walk']);
    expect(await list('?shared=false')).toEqual(since3 ? ['Own', 'Theirs', 'Walk'] : ['Own']);
    if (since3) {
      expect(await list('?isOwned=false')).toEqual(['Theirs']);
      expect(await list('?isShared=true')).toEqual(['Theirs', 'Walk']);
    }
  });

  it('name their owner where this version does', async () => {
    const { ask, album, fake } = world(version);
    const { body } = await ask('GET', `/api/albums/${album}`);
    const roles = body.albumUsers.map((entry: Album['albumUsers'][number]) => `${entry.user.email} ${entry.role}`);

    expect(body.ownerId).toBe(since3 ? undefined : fake.user('me@example.org').id);
    expect(roles).toEqual(since3 ? ['me@example.org owner', 'other@example.org editor'] : ['other@example.org editor']);
    expect(body).toMatchObject({ shared: true, order: 'desc', startDate: '2025-04-02T00:00:00.000Z' });
  });

  it('carry all their files before 3, of everybody, archived ones too', async () => {
    const { ask, album } = world(version);
    const whole = (await ask('GET', `/api/albums/${album}`)).body;
    const bare = (await ask('GET', `/api/albums/${album}?withoutAssets=true`)).body;

    expect(whole.assetCount).toBe(14);
    if (since3) {
      expect(whole).not.toHaveProperty('assets');
      return;
    }
    expect(bare.assets).toEqual([]);
    expect(names(whole.assets)).toEqual(
      expect.arrayContaining(['ARCH_1.JPG', 'OTHER_1.NEF', 'IMG_1.HEIC', 'BARE.JPG']),
    );
    expect(names(whole.assets)).not.toContain('GONE.JPG');
    expect(whole.assets[0].fileCreatedAt).toMatch(/\+00:00$/);
  });

  it('are refused when they are not shared with the caller, or unknown', async () => {
    const { ask, fake } = world(version);
    const secret = [...fake.state.albums.values()].find((album) => album.albumName === 'Secret');

    for (const id of [secret?.id, 'b0000000-0000-4000-8000-000000000000']) {
      expect(await ask('GET', `/api/albums/${id}`)).toMatchObject({
        status: 400,
        body: { message: 'Not found or no album.read access' },
      });
    }
  });

  it('are made and filled', async () => {
    const { ask, ids } = world(version);
    const made = await ask('POST', '/api/albums', { albumName: 'New', assetIds: ids('DSC_0001.JPG') });
    const added = await ask('PUT', `/api/albums/${made.body.id}/assets`, { ids: ids('DSC_0001.JPG', 'DSC_0001.NEF') });

    expect(made).toMatchObject({ status: 201, body: { albumName: 'New', assetCount: 1 } });
    expect(added.body.map((row: { success: boolean }) => row.success)).toEqual([false, true]);
    expect((await ask('GET', `/api/albums/${made.body.id}`)).body.assetCount).toBe(2);
  });

  it('give their timeline by month, stacks collapsed only when asked', async () => {
    const { ask, album, id } = world(version);
    const bucket = (query: string) => ask('GET', `/api/timeline/bucket?albumId=${album}&timeBucket=2025-04-01${query}`);

    const flat = (await bucket('')).body;
    const collapsed = (await bucket('&withStacked=true')).body;

    expect((await ask('GET', `/api/timeline/buckets?albumId=${album}`)).body).toEqual([
      { timeBucket: '2025-04-01', count: 14 },
    ]);
    expect(flat.id).toHaveLength(14);
    expect(flat).not.toHaveProperty('stack');
    expect(flat.fileCreatedAt[0]).toBe('2025-04-02T11:00:00');
    expect(collapsed.id).not.toContain(id('IMG_1.HEIC'));
    expect(collapsed.stack[collapsed.id.indexOf(id('IMG_1.JPG'))]).toEqual([expect.any(String), '2']);
  });

  it('show nothing of a stack whose primary is elsewhere, when collapsed', async () => {
    const { ask, ids } = world(version);
    await ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG', 'DSC_0001.NEF') });
    const { body } = await ask('POST', '/api/albums', { albumName: 'RAW alone', assetIds: ids('DSC_0001.NEF') });

    const buckets = await ask('GET', `/api/timeline/buckets?albumId=${body.id}&withStacked=true`);

    expect(buckets.body).toEqual([]);
  });

  it('are deleted by their owner alone, and their files stay', async () => {
    const { ask, fake, album } = world(version);
    const theirs = [...fake.state.albums.values()].find(({ albumName }) => albumName === 'Theirs');

    expect((await ask('DELETE', `/api/albums/${theirs?.id}`)).body.message).toBe('Not found or no album.delete access');
    expect((await ask('DELETE', `/api/albums/${album}`)).status).toBe(204);
    expect((await ask('GET', `/api/albums/${album}`)).status).toBe(400);
    expect(fake.asset('DSC_0001.JPG').isTrashed).toBe(false);
  });
});
