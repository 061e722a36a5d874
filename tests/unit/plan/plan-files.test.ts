import { describe, expect, it } from 'vitest';
import { createLibrary } from '~/tests/fake-immich';
import { anewForEachTest, at, look, planAlbum, serverOf, versions, worker, worldOf } from '../jobs/world';

anewForEachTest();

describe.each(versions)('planning an album on Immich %s', (version) => {
  it('takes at most 10 calls for a fully stacked album of 2,000, and finds all of it stacked', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const pairs = Array.from({ length: 1000 }, (_, index) => lib.pair(me, `DSC_${1000 + index}`, at(index)));
    for (const pair of pairs) lib.stack(pair);
    const album = lib.album(me, 'Done', pairs.flat());
    const { fake, secret } = serverOf(lib, me, version);
    const { plan } = await planAlbum(worker, worldOf(worker, secret).world, me, album);
    expect(plan.summary.counts).toEqual({ ready: 0, review: 0, stacked: 1000 });
    expect(fake.calls.length).toBeLessThanOrEqual(10);
  });

  it('looks at the own files of a shared album alone, and counts the others', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const partner = lib.user();
    const mine = lib.pair(me, 'DSC_1', at(0));
    const theirs = lib.pair(partner, 'DSC_2', at(60));
    const album = lib.album(me, 'Shared', [...mine, ...theirs], { sharedWith: [{ user: partner }] });
    const { secret } = serverOf(lib, me, version);
    const { plan, groups } = await planAlbum(worker, worldOf(worker, secret).world, me, album);
    expect(plan.summary).toMatchObject({ files: 2, othersFiles: 2, missingFiles: 0 });
    expect(groups.map(({ name }) => name)).toEqual(['DSC_1']);
  });

  it('names every member of a stack it touches, those outside the album too', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const [heic, jpg, raw] = ['HEIC', 'JPG', 'NEF'].map((type) => lib.asset(me, `DSC_1.${type}`, at(0)));
    if (!heic || !jpg || !raw) throw new Error('three files');
    lib.stack([heic, jpg]);
    const album = lib.album(me, 'Part', [jpg, raw]);
    const { secret } = serverOf(lib, me, version);
    const { groups } = await planAlbum(worker, worldOf(worker, secret).world, me, album);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ state: 'ready', action: 'extend' });
    expect(groups[0]?.members.map(({ fileName }) => fileName)).toEqual(['DSC_1.HEIC', 'DSC_1.JPG', 'DSC_1.NEF']);
  });

  it('holds every group for a look where the key may not read stacks', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const pair = lib.pair(me, 'DSC_1', at(0));
    lib.stack(pair);
    const album = lib.album(me, 'Album', pair);
    const { secret } = serverOf(lib, me, version, ['album.read', 'asset.read', 'stack.create']);
    const { groups } = await planAlbum(worker, worldOf(worker, secret).world, me, album);
    expect(groups.map(({ state, reasons }) => [state, reasons.map(({ code }) => code)])).toEqual([
      ['review', ['stacks-unknown']],
    ]);
  });
});

describe.each(versions)('planning the duplicates on Immich %s', (version) => {
  const duplicates = { tool: 'stack', scope: { kind: 'duplicates' } } as const;

  function duplicatesLibrary() {
    const lib = createLibrary();
    const me = lib.user();
    const pair = lib.pair(me, 'DSC_1', at(1));
    lib.duplicates(pair);
    const stacked = lib.pair(me, 'DSC_2', at(2));
    lib.duplicates(stacked);
    lib.stack(stacked);
    lib.duplicates([...lib.pair(me, 'DSC_3', at(3)), lib.asset(me, 'copy of 3.JPG', at(3))]);
    lib.pair(me, 'DSC_4', at(4));
    return { lib, me, pair };
  }

  it('takes one call, without stack.read, for the unstacked files of duplicate groups and no others', async () => {
    const { lib, me, pair } = duplicatesLibrary();
    const { fake, secret } = serverOf(lib, me, version, ['album.read', 'duplicate.read', 'stack.create']);
    const plan = await look(worker, worldOf(worker, secret).world, me, duplicates);
    const { groups, summary } = plan;
    expect(fake.calls.map(({ path }) => path)).toEqual(['/api/duplicates']);
    expect(summary).toMatchObject({ files: 5, othersFiles: 0, missingFiles: 0, rawDuplicates: 1 });
    expect(groups.map(({ name, state, reasons }) => [name, state, reasons.map(({ code }) => code)])).toEqual([
      ['DSC_3', 'review', ['splits-duplicates']],
      ['DSC_1', 'ready', []],
    ]);
    const flag = pair[0]?.duplicateId;
    expect(groups[1]?.before).toEqual({ stacks: [], flags: Object.fromEntries(pair.map(({ id }) => [id, flag])) });
    // Of a duplicate group each group notes its own files; all of them are told once.
    expect(Object.keys(groups[0]?.before.flags ?? {})).toHaveLength(2);
    expect(plan.duplicates.map(([, ids]) => ids.length).sort()).toEqual([2, 3]);
  });

  it('says which permission a key without duplicate.read lacks', async () => {
    const { lib, me } = duplicatesLibrary();
    const { secret } = serverOf(lib, me, version, ['album.read', 'stack.create']);
    const planning = look(worker, worldOf(worker, secret).world, me, duplicates);
    await expect(planning).rejects.toMatchObject({
      failure: { code: 'missing-permission', detail: 'duplicate.read' },
    });
  });
});
