import { describe, expect, it } from 'vitest';
import type { FakeImmich } from '~/tests/fake-immich';
import { run, undo } from './scenes';
import { beginTool, shown, undoable } from './stacked-library';
import { anewForEachTest, reportOn, worker } from './world';

anewForEachTest();

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
      const { fake, world } = await beginTool(tool, { plannedAt: -120_000 });
      act(fake);
      const theirs = ofShot2(fake);
      await run(worker, world);
      await expectLeftAlone(fake, theirs);
    },
  );

  it.each(meddlings)('%s since its cover was changed is left alone by the undo, which says so', async (_, act) => {
    const { fake, world } = await beginTool('cover-order');
    await run(worker, world);
    act(fake);
    const theirs = ofShot2(fake);
    await expectLeftAlone(fake, theirs, await undo(worker, world));
  });

  it.each([
    ['stacked again', restack('DSC_2.NEF', 'DSC_2.JPG')],
    ['stacked again with the other cover', restack('DSC_2.JPG', 'DSC_2.NEF')],
    ['put into one stack with another file', restack('DSC_2.NEF', 'DSC_2.JPG', 'LOOSE.JPG')],
    ['put, one of them, beside another file', restack('LOOSE.JPG', 'DSC_2.NEF')],
  ])('%s since it was taken apart is left alone by the undo, which says so', async (_, act) => {
    const { fake, world } = await beginTool('unstack');
    await run(worker, world);
    act(fake);
    const theirs = ofShot2(fake);
    await expectLeftAlone(fake, theirs, await undo(worker, world));
  });

  it('dissolved between our look and our call is said to be changed, and its undo does not bring it back', async () => {
    const { fake, world } = await beginTool('unstack', { plannedAt: -120_000 });
    const act = (server: FakeImmich) => server.otherClient.unstack(stackOf(server, 'DSC_2.NEF')?.id ?? '');
    fake.faults.add({ method: 'DELETE', path: '/api/stacks', times: 1, outcome: { kind: 'meanwhile', act } });
    await run(worker, world);
    await expectLeftAlone(fake, []);
    expect(await reportOn(worker, await undo(worker, world))).toMatchObject({ undone: 6, failed: 0, notDone: 0 });
    expect(ofShot2(fake)).toEqual([]);
  });
});
