import { describe, expect, it } from 'vitest';
import { checkedCount, choicesOf } from '~/components/overlay/review/choices';
import { matching } from '~/components/overlay/review/review';
import { asideGroups } from '~/components/overlay/review/set-aside';
import { groups, hears, inReview, play, reviewOf } from './plan';

const all = groups(5, (index) => (index < 3 ? 'review' : 'ready'));
const ask = (index: number, value: boolean) => ({ type: 'set-aside', group: all[index]!, value }) as const;
const told = (index: number, value: boolean) =>
  hears({ type: 'set-aside', planId: 'plan-1', key: all[index]!.key, value });
const listed = (state: ReturnType<typeof inReview>) => matching(reviewOf(state)).map(({ key }) => key);

describe('setting a group aside', () => {
  it('asks the background, and changes nothing before it has answered', () => {
    const { state, sent } = play([ask(1, true)], inReview(all));
    expect(sent).toEqual([{ type: 'set-aside', planId: 'plan-1', key: 'key-1', offset: 1, value: true }]);
    expect(reviewOf(state)).toEqual(reviewOf(inReview(all)));
  });

  it('takes it from the list and from what is counted, with every choice about it', () => {
    const events = [
      { type: 'check', group: all[1]!, value: true },
      { type: 'make-primary', group: all[1]!, assetId: 'DSC_1-nef' },
    ] as const;
    const { state } = play([...events, told(1, true)], inReview(all));
    const review = reviewOf(state);
    expect(listed(state)).toEqual(['key-0', 'key-2', 'key-3', 'key-4']);
    expect(asideGroups(review).map(({ key }) => key)).toEqual(['key-1']);
    expect(review.summary).toMatchObject({ setAside: 1, counts: { review: 2, ready: 2 } });
    expect(checkedCount(review)).toBe(2);
    expect(choicesOf(review)).toEqual({ sections: ['ready'], except: [], primaries: {} });
  });

  it('counts a section that is checked as one without it', () => {
    const section = { type: 'check-section', section: 'visibility-differs', value: true } as const;
    expect(checkedCount(reviewOf(play([section, told(0, true)], inReview(all)).state))).toBe(4);
  });

  it('ends a section with its last group, which comes back with it', () => {
    const without = play([told(0, true), told(1, true), told(2, true)], inReview(all)).state;
    expect(reviewOf(without).summary.sections).toEqual([{ name: 'ready', count: 2 }]);
    const back = play([told(1, false)], without).state;
    expect(reviewOf(back).summary.sections).toEqual([
      { name: 'visibility-differs', count: 1 },
      { name: 'ready', count: 2 },
    ]);
    expect(listed(back)).toContain('key-1');
  });

  it('leads a closer look on to the next group, before the end to the one before, and from the last to the list', () => {
    const looking = play([{ type: 'look', key: 'key-3' }], inReview(all)).state;
    const next = play([told(3, true)], looking).state;
    expect(reviewOf(next).look?.key).toBe('key-4');
    const before = play([told(4, true)], next).state;
    expect(reviewOf(before).look?.key).toBe('key-2');
    const last = play([told(0, true), told(1, true), told(2, true)], before).state;
    expect(reviewOf(last).look).toBeNull();
  });

  it('counts once what is said twice', () => {
    const { state } = play([told(0, true), told(0, true)], inReview(all));
    expect(reviewOf(state).summary.setAside).toBe(1);
  });
});
