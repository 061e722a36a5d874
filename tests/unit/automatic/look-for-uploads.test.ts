import { describe, expect, it, vi } from 'vitest';
import { createLibrary, type LibraryBuilder } from '~/tests/fake-immich';
import type { FakeUser } from '~/tests/fake-immich/types';
import type { Server } from '~/utils/settings/servers';
import { background } from '../jobs/background';
import { anewForEachTest, serverOf, versions, worker } from '../jobs/world';

anewForEachTest();

const hour = 3_600_000;
/** When it was switched on: what was uploaded before is old. */
const on = Date.UTC(2026, 0, 20, 12);
const old = { createdAt: on - 24 * hour };
const fresh = { createdAt: on + hour / 2 };
const taken = Date.UTC(2025, 4, 1, 9);

interface Scene {
  version?: string;
  albumIds?: string[] | null;
  allowed?: boolean;
  userId?: string | null;
  fill(lib: LibraryBuilder, me: FakeUser): void;
}

async function switchedOn({ version, albumIds = null, allowed = true, userId, fill }: Scene) {
  const lib = createLibrary();
  const me = lib.user();
  fill(lib, me);
  const { fake, secret } = serverOf(lib, me, version);
  const { b } = await background({ key: secret });
  const told: { id: string; message: string }[] = [];
  Object.assign(b, {
    permissions: { contains: async ({ permissions }: { permissions?: string[] }) => !permissions || allowed },
    notifications: {
      create: async (id: string, { message }: { message: string }) => void told.push({ id, message }),
      onClicked: { addListener: () => {} },
    },
  });
  const [looking, schedule, { readAutomatic, changeAutomatic }, { updateServer }] = await Promise.all([
    import('~/utils/automatic/look-for-uploads'),
    import('~/utils/automatic/schedule'),
    import('~/utils/settings/automatic'),
    import('~/utils/settings/servers'),
  ]);
  await updateServer('server', { userId: userId === undefined ? me.id : userId });
  await changeAutomatic('server', () => ({ everyHours: 1, albumIds, until: on, lookedAt: null, failure: null }));
  const jobs = () => worker.journal.readJobs();
  /** Looks as the alarm does, when the server's clock shows that time, and waits for what comes of it. */
  const look = async (now: number, { computerAhead = 0 } = {}) => {
    fake.setClockSkew(now - Date.now());
    await looking.lookForUploads(now + computerAhead);
    const ended = async () => {
      const all = await jobs();
      expect(all.every(({ state }) => state === 'ended')).toBe(true);
      expect(told).toHaveLength(all.filter((job) => job.automatic).length);
    };
    await vi.waitFor(ended, 10_000);
  };
  const names = () =>
    fake.stacks().map(({ assetIds }) => assetIds.map((id) => fake.state.assets.get(id)?.originalFileName).sort());
  return { ...schedule, fake, look, told, jobs, names, readAutomatic: () => readAutomatic('server'), me, lib };
}

