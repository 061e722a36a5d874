import { describe, expect, it } from 'vitest';
import { checkedCount, checkedIn, choicesOf, isChecked } from '~/components/overlay/review/choices';
import { nothingChanged, type ReviewGroup, type SectionName } from '~/utils/messages/review';
import { inSections } from '~/utils/plan/in-sections';
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
    expect(choicesOf(reviewOf(state))).toEqual({
      sections: ['ready', 'visibility-differs'],
      except: [],
      primaries: {},
    });
  });

  it('takes what a search leaves', () => {
    const { state } = play(
      [
        { type: 'search', search: 'DSC_1' },
        { type: 'check-all', value: false },
      ],
      inReview(all),
    );
    expect(choicesOf(reviewOf(state)).except).toEqual(['key-1']);
  });

  it('needs no page of those that have not come over', () => {
    const long = groups(250);
    const { state, sent } = play([{ type: 'check-all', value: false }], inReview(long));
    expect(sent).toEqual([]);
    expect(checkedCount(reviewOf(state))).toBe(0);
    expect(choicesOf(reviewOf(state))).toEqual({ sections: [], except: [], primaries: {} });
  });

  it('waits for the pages that a search needs', () => {
    const long = groups(250);
    const searching = play([{ type: 'search', search: 'DSC_2' }, page(long, 100)], inReview(long)).state;
    const waiting = play([{ type: 'check-all', value: false }], searching).state;
    expect(checkedCount(reviewOf(waiting))).toBe(250);
    // 2, 20 to 29, and 200 to 249.
    expect(checkedCount(reviewOf(play([page(long, 200)], waiting).state))).toBe(250 - 61);
  });

  it('is dropped when the list becomes another one before it could be done', () => {
    const long = groups(150);
    const events = [
      { type: 'search', search: 'DSC' },
      { type: 'check-all', value: false },
      { type: 'search', search: 'DSC_1' },
      page(long, 100),
    ] as const;
    expect(checkedCount(reviewOf(play([...events], inReview(long)).state))).toBe(150);
  });
});

describe('a section', () => {
  /** 3,000 whose RAW is archived, 40 that are certain, 2 of other reasons. */
  const many: ReviewGroup[] = inSections([
    ...groups(3040, (index) => (index < 3000 ? 'review' : 'ready')),
    { ...group(3040, 'review'), reasons: [{ code: 'two-stacks', stacks: 2 }] },
    { ...group(3041, 'review'), reasons: [{ code: 'ambiguous', fileName: 'DSC_3041.JPG' }] },
  ]).groups;
  const section = (name: SectionName, value: boolean) => ({ type: 'check-section', section: name, value }) as const;
  const one = (index: number, value: boolean) => ({ type: 'check', group: many[index]!, value }) as const;

  it('is checked as one, without a page of it but the first', () => {
    const { state, sent } = play([section('visibility-differs', true)], inReview(many));
    expect(sent).toEqual([]);
    expect(checkedCount(reviewOf(state))).toBe(3040);
    expect(choicesOf(reviewOf(state))).toEqual({
      sections: ['ready', 'visibility-differs'],
      except: [],
      primaries: {},
    });
  });

  it('counts the exceptions from it, and names them in the yes', () => {
    const { state } = play([section('visibility-differs', true), one(5, false)], inReview(many));
    const review = reviewOf(state);
    expect(checkedIn(review, 'visibility-differs')).toBe(2999);
    expect(isChecked(review, many[5]!)).toBe(false);
    expect(choicesOf(review).except).toEqual([many[5]!.key]);
  });

  it('has none any more when all of it is checked or unchecked', () => {
    const events = [section('visibility-differs', true), one(5, false), section('visibility-differs', true)];
    expect(checkedIn(reviewOf(play(events, inReview(many)).state), 'visibility-differs')).toBe(3000);
    const none = play([...events, section('visibility-differs', false)], inReview(many)).state;
    expect(choicesOf(reviewOf(none))).toEqual(nothingChanged);
  });

  it('leaves the choices in other sections as they are', () => {
    const ready = many.findIndex(({ state }) => state === 'ready');
    const events = [one(ready, false), section('visibility-differs', true), section('visibility-differs', false)];
    expect(choicesOf(reviewOf(play(events, inReview(many)).state)).except).toEqual([many[ready]!.key]);
  });
});

describe('the choices of a yes', () => {
  it('are empty where nothing was changed', () => {
    expect(choicesOf(reviewOf(inReview(all)))).toEqual(nothingChanged);
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
    expect(choicesOf(reviewOf(state))).toEqual(nothingChanged);
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
