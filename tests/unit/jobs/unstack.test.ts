import { describe, expect, it } from 'vitest';
import { createLibrary } from '~/tests/fake-immich';
import { patience } from './mortal';
import { beginJob, openDuplicates, run, undo } from './scenes';
import { beginTool } from './stacked-library';
import { anewForEachTest, at, reportOn, stateOf, versions, worker, writesTo } from './world';

anewForEachTest();

const library = { tool: 'unstack', scope: { kind: 'library' } } as const;

describe('taking stacks apart', () => {
  it.each(versions)(
    'finds a stack whose cover is in the trash on Immich %s, and puts it back with that cover',
    async (version) => {
      const lib = createLibrary();
      const me = lib.user();
      const trashed = lib.asset(me, 'A.JPG', { ...at(0), trashed: true });
      lib.stack([trashed, lib.asset(me, 'A.NEF', at(0)), lib.asset(me, 'A.HEIC', at(0))]);
      const { fake, world, before, groups } = await beginJob(worker, { lib, me }, library, { version });
      expect(groups.map(({ members }) => members.map(({ fileName }) => fileName).sort())).toEqual([
        ['A.HEIC', 'A.NEF'],
      ]);
      await run(worker, world);
      expect(fake.stacks()).toEqual([]);
      await undo(worker, world);
      expect(stateOf(fake)).toEqual(before);
    },
  );

  it('costs one call for all of them', async () => {
    const { fake, world } = await beginTool('unstack');
    await run(worker, world);
    expect(writesTo(fake).map(({ method, status }) => [method, status])).toEqual([['DELETE', 204]]);
  });

  it('is done where its call took effect after a gateway had given up on it, and after we had looked', async () => {
    const { fake, world } = await beginTool('unstack');
    const { client } = world;
    const ids = fake.stacks().map(({ id }) => id);
    let calls = 0;
    const deleteStacks = async (some: string[]) => {
      const answer = client.deleteStacks(some);
      // The bulk call is refused on its way, and arrives all the same before the first of the single ones.
      if (++calls === 2) for (const id of ids.slice(0, 4)) fake.otherClient.unstack(id);
      return answer;
    };
    fake.faults.add({ method: 'DELETE', path: '/api/stacks', times: 1, outcome: { kind: 'status', status: 504 } });
    await run(worker, { ...world, client: { ...client, deleteStacks } });
    expect(await reportOn(worker)).toMatchObject({ dissolved: 7, failed: 0 });
  });

  it(
    'is cancelled after the call that is under way',
    async () => {
      const lib = createLibrary();
      const me = lib.user();
      for (let index = 0; index < 260; index++) lib.stack(lib.pair(me, `DSC_${index}`, at(index)));
      const { fake, world } = await beginJob(worker, { lib, me }, library);
      const cancel = new AbortController();
      const { client } = world;
      const deleteStacks = (ids: string[]) => client.deleteStacks(ids).finally(() => cancel.abort());
      await worker.runJob('plan', { ...world, client: { ...client, deleteStacks } }, cancel.signal);
      expect(await reportOn(worker)).toMatchObject({ dissolved: 250, notDone: 10, cancelled: true });
      expect(fake.stacks()).toHaveLength(10);
    },
    patience,
  );

  it('is taken back with the marks that Immich forgot, when one file of a group was left unstacked', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const [one, two] = [lib.pair(me, 'ONE', at(0)), lib.pair(me, 'TWO', at(1))];
    lib.stack(one);
    lib.stack(two);
    lib.duplicates([one[0], two[0]]);
    const scope = { kind: 'album', albumId: lib.album(me, 'Album', one).id } as const;
    const { fake, secret, world, before } = await beginJob(worker, { lib, me }, { tool: 'unstack', scope });
    const flags = () => ['ONE.JPG', 'TWO.JPG'].map((name) => fake.asset(name).duplicateId);
    const [flag] = flags();
    await run(worker, world);
    await openDuplicates(fake, secret);
    expect(flags()).toEqual([null, null]);
    await undo(worker, world);
    expect(stateOf(fake).stacks).toEqual(before.stacks);
    expect(flags()[0]).toBe(flag);
  });
});