describe.each(versions)('new uploads to Immich %s', (version) => {
  it('are stacked with their partners, once, and nothing else is', async () => {
    const { look, names, told, jobs, fake, readAutomatic } = await switchedOn({
      version,
      fill(lib, me) {
        lib.pair(me, 'NEW_1', { takenAt: taken, ...fresh });
        lib.asset(me, 'LATE_1.JPG', { takenAt: taken + hour, ...old });
        lib.asset(me, 'LATE_1.NEF', { takenAt: taken + hour, ...fresh });
        lib.pair(me, 'OLD_1', { takenAt: taken, ...old });
        lib.pair(me, 'ALONE_1', { takenAt: taken - 300 * 24 * hour, ...old });
      },
    });
    await look(on + hour);
    expect(names()).toEqual(
      expect.arrayContaining([
        ['NEW_1.JPG', 'NEW_1.NEF'],
        ['LATE_1.JPG', 'LATE_1.NEF'],
      ]),
    );
    expect(names()).toHaveLength(2);
    expect(told).toEqual([{ id: expect.stringContaining('job:'), message: 'Whole library: 2 stacks made' }]);
    expect(await jobs()).toMatchObject([{ kind: 'stack', automatic: true, total: 2 }]);
    const calls = fake.calls.length;
    await look(on + 2 * hour);
    expect(names()).toHaveLength(2);
    expect(await jobs()).toHaveLength(1);
    expect(told).toHaveLength(1);
    // Nothing new costs a few calls, and no reading of the library.
    expect(fake.calls.length - calls).toBeLessThanOrEqual(4);
    expect(await readAutomatic()).toMatchObject({
      until: expect.closeTo(on + 2 * hour - 10 * 60_000, -4),
      lookedAt: on + 2 * hour,
      failure: null,
    });
  });

  it('are left alone where somebody set them aside', async () => {
    const { look, names, me, lib } = await switchedOn({
      version,
      fill(lib, me) {
        lib.pair(me, 'NEW_1', { takenAt: taken, ...fresh });
        lib.pair(me, 'NEW_2', { takenAt: taken + hour, ...fresh });
      },
    });
    const { setAside } = await import('~/utils/set-aside/set-aside');
    const assetIds = lib.library.assets.filter((one) => one.originalFileName.startsWith('NEW_2')).map(({ id }) => id);
    await setAside([{ serverId: 'server', userId: me.id, key: 'key', name: 'NEW_2', assetIds }]);
    await look(on + hour);
    expect(names()).toEqual([['NEW_1.JPG', 'NEW_1.NEF']]);
  });

  it('are left alone where they want a look', async () => {
    const { look, names, jobs, told } = await switchedOn({
      version,
      fill(lib, me) {
        lib.asset(me, 'NEAR_1.JPG', { takenAt: taken, ...fresh });
        lib.asset(me, 'NEAR_1.NEF', { takenAt: taken + 3 * hour, ...fresh });
      },
    });
    await look(on + hour);
    expect(names()).toEqual([]);
    expect(await jobs()).toEqual([]);
    expect(told).toEqual([]);
  });

  it('are found whatever the time zones of their clocks are', async () => {
    const { look, names } = await switchedOn({
      version,
      fill(lib, me) {
        lib.asset(me, 'ZONE_1.JPG', { takenAt: taken, localDateTime: taken + 9 * hour, ...fresh });
        lib.asset(me, 'ZONE_1.NEF', { takenAt: taken + 9 * hour, localDateTime: taken + 9 * hour, ...old });
      },
    });
    await look(on + hour);
    expect(names()).toEqual([['ZONE_1.JPG', 'ZONE_1.NEF']]);
  });

  it('wait while Immich may still be reading them, and are stacked at the next look', async () => {
    const { look, names } = await switchedOn({
      version,
      fill: (lib, me) => void lib.pair(me, 'JUST_1', { takenAt: taken, createdAt: on + hour - 60_000 }),
    });
    await look(on + hour);
    expect(names()).toEqual([]);
    await look(on + 2 * hour);
    expect(names()).toEqual([['JUST_1.JPG', 'JUST_1.NEF']]);
  });
});

it('are stacked in the chosen albums alone', async () => {
  const albumId = 'b0000000-0000-4000-8000-000000000001';
  const { look, names } = await switchedOn({
    albumIds: [albumId],
    fill(lib, me) {
      lib.album(me, 'Kyoto', lib.pair(me, 'IN_1', { takenAt: taken, ...fresh }), { id: albumId });
      lib.pair(me, 'OUT_1', { takenAt: taken, ...fresh });
    },
  });
  await look(on + hour);
  expect(names()).toEqual([['IN_1.JPG', 'IN_1.NEF']]);
});

