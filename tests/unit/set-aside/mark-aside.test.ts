import { describe, expect, it, vi } from 'vitest';
import { createLibrary, type FakeAsset, type LibraryBuilder } from '~/tests/fake-immich';
import type { FakeUser } from '~/tests/fake-immich/types';
import type { PlanSummary, ReviewGroup } from '~/utils/messages/review';
import { background, portOf } from '../jobs/background';
import { anewForEachTest, at, nothingChanged, serverOf, worker } from '../jobs/world';

anewForEachTest();

type Told = { type: string; summary: PlanSummary; groups: ReviewGroup[]; failure: { code: string } };

/** An album of six pairs, the last of them archived in part, and an overlay over it. */
async function overlay(fill: (lib: LibraryBuilder, me: FakeUser) => FakeAsset[] = pairs) {
  const lib = createLibrary();
  const me = lib.user();
  const album = lib.album(me, 'Album', fill(lib, me));
  const { fake, secret } = serverOf(lib, me);
  const { b, serve } = await background({ key: secret });
  const { port, told, say } = portOf(b);
  serve.serveOverlay(port);
  say({ type: 'reader', userId: me.id });
  let heard = 0;
  /** The next message of that kind; how far reading has come may be told before or after. */
  const answer = async (type: string): Promise<Told> => {
    const isNext = (message: unknown, index: number) => index >= heard && (message as Told).type === type;
    await vi.waitFor(() => expect(told.some(isNext)).toBe(true), 5000);
    const index = told.findIndex(isNext);
    heard = index + 1;
    return told[index] as unknown as Told;
  };
  const plan = async (userId = me.id) => {
    say({ type: 'plan', tool: 'stack', scope: { kind: 'album', albumId: album.id }, userId });
    return answer('plan');
  };
  const mark = async ({ summary, groups }: Told, name: string, value: boolean) => {
    const offset = groups.findIndex((group) => group.name === name);
    const key = groups[offset]?.key ?? '';
    say({ type: 'set-aside', planId: summary.planId, key, offset, value });
    return answer('set-aside');
  };
  return { fake, me, lib, plan, mark, say, answer };
}

function pairs(lib: LibraryBuilder, me: FakeUser) {
  const all = Array.from({ length: 6 }, (_, index) => lib.pair(me, `DSC_${index}`, at(index * 10)));
  const [archived] = all[5] ?? [];
  if (archived) archived.visibility = 'archive';
  return all.flat();
}

const names = ({ groups }: Told) => groups.filter(({ setAside }) => !setAside).map(({ name }) => name);

describe('a group that is set aside', () => {
  it('is in no plan any more, but counted, until it is taken back', async () => {
    const { plan, mark } = await overlay();
    await mark(await plan(), 'DSC_5', true);

    const next = await plan();
    expect(names(next)).not.toContain('DSC_5');
    expect(next.summary).toMatchObject({ setAside: 1, counts: { ready: 5, review: 0, stacked: 0 } });
    expect(next.summary.sections).toEqual([{ name: 'ready', count: 5 }]);
    expect(next.groups[0]).toMatchObject({ name: 'DSC_5', setAside: true });

    await mark(next, 'DSC_5', false);
    const last = await plan();
    expect(last.summary).toMatchObject({ setAside: 0, counts: { ready: 5, review: 1 } });
    expect(last.groups[0]).toMatchObject({ name: 'DSC_5', state: 'review' });
  });

  it('is left out by the yes to the very plan in which it was set aside, whatever is checked', async () => {
    const { fake, me, plan, mark, say, answer } = await overlay();
    const shown = await plan();
    await mark(shown, 'DSC_2', true);
    const choices = { ...nothingChanged, sections: ['ready', 'visibility-differs'] as const };
    say({
      type: 'start',
      planId: shown.summary.planId,
      choices: { ...choices, sections: [...choices.sections] },
      userId: me.id,
    });
    await answer('report');
    const stacked = fake
      .stacks()
      .flatMap(({ assetIds }) => assetIds.map((id) => fake.state.assets.get(id)?.originalFileName));
    expect(stacked).toHaveLength(10);
    expect(stacked).not.toContain('DSC_2.JPG');
  });

  it('leaves a duplicate group that it would have completed to be looked at', async () => {
    const { plan, mark } = await overlay((lib, me) => {
      const [one, other] = [lib.pair(me, 'DSC_1', at(0)), lib.pair(me, 'DSC_2', at(10))];
      // All three go into stacks while both pairs do.
      lib.duplicates([...one, ...other.slice(0, 1)]);
      return [...one, ...other];
    });
    const first = await plan();
    expect(first.summary.counts).toEqual({ ready: 2, review: 0, stacked: 0 });
    await mark(first, 'DSC_2', true);
    const { groups } = await plan();
    expect(groups.find(({ name }) => name === 'DSC_1')?.reasons).toMatchObject([{ code: 'splits-duplicates' }]);
  });

  it("is one person's, on one server", async () => {
    const { me, plan, mark } = await overlay();
    await mark(await plan(), 'DSC_1', true);
    const { readSetAside } = await import('~/utils/set-aside/set-aside');
    expect(await readSetAside('server', me.id)).toMatchObject([{ name: 'DSC_1' }]);
    expect(await readSetAside('server', 'somebody else')).toEqual([]);
    expect(await readSetAside('another', me.id)).toEqual([]);
  });

  it('is refused to another person, and where the plan holds another group', async () => {
    const { plan, say, answer } = await overlay();
    const { summary, groups } = await plan();
    const key = groups[0]?.key ?? '';
    say({ type: 'set-aside', planId: summary.planId, key, offset: 3, value: true });
    expect((await answer('failure')).failure.code).toBe('changed');
    say({ type: 'reader', userId: 'somebody else' });
    say({ type: 'set-aside', planId: summary.planId, key, offset: 0, value: true });
    expect((await answer('failure')).failure.code).toBe('other-user');
    const { readAllSetAside } = await import('~/utils/set-aside/set-aside');
    expect(await readAllSetAside()).toEqual([]);
  });

  it('is forgotten with its server', async () => {
    const { me, plan, mark } = await overlay();
    await mark(await plan(), 'DSC_1', true);
    const { forgetSetAside, readSetAside, setAside } = await import('~/utils/set-aside/set-aside');
    await setAside([{ serverId: 'server-2', userId: me.id, key: 'k', name: 'other', assetIds: ['x', 'y'] }]);
    await forgetSetAside('server');
    expect(await readSetAside('server', me.id)).toEqual([]);
    expect(await readSetAside('server-2', me.id)).toHaveLength(1);
  });
});

it('knows no reader of a plan that is of another server', async () => {
  const { plan, say, answer } = await overlay();
  const { groups } = await plan();
  await worker.plans.readPlan('none');
  say({ type: 'set-aside', planId: 'none', key: groups[0]?.key ?? '', offset: 0, value: true });
  expect((await answer('failure')).failure.code).toBe('not-found');
});
