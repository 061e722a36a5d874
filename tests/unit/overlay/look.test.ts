import { describe, expect, it } from 'vitest';
import type { OverlayEvent } from '~/components/overlay/reducer';
import { lookedAt } from '~/components/overlay/review/look';
import type { AssetFacts } from '~/utils/messages/asset-facts';
import { inSections } from '~/utils/plan/in-sections';
import { groups, hears, inReview, lost, page, play, reviewOf } from './plan';

const look = (key: string | null): OverlayEvent => ({ type: 'look', key });
const on = (by: 1 | -1): OverlayEvent => ({ type: 'look-on', by });
const facts = (id: string, wallTime = 0): AssetFacts => ({
  ...{ id, wallTime, time: 0, camera: null, lens: null, exposureTime: null, fNumber: null, iso: null },
  ...{ focalLength: null, width: null, height: null, bytes: null, folder: null, albums: null },
});
const answer = (ids: string[]) =>
  hears({ type: 'facts', assetIds: ids, facts: ids.map((id) => facts(id)), failure: null });
const looked = (state: ReturnType<typeof inReview>) => lookedAt(reviewOf(state));

describe('a closer look', () => {
  const all = groups(3);
  const asked = { type: 'facts', planId: 'plan-1', assetIds: ['DSC_1-jpg', 'DSC_1-nef'] };

  it('asks for what tells the files of its group apart, once', () => {
    const { state, sent } = play([look('key-1'), { type: 'check', group: all[1]!, value: false }], inReview(all));
    expect(sent).toEqual([asked]);
    expect(looked(state)).toMatchObject({ group: { key: 'key-1' }, index: 1, count: 3 });
    const told = reviewOf(play([answer(['DSC_1-jpg', 'DSC_1-nef'])], state).state).look;
    expect(told?.facts?.map((one) => one?.id)).toEqual(['DSC_1-jpg', 'DSC_1-nef']);
  });

  it('asks again on a new port, unless it has heard', () => {
    const state = play([look('key-1')], inReview(all)).state;
    expect(play([lost], state).sent).toEqual([asked]);
    expect(play([answer(['DSC_1-jpg', 'DSC_1-nef']), lost], state).sent).toEqual([]);
  });

  it('takes no answer for another group', () => {
    const { state } = play([look('key-1'), on(1), answer(['DSC_1-jpg', 'DSC_1-nef'])], inReview(all));
    expect(reviewOf(state).look).toMatchObject({ key: 'key-2', facts: null });
  });

  it('keeps the pictures where the facts cannot be told', () => {
    const failure = { code: 'unreachable' } as const;
    const { look: shown } = reviewOf(
      play([look('key-1'), hears({ type: 'facts', assetIds: asked.assetIds, facts: [], failure })], inReview(all))
        .state,
    );
    expect(shown).toMatchObject({ key: 'key-1', facts: [], failure: { code: 'unreachable' } });
  });

  it('goes on and back, and no further than the list', () => {
    const keyAfter = (...events: OverlayEvent[]) =>
      looked(play([look('key-1'), ...events], inReview(all)).state)?.group.key;
    expect(keyAfter(on(1))).toBe('key-2');
    expect(keyAfter(on(1), on(1))).toBe('key-2');
    expect(keyAfter(on(-1), on(-1))).toBe('key-0');
  });

  it('goes through the list as it is filtered and in its order', () => {
    const mixed = inSections(groups(4, (index) => (index === 2 ? 'review' : 'ready'))).groups;
    const first = play([look('key-2')], inReview(mixed)).state;
    expect(looked(first)).toMatchObject({ index: 0, count: 4 });
    expect(looked(play([on(1)], first).state)?.group.key).toBe('key-0');
    const alone = play([{ type: 'filter', filter: 'review' }, look('key-2'), on(1)], inReview(mixed)).state;
    expect(looked(alone)).toMatchObject({ group: { key: 'key-2' }, count: 1 });
  });

  it('has the next page come over before its reader is there', () => {
    const long = groups(150);
    const state = play([look('key-98')], inReview(long));
    expect(state.sent).toMatchObject([{ type: 'groups', offset: 100 }, { type: 'facts' }]);
    const there = play([page(long, 100), on(1), on(1)], state.state).state;
    expect(looked(there)).toMatchObject({ group: { key: 'key-100' }, count: 150 });
  });

  it('ends where it began: the list has what it had', () => {
    const before = inReview(all);
    const { state } = play([look('key-1'), on(1), look(null)], before);
    expect(reviewOf(state)).toEqual(reviewOf(before));
  });
});
