import { describe, expect, it } from 'vitest';
import { run, undo } from './scenes';
import { beginTool, outcomeOf, rawOnTop, shown, tools, undoable, untouched } from './stacked-library';
import { anewForEachTest, reportOn, stateOf, versions, worker } from './world';

anewForEachTest();

describe.each(versions)('on Immich %s', (version) => {
  it.each(tools)('%s does what it says to what it was asked for, and to nothing else', async (tool) => {
    const { fake, world, groups, plan, before } = await beginTool(tool, { version });
    expect(shown(fake)).toEqual(untouched());
    expect(groups).toHaveLength(outcomeOf(tool).groups);
    expect(plan.summary.counts).toEqual({ ready: outcomeOf(tool).groups, review: 0, stacked: 0 });
    const assets = [...fake.state.assets.values()].map(({ id, isTrashed, visibility }) => [id, isTrashed, visibility]);
    await run(worker, world);
    expect(shown(fake)).toEqual(outcomeOf(tool).stacks);
    expect(await reportOn(worker)).toMatchObject({ kind: tool, failed: 0, notDone: 0, ...outcomeOf(tool).counts });
    expect([...fake.state.assets.values()].map(({ id, isTrashed, visibility }) => [id, isTrashed, visibility])).toEqual(
      assets,
    );
    expect(stateOf(fake).flags).toEqual(before.flags);
  });

  it.each(undoable)('%s is taken back exactly', async (tool) => {
    const { fake, world, before, trashed } = await beginTool(tool, { version });
    const ids = fake.stacks().map(({ id }) => id);
    await run(worker, world);
    const undoId = await undo(worker, world);
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
    const { world } = await beginTool('mend', { version });
    await run(worker, world);
    expect(await reportOn(worker)).toMatchObject({ dissolved: 2, canUndo: false });
    await expect(worker.startUndo('plan', 2000)).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });
});

describe.each(tools)('%s', (tool) => {
  it.each([
    ['the connection breaks before it', { kind: 'cut', when: 'before' }],
    ['the connection breaks after it', { kind: 'cut', when: 'after' }],
    ['a gateway gives up before it', { kind: 'status', status: 504 }],
    ['a gateway gives up after it', { kind: 'status-after', status: 504 }],
    ['the server is too busy', { kind: 'status', status: 429, retryAfter: 1 }],
  ] as const)('does it once where %s', async (_, outcome) => {
    const { fake, world } = await beginTool(tool);
    fake.faults.add({ path: /^\/api\/stacks/, method: tool === 'cover-order' ? 'PATCH' : 'DELETE', times: 2, outcome });
    await run(worker, world);
    expect(shown(fake)).toEqual(outcomeOf(tool).stacks);
    expect(await reportOn(worker)).toMatchObject({ failed: 0, notDone: 0, ...outcomeOf(tool).counts });
  });

  it('waits for a server that is away, and does the rest then', async () => {
    const { fake, world } = await beginTool(tool);
    const mend = fake.faults.add({ outcome: { kind: 'cut', when: 'before' } });
    await run(worker, world);
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused', stoppedBy: { code: 'unreachable' } });
    mend();
    await run(worker, world);
    expect(await reportOn(worker)).toMatchObject({ failed: 0, notDone: 0, ...outcomeOf(tool).counts });
  });

  it('stops where the key may not do it, and names the permission', async () => {
    const all = ['album.read', 'asset.read', 'asset.update', 'stack.read', 'stack.create', 'user.read'];
    const { fake, world, groups } = await beginTool(tool, { permissions: all });
    await run(worker, world);
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
    const planning = beginTool(tool, { permissions: ['album.read', 'asset.read', 'stack.delete', 'stack.update'] });
    await expect(planning).rejects.toMatchObject({ failure: { code: 'missing-permission', detail: 'stack.read' } });
  });

  it('keeps what is done when it is cancelled', async () => {
    const { fake, world, groups } = await beginTool(tool);
    await worker.runJob('plan', world, AbortSignal.abort());
    expect(await reportOn(worker)).toMatchObject({ cancelled: true, failed: 0, notDone: groups.length });
    expect(shown(fake)).toEqual(untouched());
  });
});

it.each(undoable)('the undo of %s is cancelled without leaving a file out of a stack it was in', async (tool) => {
  const { fake, world } = await beginTool(tool);
  await run(worker, world);
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
