import { describe, expect, it } from 'vitest';
import { names, versions, world } from '~/tests/unit/fake-immich/world';

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe.each(versions)('stacks of Immich %s', (version) => {
  it('are made with the first id as primary, and answer with full assets', async () => {
    const { ask, ids, fake } = world(version);

    const made = await ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG', 'DSC_0001.NEF') });

    expect(made.status).toBe(201);
    expect(made.body.id).toMatch(uuid4);
    expect(made.body.primaryAssetId).toBe(ids('DSC_0001.JPG')[0]);
    expect(made.body.assets.map((a: { id: string }) => a.id)).toEqual(ids('DSC_0001.JPG', 'DSC_0001.NEF'));
    expect(made.body.assets[0]).toMatchObject({
      fileCreatedAt: '2025-04-02T01:00:00+00:00',
      exifInfo: { model: 'NIKON Z 6', dateTimeOriginal: '2025-04-02T01:00:00+00:00' },
    });
    expect(made.body.assets[0]).not.toHaveProperty('stack');
    expect(fake.stacks().map((stack) => stack.fileNames)).toContainEqual(['DSC_0001.JPG', 'DSC_0001.NEF']);
  });

  it('get a new id when the same pair is stacked again, and the old one is gone', async () => {
    const { ask, ids } = world(version);
    const pair = { assetIds: ids('DSC_0001.JPG', 'DSC_0001.NEF') };
    const first = await ask('POST', '/api/stacks', pair);

    const second = await ask('POST', '/api/stacks', pair);

    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
    expect((await ask('GET', `/api/stacks/${first.body.id}`)).status).toBe(400);
  });

  it('take the members of a listed primary along', async () => {
    const { ask, ids } = world(version);

    const made = await ask('POST', '/api/stacks', { assetIds: ids('IMG_1.JPG', 'IMG_1.DNG') });

    expect(names(made.body.assets)).toEqual(['IMG_1.DNG', 'IMG_1.HEIC', 'IMG_1.JPG']);
    expect((await ask('GET', '/api/stacks')).body).toHaveLength(1);
  });

  it('leave trashed members of a listed primary behind', async () => {
    const { ask, ids, id, fake } = world(version);
    await ask('DELETE', '/api/assets', { ids: ids('IMG_1.HEIC') });

    await ask('POST', '/api/stacks', { assetIds: ids('IMG_1.JPG', 'IMG_1.DNG') });

    expect(fake.asset(id('IMG_1.HEIC')).stackId).toBeNull();
  });

  it('lose a listed child alone, which may leave a stack of one asset', async () => {
    const { ask, ids, id } = world(version);

    const made = await ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG', 'IMG_1.HEIC') });

    expect(names(made.body.assets)).toEqual(['DSC_0001.JPG', 'IMG_1.HEIC']);
    const stacks = (await ask('GET', '/api/stacks')).body;
    expect(stacks.map((stack: { assets: never[] }) => names(stack.assets))).toContainEqual(['IMG_1.JPG']);
    expect((await ask('GET', `/api/assets/${id('IMG_1.JPG')}`)).body.stack).toBeNull();
  });

  it('can be of one asset when the same id is listed twice', async () => {
    const { ask, ids } = world(version);

    const made = await ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG', 'DSC_0001.JPG') });

    expect(made.status).toBe(201);
    expect(made.body.assets).toHaveLength(1);
  });

  it.each([
    ['trashed', 'GONE.JPG'],
    ['archived', 'ARCH_1.JPG'],
    ['hidden', 'MOTION.MOV'],
  ])('accept a file that is %s', async (_, fileName) => {
    const { ask, ids, fake } = world(version);

    const made = await ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG', fileName) });

    expect(made.status).toBe(201);
    expect(fake.stacks().at(-1)?.fileNames).toEqual(['DSC_0001.JPG', fileName]);
  });

  it.each([
    ['of somebody else', () => 'OTHER_1.JPG'],
    ['that is unknown', () => null],
  ])('are refused as a whole for one asset %s', async (_, name) => {
    const { ask, ids, id, fake } = world(version);
    const fileName = name();
    const bad = fileName ? id(fileName) : 'b0000000-0000-4000-8000-000000000000';

    const refused = await ask('POST', '/api/stacks', { assetIds: [...ids('DSC_0001.JPG', 'DSC_0001.NEF'), bad] });

    expect(refused.status).toBe(400);
    expect(refused.body.message).toBe('Not found or no asset.update access');
    expect(fake.asset(id('DSC_0001.JPG')).stackId).toBeNull();
  });

  it('need two ids', async () => {
    const { ask, ids } = world(version);

    const refused = await ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG') });

    expect(refused.status).toBe(400);
    if (version.startsWith('3')) {
      expect(refused.body).toMatchObject({ message: 'Validation failed', errors: [{ path: ['assetIds'] }] });
    } else {
      expect(refused.body.message).toEqual(['assetIds must contain at least 2 elements']);
    }
  });

  it('change their primary, but only to a member', async () => {
    const { ask, id } = world(version);
    const [stack] = (await ask('GET', '/api/stacks')).body;

    const changed = await ask('PUT', `/api/stacks/${stack.id}`, { primaryAssetId: id('IMG_1.HEIC') });
    const refused = await ask('PUT', `/api/stacks/${stack.id}`, { primaryAssetId: id('DSC_0001.JPG') });

    expect(changed.status).toBe(200);
    expect(changed.body.id).toBe(stack.id);
    expect(changed.body.assets[0].id).toBe(id('IMG_1.HEIC'));
    expect(refused).toMatchObject({ status: 400, body: { message: 'Primary asset must be in the stack' } });
  });

  it('let a member go, but not the primary and no stranger', async () => {
    const { ask, id } = world(version);
    const [stack] = (await ask('GET', '/api/stacks')).body;
    const remove = (fileName: string) => ask('DELETE', `/api/stacks/${stack.id}/assets/${id(fileName)}`);

    expect(await remove('DSC_0001.JPG')).toMatchObject({ status: 400, body: { message: 'Asset not in stack' } });
    expect(await remove('IMG_1.JPG')).toMatchObject({
      status: 400,
      body: { message: "Cannot remove stack's primary asset" },
    });
    expect((await remove('IMG_1.HEIC')).status).toBe(204);
    expect((await ask('GET', '/api/stacks')).body[0].assets).toHaveLength(1);
  });

  it('are deleted without their assets', async () => {
    const { ask, fake, id } = world(version);
    const [stack] = (await ask('GET', '/api/stacks')).body;

    expect((await ask('DELETE', `/api/stacks/${stack.id}`)).status).toBe(204);

    expect(fake.stacks()).toEqual([]);
    expect(fake.asset(id('IMG_1.JPG'))).toMatchObject({ stackId: null, isTrashed: false });
  });

  it('are not deleted at all when one id of many is unknown, and fail with 500 for no ids', async () => {
    const { ask, fake } = world(version);
    const [stack] = (await ask('GET', '/api/stacks')).body;
    const unknown = 'b0000000-0000-4000-8000-000000000000';

    const refused = await ask('DELETE', '/api/stacks', { ids: [stack.id, unknown] });
    const empty = await ask('DELETE', '/api/stacks', { ids: [] });

    expect(refused).toMatchObject({ status: 400, body: { message: 'Not found or no stack.delete access' } });
    expect(empty.status).toBe(500);
    expect(fake.stacks()).toHaveLength(1);
  });

  it('are null on an asset whose other members are archived, and shown by the list', async () => {
    const { ask, ids, id } = world(version);
    await ask('POST', '/api/stacks', { assetIds: ids('ARCH_1.JPG', 'ARCH_1.NEF') });

    expect((await ask('GET', `/api/assets/${id('ARCH_1.JPG')}`)).body.stack).toBeNull();
    const stacks = (await ask('GET', '/api/stacks')).body;
    expect(stacks.map((stack: { assets: never[] }) => names(stack.assets))).toContainEqual([
      'ARCH_1.JPG',
      'ARCH_1.NEF',
    ]);
  });

  it('are told by an asset with the number of timeline members', async () => {
    const { ask, id } = world(version);

    expect((await ask('GET', `/api/assets/${id('IMG_1.HEIC')}`)).body.stack).toEqual({
      id: expect.stringMatching(uuid4),
      primaryAssetId: id('IMG_1.JPG'),
      assetCount: 2,
    });
  });

  it('order the members behind the primary by nothing that a client asked for', async () => {
    const { ask, ids } = world(version);
    const listed = ids('DSC_0001.JPG', 'DSC_0002.JPG', 'DSC_0003.JPG', 'DSC_0001.NEF', 'DSC_0002.NEF');
    const order = async (assetIds: string[]) =>
      (await ask('POST', '/api/stacks', { assetIds })).body.assets.map((a: { id: string }) => a.id);

    const forward = await order(listed);
    const backward = await order([listed[0] ?? '', ...listed.slice(1).reverse()]);

    expect(forward).toEqual(backward);
    expect([...forward].sort()).toEqual([...listed].sort());
  });
});