describe('a look', () => {
  const pair = (lib: LibraryBuilder, me: FakeUser) => void lib.pair(me, 'NEW_1', { takenAt: taken, ...fresh });

  it('is not taken before its time', async () => {
    const { look, fake, names } = await switchedOn({ fill: pair });
    await look(on + hour);
    const calls = fake.calls.length;
    await look(on + 1.5 * hour);
    expect(fake.calls).toHaveLength(calls);
    expect(names()).toHaveLength(1);
  });

  it('of somebody else’s session changes nothing, and says so', async () => {
    const { look, names, readAutomatic } = await switchedOn({
      fill: pair,
      userId: 'c0000000-0000-4000-8000-000000000001',
    });
    await look(on + hour);
    expect(names()).toEqual([]);
    expect(await readAutomatic()).toMatchObject({ until: on, failure: { code: 'other-user' } });
  });

  it('changes nothing where nobody could be told', async () => {
    const { look, names, readAutomatic } = await switchedOn({ fill: pair, allowed: false });
    await look(on + hour);
    expect(names()).toEqual([]);
    expect(await readAutomatic()).toMatchObject({ until: on, failure: { code: 'no-access' } });
  });

  it('that failed is taken again from the same moment', async () => {
    const { look, names, fake, readAutomatic } = await switchedOn({ fill: pair });
    const fault = fake.faults.add({ path: '/api/search/metadata', times: 1, outcome: { kind: 'status', status: 500 } });
    await look(on + hour);
    expect(await readAutomatic()).toMatchObject({ until: on, failure: { code: 'server-error' } });
    void fault;
    await look(on + 2 * hour);
    expect(names()).toHaveLength(1);
    expect(await readAutomatic()).toMatchObject({ failure: null });
  });

  it('undone by its owner is not done again', async () => {
    const { look, names, jobs } = await switchedOn({ fill: pair });
    await look(on + hour);
    const [job] = await jobs();
    const { undoJob } = await import('~/utils/jobs/history');
    await undoJob(job?.id ?? '');
    await vi.waitFor(async () => expect((await jobs()).every(({ state }) => state === 'ended')).toBe(true), 4000);
    expect(names()).toEqual([]);
    await look(on + 3 * hour);
    expect(names()).toEqual([]);
  });

  it('shows no page anything by itself', async () => {
    const { look } = await switchedOn({ fill: pair });
    await look(on + hour);
    const { readStanding } = await import('~/utils/answers/standing');
    const [job] = await worker.journal.readJobs();
    const page = { server: { id: 'server' } as Server };
    const standing = await readStanding(page, { userId: job?.userId ?? '', since: Date.now() });
    expect(standing.jobId).toBeNull();
  });
});

