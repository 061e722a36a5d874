import { describe, expect, it } from 'vitest';
import { expectedCount, matching } from '~/components/overlay/review/review';
import { groups, inReview, lost, page, planned, play, reviewOf, user } from './plan';

const names = (state: ReturnType<typeof inReview>) => matching(reviewOf(state)).map(({ name }) => name);

describe('pages of groups', () => {
  const all = groups(250);

  it('come as the reader nears the end of those that are there', () => {
    const review = inReview(all);
    expect(play([{ type: 'need', section: 'ready', count: 100 }], review).sent).toEqual([]);
    expect(play([{ type: 'need', section: 'ready', count: 101 }], review).sent).toEqual([
      { type: 'groups', planId: 'plan-1', offset: 100 },
    ]);
  });

  it('follow one another until the reader has what was scrolled to', () => {
    const { state, sent } = play(
      [{ type: 'need', section: 'ready', count: 250 }, page(all, 100), page(all, 200)],
      inReview(all),
    );
    expect(sent).toMatchObject([{ offset: 100 }, { offset: 200 }]);
    expect(reviewOf(state).groups).toEqual(all);
  });

  it('are asked for once, however often they are needed', () => {
    const { sent } = play(
      [
        { type: 'need', section: 'ready', count: 120 },
        { type: 'need', section: 'ready', count: 130 },
      ],
      inReview(all),
    );
    expect(sent).toHaveLength(1);
  });

  it('count once, where one arrives twice', () => {
    const { state } = play(
      [{ type: 'need', section: 'ready', count: 120 }, page(all, 100), page(all, 100)],
      inReview(all),
    );
    expect(reviewOf(state).groups).toHaveLength(200);
  });

  it('are left aside where they belong to another plan', () => {
    const message = { type: 'groups', planId: 'plan-0', offset: 100, groups: all.slice(0, 100) } as const;
    const { state } = play(
      [
        { type: 'need', section: 'ready', count: 120 },
        { type: 'message', message, at: 0 },
      ],
      inReview(all),
    );
    expect(reviewOf(state).groups).toHaveLength(100);
  });

  it('go on where the first hold only groups that are not listed', () => {
    const stackedFirst = groups(150, (index) => (index < 100 ? 'stacked' : 'ready'));
    expect(play([user, planned(stackedFirst)]).sent.at(-1)).toMatchObject({ offset: 100 });
  });

  it('end with one that is empty, whatever the counts said', () => {
    const { state, sent } = play([{ type: 'search', search: 'x' }, page([], 100)], inReview(all));
    expect(sent).toHaveLength(1);
    expect(expectedCount(reviewOf(state), 'ready', 0)).toBe(0);
  });

  it('are asked for again on a new port, without losing those that are there', () => {
    const { state, sent } = play([{ type: 'need', section: 'ready', count: 120 }, lost, page(all, 100)], inReview(all));
    expect(sent).toMatchObject([{ offset: 100 }, { offset: 100 }]);
    expect(reviewOf(state).groups).toHaveLength(200);
  });
});

describe('the list', () => {
  const mixed = groups(9, (index) => (['ready', 'review', 'stacked'] as const)[index % 3]!);

  it('leaves out what is stacked, until that is asked for', () => {
    expect(names(inReview(mixed))).not.toContain('DSC_2');
    expect(names(play([{ type: 'filter', filter: 'stacked' }], inReview(mixed)).state)).toEqual([
      'DSC_2',
      'DSC_5',
      'DSC_8',
    ]);
  });

  it('keeps to one state', () => {
    expect(names(play([{ type: 'filter', filter: 'review' }], inReview(mixed)).state)).toEqual([
      'DSC_1',
      'DSC_4',
      'DSC_7',
    ]);
  });

  it.each(['dsc_4', ' DSC_4 ', 'Dsc_4.nEf'])('finds by a part of a name, without case: %s', (search) => {
    expect(names(play([{ type: 'search', search }], inReview(mixed)).state)).toEqual(['DSC_4']);
  });

  it('finds a name whichever way its accents are written', () => {
    const all = groups(2);
    all[1] = { ...all[1]!, name: 'Cafe\u0301' };
    expect(names(play([{ type: 'search', search: 'caf\u00e9' }], inReview(all)).state)).toEqual(['Cafe\u0301']);
  });

  it('is as long as the counts say before its pages are there', () => {
    const review = reviewOf(inReview(groups(250)));
    expect(expectedCount(review, 'ready', matching(review).length)).toBe(250);
  });

  it('needs every page for a search', () => {
    const all = groups(250);
    const { sent } = play([{ type: 'search', search: 'DSC_249' }, page(all, 100), page(all, 200)], inReview(all));
    expect(sent).toMatchObject([{ offset: 100 }, { offset: 200 }]);
  });
});
