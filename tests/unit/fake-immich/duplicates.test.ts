import { describe, expect, it } from 'vitest';
import { names, versions, world } from '~/tests/unit/fake-immich/world';

type Group = {
  duplicateId: string;
  assets: { id: string; originalFileName: string }[];
  suggestedKeepAssetIds?: string[];
};
const groupWith = (groups: Group[], fileName: string) =>
  groups.find((group) => group.assets.some((asset) => asset.originalFileName === fileName));

describe.each(versions)('duplicates of Immich %s', (version) => {
  it('come as whole groups with exif, ordered by group id', async () => {
    const { ask } = world(version);

    const groups: Group[] = (await ask('GET', '/api/duplicates')).body;

    expect(groups.map((group) => names(group.assets))).toHaveLength(3);
    expect(groups.map((group) => group.duplicateId)).toEqual(groups.map((group) => group.duplicateId).sort());
    expect(groups[0]?.assets[0]).toHaveProperty('exifInfo');
    expect(groups[0]?.assets[0]).not.toHaveProperty('stack');
    expect(groups.every((group) => 'suggestedKeepAssetIds' in group === (version !== '2.0.0'))).toBe(true);
  });

  it('hide a group that is stacked, keep its mark, and show it again when it is unstacked', async () => {
    const { ask, ids, fake } = world(version);
    const stack = await ask('POST', '/api/stacks', { assetIds: ids('DUP_1.JPG', 'DUP_1.NEF') });

    expect(groupWith((await ask('GET', '/api/duplicates')).body, 'DUP_1.JPG')).toBeUndefined();
    expect(fake.asset('DUP_1.JPG').duplicateId).not.toBeNull();

    await ask('DELETE', `/api/stacks/${stack.body.id}`);
    expect(groupWith((await ask('GET', '/api/duplicates')).body, 'DUP_1.JPG')).toBeDefined();
  });

  it('lose a triple for good when two of it are stacked and the list is read', async () => {
    const { ask, ids, fake } = world(version);
    await ask('POST', '/api/stacks', { assetIds: ids('DUP_2.JPG', 'DUP_2.DNG') });
    expect(fake.asset('DUP_2.NEF').duplicateId).not.toBeNull();

    await ask('GET', '/api/duplicates');

    for (const name of ['DUP_2.JPG', 'DUP_2.DNG', 'DUP_2.NEF']) expect(fake.asset(name).duplicateId).toBeNull();
  });

  it('survive the stacking of two whole pairs of four', async () => {
    const { ask, ids, fake } = world(version);
    await ask('POST', '/api/stacks', { assetIds: ids('DUP_3.JPG', 'DUP_3.NEF') });
    const rest: Group[] = (await ask('GET', '/api/duplicates')).body;
    await ask('POST', '/api/stacks', { assetIds: ids('DUP_4.JPG', 'DUP_4.NEF') });
    await ask('GET', '/api/duplicates');

    expect(names(groupWith(rest, 'DUP_4.JPG')?.assets ?? [])).toEqual(['DUP_4.JPG', 'DUP_4.NEF']);
    expect(fake.asset('DUP_3.JPG').duplicateId).not.toBeNull();
  });

  it('can be cleared and restored on assets, and dismissed by group', async () => {
    const { ask, ids, fake } = world(version);
    const { duplicateId } = fake.asset('DUP_1.JPG');
    const pair = ids('DUP_1.JPG', 'DUP_1.NEF');

    expect((await ask('PUT', '/api/assets', { ids: pair, duplicateId: null })).status).toBe(204);
    expect(fake.asset('DUP_1.JPG').duplicateId).toBeNull();
    expect((await ask('PUT', '/api/assets', { ids: pair, duplicateId })).status).toBe(204);
    expect(groupWith((await ask('GET', '/api/duplicates')).body, 'DUP_1.NEF')).toBeDefined();
    expect((await ask('DELETE', `/api/duplicates/${duplicateId}`)).status).toBe(204);
    expect(fake.asset('DUP_1.JPG').duplicateId).toBeNull();
  });

  it('refuse to dismiss many when one is gone already', async () => {
    const { ask, fake } = world(version);
    const ids = [fake.asset('DUP_1.JPG').duplicateId, 'b0000000-0000-4000-8000-000000000000'];

    const refused = await ask('DELETE', '/api/duplicates', { ids });

    expect(refused).toMatchObject({ status: 400, body: { message: 'Not found or no duplicate.delete access' } });
    expect(fake.asset('DUP_1.JPG').duplicateId).not.toBeNull();
  });

  if (version === '2.0.0') {
    it('cannot be resolved by the server', async () => {
      const { ask } = world(version);
      expect((await ask('POST', '/api/duplicates/resolve', { groups: [] })).status).toBe(404);
    });
    return;
  }

  const decision = (group: Group, keep: string[]) => ({
    duplicateId: group.duplicateId,
    keepAssetIds: keep,
    trashAssetIds: group.assets.map((asset) => asset.id).filter((id) => !keep.includes(id)),
  });

  it('trash both files of the other pair when the file to keep was stacked after the page was loaded', async () => {
    const { ask, ids, id, fake } = world(version);
    const page: Group[] = (await ask('GET', '/api/duplicates')).body;
    const four = groupWith(page, 'DUP_3.JPG') as Group;
    await ask('POST', '/api/stacks', { assetIds: ids('DUP_3.JPG', 'DUP_3.NEF') });

    const answer = await ask('POST', '/api/duplicates/resolve', { groups: [decision(four, [id('DUP_3.JPG')])] });

    expect(answer).toEqual({ status: 200, body: [{ id: four.duplicateId, success: true }] });
    expect(['DUP_3.JPG', 'DUP_3.NEF', 'DUP_4.JPG', 'DUP_4.NEF'].filter((n) => fake.asset(n).isTrashed)).toEqual([
      'DUP_4.JPG',
      'DUP_4.NEF',
    ]);
  });

  it('answer not_found for a group that is stacked as a whole', async () => {
    const { ask, ids, id } = world(version);
    const pair = groupWith((await ask('GET', '/api/duplicates')).body, 'DUP_1.JPG') as Group;
    await ask('POST', '/api/stacks', { assetIds: ids('DUP_1.JPG', 'DUP_1.NEF') });

    const answer = await ask('POST', '/api/duplicates/resolve', { groups: [decision(pair, [id('DUP_1.JPG')])] });

    expect(answer.body).toMatchObject([{ success: false, error: 'not_found' }]);
  });

  it('are resolved by keeping one and trashing the others', async () => {
    const { ask, id, fake } = world(version);
    const triple = groupWith((await ask('GET', '/api/duplicates')).body, 'DUP_2.JPG') as Group;

    await ask('POST', '/api/duplicates/resolve', { groups: [decision(triple, [id('DUP_2.JPG')])] });

    expect(fake.asset('DUP_2.JPG')).toMatchObject({ isTrashed: false, duplicateId: null });
    expect(fake.asset('DUP_2.NEF').isTrashed).toBe(true);
  });
});