describe('switching', () => {
  const wish = { everyHours: 6, albumIds: null };
  const pair = (lib: LibraryBuilder, me: FakeUser) => void lib.pair(me, 'NEW_1', { takenAt: taken, ...fresh });

  it('on is refused before anything was reviewed and stacked; an automatic job is nobody’s yes', async () => {
    const { switchAutomatic, jobs, readAutomatic, look } = await switchedOn({ fill: pair });
    await look(on + hour);
    await switchAutomatic('server', null);
    await expect(switchAutomatic('server', wish)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    expect(await readAutomatic()).toBeNull();

    const [job] = await jobs();
    await worker.journal.updateJob(job?.id ?? '', { automatic: false });
    await switchAutomatic('server', wish);
    expect(await readAutomatic()).toMatchObject({ everyHours: 6 });
  });

  it('on begins with that moment by the server’s clock', async () => {
    const { switchAutomatic, jobs, readAutomatic, look, fake } = await switchedOn({ fill: pair });
    await look(on + hour);
    const [job] = await jobs();
    await worker.journal.updateJob(job?.id ?? '', { automatic: false });
    await switchAutomatic('server', null);

    fake.setClockSkew(on + 5 * hour - Date.now());
    await switchAutomatic('server', wish);

    expect(await readAutomatic()).toMatchObject({ until: expect.closeTo(on + 5 * hour, -4), lookedAt: null });
  });

  it('where it is on needs no second review, and keeps how far it has come', async () => {
    const { switchAutomatic, readAutomatic } = await switchedOn({ fill: () => {} });

    await switchAutomatic('server', { everyHours: 24, albumIds: ['kyoto'] });

    expect(await readAutomatic()).toMatchObject({ everyHours: 24, albumIds: ['kyoto'], until: on });
  });

  it('on and off at once ends with what was said last', async () => {
    const { switchAutomatic, readAutomatic } = await switchedOn({ fill: () => {} });

    await Promise.all([switchAutomatic('server', wish), switchAutomatic('server', null)]);

    expect(await readAutomatic()).toBeNull();
  });
});

describe('during a look', () => {
  const pair = (lib: LibraryBuilder, me: FakeUser) => void lib.pair(me, 'NEW_1', { takenAt: taken, ...fresh });

  /** Has something happen while the server is being asked for new uploads. */
  async function lookWhile(act: (scene: Awaited<ReturnType<typeof switchedOn>>) => Promise<unknown>) {
    const scene = await switchedOn({ fill: pair });
    const meanwhile = { kind: 'meanwhile', act: () => act(scene).then(() => {}) } as const;
    scene.fake.faults.add({ path: '/api/search/metadata', times: 1, outcome: meanwhile });
    await scene.look(on + hour);
    return scene;
  }

  it('that is switched off, it stays off and stacks nothing', async () => {
    const { readAutomatic, names, jobs } = await lookWhile(({ switchAutomatic }) => switchAutomatic('server', null));

    expect(await readAutomatic()).toBeNull();
    expect(names()).toEqual([]);
    expect(await jobs()).toEqual([]);
  });

  it('of a server that is removed, nothing of it comes back', async () => {
    const { readAutomatic, jobs } = await lookWhile(async () => {
      const { forgetServer } = await import('~/components/options/servers/forget-server');
      const { readServer } = await import('~/utils/settings/servers');
      const { browser } = await import('wxt/browser');
      Object.assign(browser.permissions, { remove: async () => true });
      await forgetServer((await readServer('server'))!);
    });

    expect(await readAutomatic()).toBeNull();
    expect(await jobs()).toEqual([]);
  });

  it('another interval is kept, and what was found is stacked', async () => {
    const { readAutomatic, names } = await lookWhile(({ switchAutomatic }) =>
      switchAutomatic('server', { everyHours: 24, albumIds: null }),
    );

    expect(await readAutomatic()).toMatchObject({ everyHours: 24, lookedAt: on + hour });
    expect(names()).toHaveLength(1);
  });

  it('other albums are kept, and what was found outside them is left alone', async () => {
    const { readAutomatic, names, look } = await lookWhile(({ switchAutomatic }) =>
      switchAutomatic('server', { everyHours: 1, albumIds: ['b0000000-0000-4000-8000-000000000001'] }),
    );

    expect(await readAutomatic()).toMatchObject({ albumIds: [expect.any(String)], until: on, lookedAt: null });
    await look(on + hour);
    expect(names()).toEqual([]);
  });

  it('that fails, a yes that was taken back does not come back', async () => {
    const scene = await switchedOn({ fill: pair });
    const act = () => scene.switchAutomatic('server', null).then(() => {});
    scene.fake.faults.add({
      path: '/api/search/metadata',
      outcome: [
        { kind: 'meanwhile', act },
        { kind: 'status', status: 500 },
      ],
    });
    scene.fake.faults.add({ path: '/api/search/metadata', outcome: { kind: 'status', status: 400 } });
    await scene.look(on + hour);

    expect(await scene.readAutomatic()).toBeNull();
  });
});

describe('a clock that is wrong', () => {
  const year = 365 * 24 * hour;
  const pair = (lib: LibraryBuilder, me: FakeUser) => void lib.pair(me, 'NEW_1', { takenAt: taken, ...fresh });

  /** Has two files come to the server at a time by its own clock. */
  function upload({ lib, me, fake }: Awaited<ReturnType<typeof switchedOn>>, name: string, createdAt: number) {
    for (const asset of lib.pair(me, name, { takenAt: taken, createdAt })) fake.state.assets.set(asset.id, asset);
    fake.state.forgetOrder();
  }

  it.each([
    ['an hour ahead', hour],
    ['an hour behind', -hour],
    ['a year ahead', year],
  ])('of this computer, %s, misses no upload', async (_, computerAhead) => {
    const scene = await switchedOn({ fill: () => {} });
    await scene.look(on + hour, { computerAhead });
    upload(scene, 'SKEW_1', on + hour + 20 * 60_000);
    await scene.look(on + 2.5 * hour, { computerAhead });
    expect(scene.names()).toEqual([['SKEW_1.JPG', 'SKEW_1.NEF']]);
  });

  it('of this computer, once a year ahead and set right since, does not end the looking', async () => {
    const { look, names } = await switchedOn({ fill: pair });
    await look(on + hour / 4, { computerAhead: year });
    await look(on + hour);
    expect(names()).toHaveLength(1);
  });

  it('that 0.1.0 took for the server’s, and that was ahead, loses what was uploaded since the last look at most', async () => {
    const { look, names, readAutomatic } = await switchedOn({ fill: pair });
    const { changeAutomatic } = await import('~/utils/settings/automatic');
    await changeAutomatic('server', (stored) => stored && { ...stored, until: on + year, lookedAt: on + year });
    await look(on + hour);
    expect(names()).toHaveLength(1);
    expect(await readAutomatic()).toMatchObject({ until: expect.closeTo(on + hour - 10 * 60_000, -4) });
  });

  it('of the server, once ahead and set right since, does not end the looking either', async () => {
    const scene = await switchedOn({ fill: () => {} });
    await scene.look(on + year);
    upload(scene, 'BACK_1', on + 2 * hour);
    await scene.look(on + 2.5 * hour);
    expect(scene.names()).toEqual([['BACK_1.JPG', 'BACK_1.NEF']]);
  });
});
