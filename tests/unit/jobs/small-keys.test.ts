import { describe, expect, it } from 'vitest';
import { createLibrary } from '~/tests/fake-immich';
import { wantedPermissions } from '~/utils/immich/user';
import type { Scope } from '~/utils/messages/scope';
import { openDuplicates, run, undo } from './scenes';
import { anewForEachTest, at, look, planAlbum, reportOn, serverOf, versions, worker, worldOf } from './world';

const scriptKey = ['album.read', 'duplicate.read', 'stack.create'];
const without = (...missing: string[]) => wantedPermissions.filter((permission) => !missing.includes(permission));

anewForEachTest();

/** An album of so many pairs, a server of one version, and a key that may do just this. */
function serverWith(version: string, permissions: string[], pairs = 3) {
  const lib = createLibrary();
  const me = lib.user();
  const all = Array.from({ length: pairs }, (_, index) => lib.pair(me, `DSC_${1000 + index}`, at(index)));
  for (const pair of all) lib.duplicates(pair);
  const album = lib.album(me, 'Album', all.flat());
  const { fake, secret } = serverOf(lib, me, version, permissions);
  return { fake, me, album, world: worldOf(worker, secret).world };
}

type Server = ReturnType<typeof serverWith>;

/** Stacks every group of an album, certain or not, and says what was planned and what came of it. */
async function stackAlbum({ world, me, album }: Server) {
  const { plan, groups } = await planAlbum(worker, world, me, album);
  const choices = { sections: plan.summary.sections.map(({ name }) => name), except: [], primaries: {} };
  await worker.startJob(plan, choices, 0);
  await run(worker, world);
  const reasons = [...new Set(groups.flatMap((group) => group.reasons.map(({ code }) => code)))];
  return { reasons, report: await reportOn(worker) };
}

const undone = async ({ world }: Server) => reportOn(worker, await undo(worker, world));

async function planned({ world, me }: Server, scope: Scope) {
  const { groups } = await look(worker, world, me, { tool: 'stack', scope });
  return groups.map(({ state }) => state);
}

const missing = (permission: string) => ({ failure: { code: 'missing-permission', detail: permission } });

describe.each(versions)("the script's key on Immich %s", (version) => {
  it('stacks the duplicates, every group of which is certain', async () => {
    expect(await planned(serverWith(version, scriptKey), { kind: 'duplicates' })).toEqual(['ready', 'ready', 'ready']);
  });

  it(`${version < '3' ? 'stacks an album, every group a look first' : 'names what an album needs'}`, async () => {
    const server = serverWith(version, scriptKey);
    if (version >= '3') return expect(stackAlbum(server)).rejects.toMatchObject(missing('asset.read'));

    const { reasons, report } = await stackAlbum(server);

    expect(reasons).toEqual(['stacks-unknown']);
    expect(report).toMatchObject({ created: 3, failed: 0, stoppedBy: null });
    expect(server.fake.stacks()).toHaveLength(3);
  });

  it('names what undo needs, and leaves what it may not undo', async () => {
    const server = serverWith(version, [...scriptKey, 'asset.read']);
    await stackAlbum(server);

    expect(await undone(server)).toMatchObject({ undone: 0, notDone: 3, stoppedBy: missing('stack.read').failure });
    expect(server.fake.stacks()).toHaveLength(3);
  });

  it('names what the whole library needs', async () => {
    const server = serverWith(version, scriptKey);
    await expect(planned(server, { kind: 'library' })).rejects.toMatchObject(missing('asset.read'));
  });
});

