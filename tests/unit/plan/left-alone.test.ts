import { describe, expect, it } from 'vitest';
import { createLibrary } from '~/tests/fake-immich';
import { exportLeftAlone } from '~/utils/plan/left-alone';
import { anewForEachTest, at, look, serverOf, versions, worker, worldOf } from '../jobs/world';

anewForEachTest();

describe.each(versions)('RAW files without a picture, on Immich %s', (version) => {
  function scene() {
    const lib = createLibrary();
    const me = lib.user();
    const pair = lib.pair(me, 'PAIR', at(0));
    const lone = ['LATE.NEF', 'EARLY.CR3'].map((name, index) => lib.asset(me, name, at(20 - index * 10)));
    const stacked = [lib.asset(me, 'TWO.NEF', at(30)), lib.asset(me, 'TWO.DNG', at(30))];
    lib.stack(stacked);
    const others = [lib.asset(me, 'ALONE.JPG', at(40)), lib.asset(me, 'FILM.MP4', { ...at(50), type: 'VIDEO' })];
    const album = lib.album(me, 'Album', [...pair, ...lone, ...stacked, ...others]);
    const { secret } = serverOf(lib, me, version);
    const { world } = worldOf(worker, secret);
    const plan = (scope: Parameters<typeof look>[3]['scope'], tool: 'stack' | 'unstack' = 'stack') =>
      look(worker, world, me, { tool, scope });
    return { plan, album };
  }

  it('are counted and named in order of time: those in no group and in no stack', async () => {
    const { plan, album } = scene();
    const { summary, leftAlone } = await plan({ kind: 'album', albumId: album.id });
    expect(summary.leftAlone).toBe(2);
    expect(leftAlone.map(({ fileName }) => fileName)).toEqual(['EARLY.CR3', 'LATE.NEF']);
  });

  it('are nothing of other tools, nor of the duplicates, which are few of all files', async () => {
    const { plan } = scene();
    expect((await plan({ kind: 'library' }, 'unstack')).summary.leftAlone).toBe(0);
    expect((await plan({ kind: 'duplicates' })).summary.leftAlone).toBe(0);
  });
});

describe('what was left alone as a file', () => {
  const plan = { createdAt: Date.UTC(2025, 3, 2), summary: { title: 'Kyoto' } } as Parameters<
    typeof exportLeftAlone
  >[0];
  const files = [
    { id: 'a', fileName: '=cmd|x.NEF', wallTime: Date.UTC(2025, 3, 2, 9) },
    { id: 'b', fileName: 'One, two.NEF', wallTime: Date.UTC(2025, 3, 2, 10) },
  ];

  it('is a table that no spreadsheet takes for formulas', () => {
    const { fileName, text } = exportLeftAlone(plan, files, 'csv');
    expect(fileName).toBe('immich-stacker-raw-alone-2025-04-02.csv');
    expect(text).toBe(
      '\uFEFFfile,taken,id\r\n\'=cmd|x.NEF,2025-04-02T09:00:00.000,a\r\n"One, two.NEF",2025-04-02T10:00:00.000,b\r\n',
    );
  });

  it('is all of it as JSON', () => {
    expect(JSON.parse(exportLeftAlone(plan, files, 'json').text)).toEqual({
      schemaVersion: 1,
      title: 'Kyoto',
      files: [
        { file: '=cmd|x.NEF', taken: '2025-04-02T09:00:00.000', id: 'a' },
        { file: 'One, two.NEF', taken: '2025-04-02T10:00:00.000', id: 'b' },
      ],
    });
  });
});

it('is on disk with its plan, and goes with it', async () => {
  const { summary } = { summary: {} } as never;
  const planOf = (id: string, createdAt: number) =>
    ({ id, serverId: 's', userId: 'u', origin: '', summary, createdAt }) as never;
  await worker.plans.savePlan(planOf('first', 0), [], [], [{ id: 'a', fileName: 'A.NEF', wallTime: 0 }]);
  expect(await worker.plans.readLeftAlone('first')).toHaveLength(1);
  for (let number = 1; number <= 20; number++) await worker.plans.savePlan(planOf(`plan-${number}`, number), []);
  expect(await worker.plans.readLeftAlone('first')).toEqual([]);
});
