import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLibrary, type FakeImmich } from '~/tests/fake-immich';
import { speakEnglish } from '~/tests/unit/options/speak-english';
import type { Tool } from '~/utils/protocol';
import { dieAt } from './mortal';
import {
  emptyDisk,
  freshWorker,
  never,
  nothingChanged,
  planWith,
  reportOn,
  serverOf,
  stateOf,
  type Worker,
  worldOf,
  writesTo,
} from './world';

const realFetch = globalThis.fetch;
let worker: Worker;

beforeEach(async () => {
  await speakEnglish();
  emptyDisk();
  worker = await freshWorker();
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

type ToolOnStacks = Exclude<Tool, 'stack'>;

const at = (minute: number) => ({ takenAt: Date.UTC(2025, 0, 1) + minute * 60_000 });

/**
 * So many stacks with a RAW on top, of which the last has a JPG that lies in no album; a stack in no album; a stack whose
 * third file is in the trash; two stacks of one file; a duplicate group across two stacks.
 */
function stackedLibrary(count: number) {
  const lib = createLibrary();
  const me = lib.user();
  const shot = (name: string, minute: number, ...extensions: string[]) =>
    extensions.map((extension) => lib.asset(me, `${name}.${extension}`, at(minute)));
  const shots = Array.from({ length: count }, (_, index) => shot(`DSC_${index}`, index, 'NEF', 'JPG'));
  for (const files of shots) lib.stack(files);
  lib.duplicates([shots[0]?.[0], shots[1]?.[0]].filter((asset) => asset !== undefined));
  const elsewhere = shot('ELSE', 20, 'JPG', 'NEF');
  lib.stack(elsewhere);
  const trashed = lib.asset(me, 'TRASH.HEIC', { ...at(30), trashed: true });
  const halved = shot('TRASH', 30, 'NEF', 'JPG');
  lib.stack([...halved, trashed]);
  const single = [...shot('ONE', 40, 'JPG'), ...shot('TWO', 41, 'NEF')];
  for (const asset of single) lib.stack([asset]);
  lib.asset(me, 'LOOSE.JPG', at(50));
  const inAlbum = [
    ...shots.flat().filter(({ originalFileName }) => originalFileName !== `DSC_${count - 1}.JPG`),
    ...halved,
  ];
  const album = lib.album(me, 'Album', inAlbum);
  return { lib, me, album, trashed };
}

const scopeOf = (tool: ToolOnStacks, albumId: string) =>
  tool === 'mend' ? ({ kind: 'library' } as const) : ({ kind: 'album', albumId } as const);

/** The tool's job, planned and on disk. */
async function begun(
  tool: ToolOnStacks,
  options: { version?: string; permissions?: string[]; plannedAt?: number; count?: number } = {},
) {
  const { lib, me, album, trashed } = stackedLibrary(options.count ?? 6);
  const { fake, secret } = serverOf(lib, me, options.version, options.permissions);
  const { world } = worldOf(worker, secret);
  const before = stateOf(fake);
  const question = { tool, scope: scopeOf(tool, album.id) };
  const planned = await planWith(worker, world, me, question, options.plannedAt);
  await worker.startJob(planned.plan, nothingChanged, 0);
  return { fake, secret, world, before, trashed, me, ...planned };
}

const run = (world: Parameters<Worker['runJob']>[1], jobId = 'plan') => worker.runJob(jobId, world, never());

/** Stacks as people see them: the cover first. */
const shown = (fake: FakeImmich) =>
  fake
    .stacks()
    .map(({ fileNames }) => fileNames.join('+'))
    .sort();

const names = (count: number) => Array.from({ length: count }, (_, index) => `DSC_${index}`);
const singles = ['ONE.JPG', 'TWO.NEF'];
const rawOnTop = (count: number) => names(count).map((name) => `${name}.NEF+${name}.JPG`);
const untouched = (count = 6) =>
  [...rawOnTop(count), 'ELSE.JPG+ELSE.NEF', ...singles, 'TRASH.NEF+TRASH.HEIC+TRASH.JPG'].sort();

/** What a whole run makes of the library. */
const outcomes: Record<ToolOnStacks, (count: number) => { stacks: string[]; counts: object; groups: number }> = {
  unstack: (count) => ({
    stacks: ['ELSE.JPG+ELSE.NEF', ...singles],
    counts: { dissolved: count + 1 },
    groups: count + 1,
  }),
  'cover-order': (count) => ({
    stacks: [
      ...names(count).map((name) => `${name}.JPG+${name}.NEF`),
      'ELSE.JPG+ELSE.NEF',
      ...singles,
      'TRASH.JPG+TRASH.HEIC+TRASH.NEF',
    ],
    counts: { reordered: count + 1 },
    groups: count + 1,
  }),
  mend: (count) => ({
    stacks: untouched(count).filter((stack) => !singles.includes(stack)),
    counts: { dissolved: 2 },
    groups: 2,
  }),
};
const outcomeOf = (tool: ToolOnStacks, count = 6) => outcomes[tool](count);
/** What a whole undo puts back: Immich lets go of trashed files when a stack is dissolved, and no API shows them. */
const putBack = (tool: ToolOnStacks, count = 6) =>
  untouched(count).map((stack) => (tool === 'unstack' ? stack.replace('+TRASH.HEIC', '') : stack));
const tools = Object.keys(outcomes) as ToolOnStacks[];
const undoable = ['unstack', 'cover-order'] as const;

/** Stacks of a job that is killed at each of its moments, and how long that may take. */
const count = 2;
const patience = 60_000;

describe.each(['2.0.0', '2.7.5', '3.1.0'])('on Immich %s', (version) => {
  it.each(tools)('%s does what it says to what it was asked for, and to nothing else', async (tool) => {
    const { fake, world, groups, plan, before } = await begun(tool, { version });
    expect(shown(fake)).toEqual(untouched());
    expect(groups).toHaveLength(outcomeOf(tool).groups);
    expect(plan.summary.counts).toEqual({ ready: outcomeOf(tool).groups, review: 0, stacked: 0 });
    const assets = [...fake.state.assets.values()].map(({ id, isTrashed, visibility }) => [id, isTrashed, visibility]);
    await run(world);
    expect(shown(fake)).toEqual([...outcomeOf(tool).stacks].sort());
    expect(await reportOn(worker)).toMatchObject({ kind: tool, failed: 0, notDone: 0, ...outcomeOf(tool).counts });
    expect([...fake.state.assets.values()].map(({ id, isTrashed, visibility }) => [id, isTrashed, visibility])).toEqual(
      assets,
    );
    expect(stateOf(fake).flags).toEqual(before.flags);
  });

  it.each(undoable)('%s is taken back exactly', async (tool) => {
    const { fake, world, before, trashed } = await begun(tool, { version });
    const ids = fake.stacks().map(({ id }) => id);
    await run(world);
    const undoId = await worker.startUndo('plan', 2000);
    await run(world, undoId);
    expect(await reportOn(worker, undoId)).toMatchObject({ kind: 'undo', undone: 7, failed: 0, notDone: 0 });
    if (tool === 'cover-order') {
      // A cover is changed in place: not even the stack's id is another, and what lies in the trash stays in its stack.
      expect(fake.stacks().map(({ id }) => id)).toEqual(ids);
      expect(stateOf(fake)).toEqual(before);
      return;
    }
    // Immich lets go of trashed files when a stack is dissolved; no API shows them.
    const visible = before.stacks.map((stack) => ({
      ...stack,
      members: stack.members.filter((id) => id !== trashed.id),
    }));
    expect(stateOf(fake)).toEqual({ ...before, stacks: visible });
  });

  it('mend is not taken back: a mended stack stays mended', async () => {
    const { world } = await begun('mend', { version });
    await run(world);
    expect(await reportOn(worker)).toMatchObject({ dissolved: 2, canUndo: false });
    await expect(worker.startUndo('plan', 2000)).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });
});

describe.each(tools)('%s', (tool) => {
  it(
    'ends as it should, wherever its worker was killed',
    async () => {
      for (let fatal = 0; ; fatal++) {
        emptyDisk();
        worker = await freshWorker();
        const { fake, world, secret } = await begun(tool, { count });
        const died = await dieAt(fatal, worker, world, 'plan');
        worker = await freshWorker();
        await run(worldOf(worker, secret).world);
        const { stacks, counts } = outcomeOf(tool, count);
        expect({ fatal, stacks: shown(fake) }).toEqual({ fatal, stacks: [...stacks].sort() });
        expect(await reportOn(worker)).toMatchObject({ failed: 0, notDone: 0, ...counts });
        if (!died) return expect(fatal).toBeGreaterThan(5);
      }
    },
    patience,
  );

  it.each([
    ['the connection breaks before it', { kind: 'cut', when: 'before' }],
    ['the connection breaks after it', { kind: 'cut', when: 'after' }],
    ['a gateway gives up before it', { kind: 'status', status: 504 }],
    ['a gateway gives up after it', { kind: 'status-after', status: 504 }],
    ['the server is too busy', { kind: 'status', status: 429, retryAfter: 1 }],
  ] as const)('does it once where %s', async (_, outcome) => {
    const { fake, world } = await begun(tool);
    fake.faults.add({ path: /^\/api\/stacks/, method: tool === 'cover-order' ? 'PUT' : 'DELETE', times: 2, outcome });
    await run(world);
    expect(shown(fake)).toEqual([...outcomeOf(tool).stacks].sort());
    expect(await reportOn(worker)).toMatchObject({ failed: 0, notDone: 0, ...outcomeOf(tool).counts });
  });

  it('waits for a server that is away, and does the rest then', async () => {
    const { fake, world } = await begun(tool);
    const mend = fake.faults.add({ outcome: { kind: 'cut', when: 'before' } });
    await run(world);
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused', stoppedBy: { code: 'unreachable' } });
    mend();
    await run(world);
    expect(await reportOn(worker)).toMatchObject({ failed: 0, notDone: 0, ...outcomeOf(tool).counts });
  });

  it('stops where the key may not do it, and names the permission', async () => {
    const all = ['album.read', 'asset.read', 'asset.update', 'stack.read', 'stack.create', 'user.read'];
    const { fake, world, groups } = await begun(tool, { permissions: all });
    await run(world);
    const detail = tool === 'cover-order' ? 'stack.update' : 'stack.delete';
    expect(await reportOn(worker)).toMatchObject({
      failed: 0,
      notDone: groups.length,
      stoppedBy: { code: 'missing-permission', detail },
      canUndo: false,
      canTryAgain: true,
    });
    expect(shown(fake)).toEqual(untouched());
  });

  it('does not plan without stack.read, and names it', async () => {
    const planning = begun(tool, { permissions: ['album.read', 'asset.read', 'stack.delete', 'stack.update'] });
    await expect(planning).rejects.toMatchObject({ failure: { code: 'missing-permission', detail: 'stack.read' } });
  });

  it('keeps what is done when it is cancelled', async () => {
    const { fake, world, groups } = await begun(tool);
    const cancel = new AbortController();
    cancel.abort();
    await worker.runJob('plan', world, cancel.signal);
    expect(await reportOn(worker)).toMatchObject({ cancelled: true, failed: 0, notDone: groups.length });
    expect(shown(fake)).toEqual(untouched());
  });
});

const stackOf = (fake: FakeImmich, name: string) => fake.stacks().find(({ fileNames }) => fileNames.includes(name));
const idsOf = (fake: FakeImmich, fileNames: readonly string[]) => fileNames.map((name) => fake.asset(name).id);
const restack = (...fileNames: string[]) => {
  return (fake: FakeImmich) => void fake.otherClient.stack(idsOf(fake, fileNames));
};

/** What somebody else may do to the stack of DSC_2. */
const meddlings: [title: string, act: (fake: FakeImmich) => void][] = [
  ['dissolved', (fake) => fake.otherClient.unstack(stackOf(fake, 'DSC_2.NEF')?.id ?? '')],
  ['extended', restack('DSC_2.NEF', 'DSC_2.JPG', 'LOOSE.JPG')],
  ['made anew', restack('DSC_2.NEF', 'DSC_2.JPG')],
  ['made anew with the other cover', restack('DSC_2.JPG', 'DSC_2.NEF')],
  ['robbed of a file', restack('LOOSE.JPG', 'DSC_2.JPG')],
  [
    'given another cover',
    (fake) => {
      const stack = fake.state.stacks.get(stackOf(fake, 'DSC_2.NEF')?.id ?? '');
      if (!stack) throw new Error('no stack');
      const [other = ''] = [...(fake.state.stackMembers.get(stack.id) ?? [])].filter(
        (id) => id !== stack.primaryAssetId,
      );
      stack.primaryAssetId = other;
    },
  ],
];

const ofShot2 = (fake: FakeImmich) => shown(fake).filter((stack) => /DSC_2|LOOSE/.test(stack));

async function expectLeftAlone(fake: FakeImmich, theirs: string[], jobId = 'plan') {
  expect(ofShot2(fake)).toEqual(theirs);
  const { problems, notDone, undone, dissolved, reordered } = await reportOn(worker, jobId);
  expect(problems.map(({ name, failure }) => [name, failure.code])).toEqual([['DSC_2', 'changed']]);
  expect({ notDone, others: undone + dissolved + reordered }).toEqual({ notDone: 0, others: 6 });
}

describe('a stack that somebody else has', () => {
  it.each(undoable.flatMap((tool) => meddlings.map(([title, act]) => [title, tool, act] as const)))(
    '%s since the review is left alone by %s, which says so',
    async (_, tool, act) => {
      const { fake, world } = await begun(tool, { plannedAt: -120_000 });
      act(fake);
      const theirs = ofShot2(fake);
      await run(world);
      await expectLeftAlone(fake, theirs);
    },
  );

  it.each(meddlings)('%s since its cover was changed is left alone by the undo, which says so', async (_, act) => {
    const { fake, world } = await begun('cover-order');
    await run(world);
    act(fake);
    const theirs = ofShot2(fake);
    const undoId = await worker.startUndo('plan', 2000);
    await run(world, undoId);
    await expectLeftAlone(fake, theirs, undoId);
  });

  it.each([
    ['stacked again', restack('DSC_2.NEF', 'DSC_2.JPG')],
    ['stacked again with the other cover', restack('DSC_2.JPG', 'DSC_2.NEF')],
    ['put into one stack with another file', restack('DSC_2.NEF', 'DSC_2.JPG', 'LOOSE.JPG')],
    ['put, one of them, beside another file', restack('LOOSE.JPG', 'DSC_2.NEF')],
  ])('%s since it was taken apart is left alone by the undo, which says so', async (_, act) => {
    const { fake, world } = await begun('unstack');
    await run(world);
    act(fake);
    const theirs = ofShot2(fake);
    const undoId = await worker.startUndo('plan', 2000);
    await run(world, undoId);
    await expectLeftAlone(fake, theirs, undoId);
  });

  it('dissolved between our look and our call is said to be changed, and its undo does not bring it back', async () => {
    const { fake, world } = await begun('unstack', { plannedAt: -120_000 });
    const act = (server: FakeImmich) => server.otherClient.unstack(stackOf(server, 'DSC_2.NEF')?.id ?? '');
    fake.faults.add({ method: 'DELETE', path: '/api/stacks', times: 1, outcome: { kind: 'meanwhile', act } });
    await run(world);
    await expectLeftAlone(fake, []);
    const undoId = await worker.startUndo('plan', 2000);
    await run(world, undoId);
    expect(await reportOn(worker, undoId)).toMatchObject({ undone: 6, failed: 0, notDone: 0 });
    expect(ofShot2(fake)).toEqual([]);
  });
});

describe('taking stacks apart', () => {
  it.each(['2.0.0', '2.7.5', '3.1.0'])(
    'finds a stack whose cover is in the trash on Immich %s, and puts it back with that cover',
    async (version) => {
      const lib = createLibrary();
      const me = lib.user();
      const trashed = lib.asset(me, 'A.JPG', { ...at(0), trashed: true });
      lib.stack([trashed, lib.asset(me, 'A.NEF', at(0)), lib.asset(me, 'A.HEIC', at(0))]);
      const { fake, secret } = serverOf(lib, me, version);
      const { world } = worldOf(worker, secret);
      const before = stateOf(fake);
      const { plan, groups } = await planWith(worker, world, me, { tool: 'unstack', scope: { kind: 'library' } });
      expect(groups.map(({ members }) => members.map(({ fileName }) => fileName).sort())).toEqual([
        ['A.HEIC', 'A.NEF'],
      ]);
      await worker.startJob(plan, nothingChanged, 0);
      await run(world);
      expect(fake.stacks()).toEqual([]);
      const undoId = await worker.startUndo('plan', 2000);
      await run(world, undoId);
      expect(stateOf(fake)).toEqual(before);
    },
  );

  it('costs one call for all of them', async () => {
    const { fake, world } = await begun('unstack');
    await run(world);
    expect(writesTo(fake).map(({ method, status }) => [method, status])).toEqual([['DELETE', 204]]);
  });

  it('is done where its call took effect after a gateway had given up on it, and after we had looked', async () => {
    const { fake, world } = await begun('unstack');
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
    await run({ ...world, client: { ...client, deleteStacks } });
    expect(await reportOn(worker)).toMatchObject({ dissolved: 7, failed: 0 });
  });

  it(
    'is cancelled after the call that is under way',
    async () => {
      const lib = createLibrary();
      const me = lib.user();
      for (let index = 0; index < 260; index++) lib.stack(lib.pair(me, `DSC_${index}`, at(index)));
      const { fake, secret } = serverOf(lib, me);
      const { world } = worldOf(worker, secret);
      const { plan } = await planWith(worker, world, me, { tool: 'unstack', scope: { kind: 'library' } });
      await worker.startJob(plan, nothingChanged, 0);
      const cancel = new AbortController();
      const { client } = world;
      const deleteStacks = (ids: string[]) => client.deleteStacks(ids).finally(() => cancel.abort());
      await worker.runJob('plan', { ...world, client: { ...client, deleteStacks } }, cancel.signal);
      expect(await reportOn(worker)).toMatchObject({ dissolved: 250, notDone: 10, cancelled: true });
      expect(fake.stacks()).toHaveLength(10);
    },
    patience,
  );
});

describe.each(undoable)('the undo of %s', (tool) => {
  it(
    'ends as it should, wherever its worker was killed',
    async () => {
      for (let fatal = 0; ; fatal++) {
        emptyDisk();
        worker = await freshWorker();
        const { fake, world, secret } = await begun(tool, { count });
        await run(world);
        const undoId = await worker.startUndo('plan', 2000);
        const died = await dieAt(fatal, worker, world, undoId);
        worker = await freshWorker();
        await run(worldOf(worker, secret).world, undoId);
        expect({ fatal, stacks: shown(fake) }).toEqual({ fatal, stacks: putBack(tool, count) });
        expect(await reportOn(worker, undoId)).toMatchObject({ undone: count + 1, failed: 0, notDone: 0 });
        if (!died) return expect(fatal).toBeGreaterThan(5);
      }
    },
    patience,
  );

  it(
    'of a job that was killed and cancelled takes back what that job did',
    async () => {
      for (let fatal = 0; ; fatal++) {
        emptyDisk();
        worker = await freshWorker();
        const { fake, world, secret } = await begun(tool, { count });
        const died = await dieAt(fatal, worker, world, 'plan');
        worker = await freshWorker();
        const { world: next } = worldOf(worker, secret);
        await worker.runJob('plan', next, AbortSignal.abort());
        const { canUndo } = await reportOn(worker);
        if (canUndo) await run(next, await worker.startUndo('plan', 2000));
        const whole = canUndo ? putBack(tool, count) : untouched(count);
        expect({ fatal, stacks: shown(fake) }).toEqual({ fatal, stacks: whole });
        if (!died) return expect(fatal).toBeGreaterThan(5);
      }
    },
    patience,
  );

  it('is cancelled without leaving a file out of a stack it was in', async () => {
    const { fake, world } = await begun(tool);
    await run(world);
    const undoId = await worker.startUndo('plan', 2000);
    const cancel = new AbortController();
    let writes = 0;
    const { client } = world;
    const counting =
      <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A) => {
        if (++writes === 3) cancel.abort();
        return call(...args);
      };
    const own = { ...client, createStack: counting(client.createStack), setCover: counting(client.setCover) };
    await worker.runJob(undoId, { ...world, client: own }, cancel.signal);
    const { undone, notDone, cancelled } = await reportOn(worker, undoId);
    expect(cancelled).toBe(true);
    expect(undone + notDone).toBe(7);
    expect(notDone).toBeGreaterThan(0);
    const back = shown(fake).filter((stack) => rawOnTop(6).includes(stack) || /^TRASH.NEF\+/.test(stack));
    expect(back).toHaveLength(undone);
  });
});
