import { describe, expect, it } from 'vitest';
import { everyVersion, markedWorld, unknown } from '~/tests/unit/fake-immich/marked-library';

type Tag = { value: string; id: string; parentId?: string };

describe.each(everyVersion)('tags of Immich %s', (version) => {
  it('are made with what is missing above them, and known ones are answered as they are', async () => {
    const { ask, walks } = markedWorld(version);

    const made = await ask('PUT', '/tags', { tags: ['Trips/Walks', 'Trips/Rides/2025'] });

    expect(made.status).toBe(200);
    expect(made.body.map((tag: Tag) => tag.value)).toEqual(['Trips/Walks', 'Trips/Rides/2025']);
    expect(made.body[0].id).toBe(walks.id);
    expect(made.body[1].name).toBe('2025');
    const all: Tag[] = (await ask('GET', '/tags')).body;
    expect(all.map((tag) => tag.value)).toEqual(['Trips', 'Trips/Rides', 'Trips/Rides/2025', 'Trips/Walks']);
    expect(all[2]?.parentId).toBe(all[1]?.id);
  });

  it('are put on files one by one, and taken off', async () => {
    const { ask, ids, walks } = markedWorld(version);
    const [one, tagged, foreign] = ids('ONE.JPG', 'CAFEX2.JPG', 'FOREIGN.JPG');
    const path = `/tags/${walks.id}/assets`;

    expect(await ask('PUT', path, { ids: [one, tagged, foreign, unknown] })).toMatchObject({
      status: 200,
      body: [
        { id: one, success: true },
        { id: tagged, success: false, error: 'duplicate' },
        { id: foreign, success: false, error: 'no_permission' },
        { id: unknown, success: false, error: 'no_permission' },
      ],
    });
    expect((await ask('GET', `/assets/${one}`)).body.tags).toMatchObject([{ value: 'Trips/Walks', name: 'Walks' }]);
    expect((await ask('DELETE', path, { ids: [one, foreign] })).body).toEqual([
      { id: one, success: true },
      { id: foreign, success: false, error: 'not_found' },
    ]);
    expect((await ask('GET', `/assets/${one}`)).body.tags).toEqual([]);
  });

  it('are put on many files at once, and new ones are counted', async () => {
    const { ask, ids, walks, theirTag } = markedWorld(version);
    const assetIds = ids('ONE.JPG', 'ONE.NEF', 'CAFEX2.JPG', 'FOREIGN.JPG');

    const answer = await ask('PUT', '/tags/assets', { tagIds: [walks.id, theirTag.id], assetIds });

    expect(answer).toMatchObject({ status: 200, body: { count: 2 } });
  });

  it('of somebody else are refused, and so are unknown ones', async () => {
    const { ask, ids, theirTag } = markedWorld(version);

    for (const id of [theirTag.id, unknown]) {
      for (const method of ['PUT', 'DELETE']) {
        expect(await ask(method, `/tags/${id}/assets`, { ids: ids('ONE.JPG') })).toMatchObject({
          status: 400,
          body: { message: 'Not found or no tag.asset access' },
        });
      }
    }
  });

  it('are found by search a moment after tagging, by the tag above too, and are not in what it finds', async () => {
    const { ask, ids, walks, searched, pass, fake } = markedWorld(version);
    await ask('PUT', `/tags/${walks.id}/assets`, { ids: ids('ONE.JPG') });

    expect(await searched({ tagIds: [walks.id] })).toEqual(['CAFEX2.JPG']);
    pass(1000);
    expect(await searched({ tagIds: [walks.id] })).toEqual(['CAFEX2.JPG', 'ONE.JPG']);
    expect(await searched({ tagIds: [walks.parentId] })).toEqual(['CAFEX2.JPG', 'ONE.JPG']);
    expect(await searched({ tagIds: [walks.id, unknown] })).toEqual([]);
    const { assets } = (await ask('POST', '/search/metadata', { tagIds: [walks.id] })).body;
    expect(assets.items[0]).not.toHaveProperty('tags');
    expect(fake.asset('ONE.JPG').tagIds).toEqual([walks.id]);
  });

  it('have a timeline of their own, which others may not see', async () => {
    const { ask, walks, theirTag } = markedWorld(version);

    expect((await ask('GET', `/timeline/buckets?tagId=${walks.id}`)).body).toEqual([
      { timeBucket: '2025-06-01', count: 1 },
    ]);
    expect((await ask('GET', `/timeline/buckets?tagId=${theirTag.id}`)).status).toBe(400);
  });
});
