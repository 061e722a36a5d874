import { describe, expect, it } from 'vitest';
import { checkedCount, choicesOf, isChecked } from '~/components/overlay/review/choices';
import { group, groups, inReview, page, play, reviewOf } from './plan';

const all = groups(4, (index) => (['ready', 'ready', 'review', 'stacked'] as const)[index]!);
const check = (index: number, value: boolean) => ({ type: 'check', group: all[index]!, value }) as const;
const primary = (assetId: string) => ({ type: 'make-primary', group: all[0]!, assetId }) as const;

describe('checks', () => {
  it('begin with what is ready', () => {
    const review = reviewOf(inReview(all));
    expect(all.map((one) => isChecked(review, one))).toEqual([true, true, false, false]);
    expect(checkedCount(review)).toBe(2);
  });

  it('are counted with what was changed', () => {
    expect(checkedCount(reviewOf(play([check(0, false)], inReview(all)).state))).toBe(1);
    expect(checkedCount(reviewOf(play([check(2, true)], inReview(all)).state))).toBe(3);
  });

  it('cannot be put on what is stacked', () => {
    const review = reviewOf(play([check(3, true)], inReview(all)).state);
    expect(isChecked(review, all[3]!)).toBe(false);
    expect(checkedCount(review)).toBe(2);
  });

  it('count groups whose pages have not come over', () => {
    expect(checkedCount(reviewOf(inReview(groups(250))))).toBe(250);
  });
});

describe('check and uncheck of all', () => {
  it('takes what is listed and nothing else', () => {
    const { state } = play(
      [
        { type: 'filter', filter: 'review' },
        { type: 'check-all', value: true },
      ],
      inReview(all),
    );
    expect(choicesOf(reviewOf(state))).toEqual({ unchecked: [], checked: ['key-2'], primaries: {} });
  });

  it('takes what a search leaves', () => {
    const { state } = play(
      [
        { type: 'search', search: 'DSC_1' },
        { type: 'check-all', value: false },
      ],
      inReview(all),
    );
    expect(choicesOf(reviewOf(state)).unchecked).toEqual(['key-1']);
  });

  it('waits for the pages that it needs', () => {
    const long = groups(250);
    const waiting = play([{ type: 'check-all', value: false }, page(long, 100)], inReview(long)).state;
    expect(checkedCount(reviewOf(waiting))).toBe(250);
    expect(checkedCount(reviewOf(play([page(long, 200)], waiting).state))).toBe(0);
  });

  it('is dropped when the list becomes another one before it could be done', () => {
    const long = groups(150);
    const events = [{ type: 'check-all', value: false }, { type: 'search', search: 'DSC_1' }, page(long, 100)] as const;
    expect(checkedCount(reviewOf(play([...events], inReview(long)).state))).toBe(150);
  });
});

describe('the choices of a yes', () => {
  it('are empty where nothing was changed', () => {
    expect(choicesOf(reviewOf(inReview(all)))).toEqual({ unchecked: [], checked: [], primaries: {} });
  });

  it('hold no exception that was taken back', () => {
    const events = [
      check(0, false),
      check(0, true),
      check(2, true),
      check(2, false),
      primary('DSC_0-nef'),
      primary('DSC_0-jpg'),
    ];
    const { state } = play(events, inReview(all));
    expect(choicesOf(reviewOf(state))).toEqual({ unchecked: [], checked: [], primaries: {} });
  });

  it('name the primary that was chosen last', () => {
    const three = {
      ...group(0),
      members: [...group(0).members, { id: 'DSC_0-dng', fileName: 'DSC_0.DNG', stacked: false }],
    };
    const { state } = play(
      [
        { type: 'make-primary', group: three, assetId: 'DSC_0-nef' },
        { type: 'make-primary', group: three, assetId: 'DSC_0-dng' },
      ],
      inReview([three]),
    );
    expect(choicesOf(reviewOf(state)).primaries).toEqual({ 'key-0': 'DSC_0-dng' });
  });
});
