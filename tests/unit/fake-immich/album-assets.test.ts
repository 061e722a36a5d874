import { describe, expect, it } from 'vitest';
import { everyVersion, markedWorld, unknown } from '~/tests/unit/fake-immich/marked-library';

describe.each(everyVersion)('the files of an album of Immich %s', (version) => {
  it('are put in one by one, and what is said of each is in the order of the ids', async () => {
    const { ask, ids, albums } = markedWorld(version);
    const [one, raw, foreign] = ids('ONE.JPG', 'ONE.NEF', 'FOREIGN.JPG');

    const answer = await ask('PUT', `/albums/${albums.own.id}/assets`, { ids: [one, raw, foreign, unknown, raw] });

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual([
      { id: one, success: false, error: 'duplicate' },
      { id: raw, success: true },
      { id: foreign, success: false, error: 'no_permission' },
      { id: unknown, success: false, error: 'no_permission' },
      { id: raw, success: false, error: 'duplicate' },
    ]);
    const [again] = (await ask('PUT', `/albums/${albums.own.id}/assets`, { ids: [raw] })).body;
    expect(again).toEqual({ id: raw, success: false, error: 'duplicate' });
    expect((await ask('GET', `/albums/${albums.own.id}`)).body.assetCount).toBe(2);
  });

  it('are taken out, and what is not in it is not found', async () => {
    const { ask, ids, albums, fake } = markedWorld(version);
    const [one, raw] = ids('ONE.JPG', 'ONE.NEF');

    const answer = await ask('DELETE', `/albums/${albums.own.id}/assets`, { ids: [one, raw, unknown] });

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual([
      { id: one, success: true },
      { id: raw, success: false, error: 'not_found' },
      { id: unknown, success: false, error: 'not_found' },
    ]);
    expect((await ask('GET', `/albums/${albums.own.id}`)).body).toMatchObject({
      assetCount: 0,
      albumThumbnailAssetId: null,
    });
    expect(fake.asset('ONE.JPG').isTrashed).toBe(false);
  });

  it('may be changed by an editor, who takes out their own files alone', async () => {
    const { ask, askAsOther, ids, albums } = markedWorld(version);
    const [raw, foreign] = ids('ONE.NEF', 'FOREIGN.JPG');
    const path = `/albums/${albums.edited.id}/assets`;

    expect((await ask('PUT', path, { ids: [raw] })).body).toEqual([{ id: raw, success: true }]);
    expect((await ask('DELETE', path, { ids: [foreign] })).body).toEqual([
      { id: foreign, success: false, error: 'no_permission' },
    ]);
    expect((await askAsOther('DELETE', path, { ids: [raw] })).body).toEqual([{ id: raw, success: true }]);
  });

  it.each(['PUT', 'DELETE'])('refuse %s as a whole to who may only look at it', async (method) => {
    const { ask, ids, albums } = markedWorld(version);
    const permission = method === 'PUT' ? 'albumAsset.create' : 'albumAsset.delete';

    const answer = await ask(method, `/albums/${albums.looked.id}/assets`, { ids: ids('ONE.NEF') });

    expect(answer).toMatchObject({ status: 400, body: { message: `Not found or no ${permission} access` } });
    expect((await ask(method, `/albums/${unknown}/assets`, { ids: ids('ONE.NEF') })).status).toBe(400);
  });

  it('are not those of the locked folder', async () => {
    const { ask, ids, albums, fake } = markedWorld(version);
    const [one] = ids('ONE.JPG');
    fake.otherClient.move([one ?? ''], 'locked');

    expect((await ask('GET', `/albums/${albums.own.id}`)).body.assetCount).toBe(0);
    expect((await ask('PUT', `/albums/${albums.own.id}/assets`, { ids: [one] })).body).toEqual([
      { id: one, success: false, error: 'no_permission' },
    ]);
  });
});