describe.each(versions)('a key on Immich %s that lacks just', (version) => {
  it.each(['asset.view', 'asset.update', 'duplicate.read', 'duplicate.delete', 'stack.update', 'user.read'])(
    '%s stacks an album and undoes it',
    async (permission) => {
      const server = serverWith(version, without(permission));

      const { reasons, report } = await stackAlbum(server);

      expect(reasons).toEqual([]);
      expect(report).toMatchObject({ created: 3, stoppedBy: null });
      expect(await undone(server)).toMatchObject({ undone: 3, failed: 0, stoppedBy: null });
      expect(server.fake.stacks()).toEqual([]);
    },
  );

  it('album.read names it for an album, and stacks the duplicates', async () => {
    const server = serverWith(version, without('album.read'));
    await expect(stackAlbum(server)).rejects.toMatchObject(missing('album.read'));
    expect(await planned(server, { kind: 'duplicates' })).toEqual(['ready', 'ready', 'ready']);
  });

  it('duplicate.read names it for the duplicates', async () => {
    const server = serverWith(version, without('duplicate.read'));
    await expect(planned(server, { kind: 'duplicates' })).rejects.toMatchObject(missing('duplicate.read'));
  });

  it('stack.create stacks nothing and names it', async () => {
    const server = serverWith(version, without('stack.create'));
    const { report } = await stackAlbum(server);
    expect(report).toMatchObject({ created: 0, notDone: 3, stoppedBy: missing('stack.create').failure });
    expect(server.fake.stacks()).toEqual([]);
  });

  it.each(['stack.read', 'stack.delete'])('%s stacks, and cannot undo', async (permission) => {
    const server = serverWith(version, without(permission));
    expect((await stackAlbum(server)).report).toMatchObject({ created: 3, stoppedBy: null });
    expect(await undone(server)).toMatchObject({ undone: 0, stoppedBy: missing(permission).failure });
    expect(server.fake.stacks()).toHaveLength(3);
  });

  it('asset.read is told which stack a single pair is in all the same', async () => {
    const server = serverWith(version, without('asset.read'), 1);
    if (version >= '3') return expect(stackAlbum(server)).rejects.toMatchObject(missing('asset.read'));

    const { reasons, report } = await stackAlbum(server);

    expect(reasons).toEqual([]);
    expect(report).toMatchObject({ created: 1 });
    expect(await undone(server)).toMatchObject({ undone: 1, stoppedBy: null });
    expect(server.fake.stacks()).toEqual([]);
  });
});

describe.each(versions)('undo on Immich %s without asset.update', (version) => {
  it('puts every stack back, names it for the marks that Immich forgot, and brings them back later', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const files = (name: string, ...types: string[]) => types.map((type) => lib.asset(me, `${name}.${type}`, at(0)));
    const triple = [...files('TRIPLE', 'JPG', 'NEF'), lib.asset(me, 'copy.JPG', at(0))];
    lib.duplicates(triple);
    const extended = ['A', 'B', 'C'].flatMap((name) => {
      const all = files(name, 'HEIC', 'JPG', 'NEF');
      lib.stack(all.slice(0, 2));
      return all;
    });
    const album = lib.album(me, 'Album', [...triple, ...extended]);
    const full = lib.apiKey(me).secret;
    const { fake, secret } = serverOf(lib, me, version, without('asset.update'));
    const server = { fake, me, album, world: worldOf(worker, secret).world };
    await stackAlbum(server);
    // The duplicates page is opened: the group of three has one file left, and is forgotten.
    await openDuplicates(fake, full);
    const flags = () => triple.map(({ id }) => fake.state.assets.get(id)?.duplicateId);
    expect(flags()).toEqual([null, null, null]);

    const report = await undone(server);

    expect(report).toMatchObject({ undone: 4, notDone: 0, stoppedBy: missing('asset.update').failure });
    expect(report.canTryAgain).toBe(true);
    expect(fake.stacks().map(({ assetIds }) => assetIds.length)).toEqual([2, 2, 2]);
    await worker.tryAgain('undo-plan');
    await run(worker, worldOf(worker, full).world, 'undo-plan');
    expect(new Set(flags())).toEqual(new Set([triple[0]?.duplicateId]));
    expect(await reportOn(worker, 'undo-plan')).toMatchObject({ undone: 4, stoppedBy: null, canTryAgain: false });
  });
});
