import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLibrary } from '~/tests/fake-immich';
import { speakEnglish } from '~/tests/unit/options/speak-english';
import { emptyDisk, freshWorker, never, planAlbum, serverOf, type Worker, worldOf } from './world';

const realFetch = globalThis.fetch;
let worker: Worker;

beforeEach(async () => {
  emptyDisk();
  worker = await freshWorker();
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

describe.each(['2.0.0', '2.7.5', '3.1.0'])('planning an album on Immich %s', (version) => {
  it('takes at most 10 calls for a fully stacked album of 2,000, and finds all of it stacked', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const pairs = Array.from({ length: 1000 }, (_, index) =>
      lib.pair(me, `DSC_${1000 + index}`, { takenAt: Date.UTC(2025, 0, 1) + index * 60_000 }),
    );
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
    const mine = lib.pair(me, 'DSC_1', { takenAt: '2025-01-01T10:00:00Z' });
    const theirs = lib.pair(partner, 'DSC_2', { takenAt: '2025-01-01T11:00:00Z' });
    const album = lib.album(me, 'Shared', [...mine, ...theirs], { sharedWith: [{ user: partner }] });
    const { secret } = serverOf(lib, me, version);
    const { plan, groups } = await planAlbum(worker, worldOf(worker, secret).world, me, album);
    expect(plan.summary).toMatchObject({ files: 2, othersFiles: 2, missingFiles: 0 });
    expect(groups.map(({ name }) => name)).toEqual(['DSC_1']);
  });

  it('names every member of a stack it touches, those outside the album too', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const takenAt = '2025-01-01T10:00:00Z';
    const [heic, jpg, raw] = ['HEIC', 'JPG', 'NEF'].map((type) => lib.asset(me, `DSC_1.${type}`, { takenAt }));
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
    const pair = lib.pair(me, 'DSC_1', { takenAt: '2025-01-01T10:00:00Z' });
    lib.stack(pair);
    const album = lib.album(me, 'Album', pair);
    const { secret } = serverOf(lib, me, version, ['album.read', 'asset.read', 'stack.create']);
    const { groups } = await planAlbum(worker, worldOf(worker, secret).world, me, album);
    expect(groups.map(({ state, reasons }) => [state, reasons.map(({ code }) => code)])).toEqual([
      ['review', ['stacks-unknown']],
    ]);
  });
});

describe.each(['2.0.0', '2.7.5', '3.1.0'])('planning the duplicates on Immich %s', (version) => {
  beforeEach(speakEnglish);

  function duplicatesLibrary() {
    const lib = createLibrary();
    const me = lib.user();
    const at = (minute: number) => ({ takenAt: Date.UTC(2025, 0, 1, 10, minute) });
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
    const { client } = worldOf(worker, secret).world;
    const { groups, summary } = await worker.planScope(
      client,
      { tool: 'stack', scope: { kind: 'duplicates' } },
      me.id,
      {},
      () => {},
      never(),
    );
    expect(fake.calls.map(({ path }) => path)).toEqual(['/api/duplicates']);
    expect(summary).toMatchObject({ files: 5, othersFiles: 0, missingFiles: 0, rawDuplicates: 1 });
    expect(groups.map(({ name, state, reasons }) => [name, state, reasons.map(({ code }) => code)])).toEqual([
      ['DSC_1', 'ready', []],
      ['DSC_3', 'review', ['splits-duplicates']],
    ]);
    const flag = pair[0]?.duplicateId;
    expect(groups[0]?.before).toEqual({ stacks: [], flags: Object.fromEntries(pair.map(({ id }) => [id, flag])) });
    expect(Object.keys(groups[1]?.before.flags ?? {})).toHaveLength(3);
  });

  it('says which permission a key without duplicate.read lacks', async () => {
    const { lib, me } = duplicatesLibrary();
    const { secret } = serverOf(lib, me, version, ['album.read', 'stack.create']);
    const { client } = worldOf(worker, secret).world;
    const planning = worker.planScope(
      client,
      { tool: 'stack', scope: { kind: 'duplicates' } },
      me.id,
      {},
      () => {},
      never(),
    );
    await expect(planning).rejects.toMatchObject({
      failure: { code: 'missing-permission', detail: 'duplicate.read' },
    });
  });
});
