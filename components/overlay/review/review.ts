import { plain } from '~/components/overlay/plain';
import type { Filter, Review } from '~/components/overlay/state';
import type { ToBackground } from '~/utils/messages/port';
import type { PlanSummary, ReviewGroup } from '~/utils/messages/review';
import { withChecks } from './choices';
import { splitsOf } from './splits';

/** @param groups the first page of them */
export function openReview(summary: PlanSummary, groups: readonly ReviewGroup[]): Review {
  const { ready, review, stacked } = summary.counts;
  return {
    summary,
    groups,
    total: ready + review + stacked,
    asked: null,
    unchecked: new Set(),
    checked: new Set(),
    primaries: {},
    splits: splitsOf({ summary, unchecked: new Set(), checked: new Set() }),
    filter: 'open',
    search: '',
    needed: 1,
    checkingAll: null,
  };
}

/** The groups that fit the filter and the search, of those that have come over. */
export function matching({ groups, filter, search }: Review): ReviewGroup[] {
  const wanted = plain(search.trim());
  return groups.filter(
    ({ state, name, members }) =>
      (filter === 'open' ? state !== 'stacked' : state === filter) &&
      (wanted === '' ||
        plain(name).includes(wanted) ||
        members.some((member) => plain(member.fileName).includes(wanted))),
  );
}

/** Asks for so many cards of what is listed. */
export function withNeed(review: Review, count: number): Review {
  return { ...review, needed: Math.max(review.needed, count) };
}

export function withFilter(review: Review, filter: Filter): Review {
  return { ...review, filter, needed: 1, checkingAll: null };
}

export function withSearch(review: Review, search: string): Review {
  return { ...review, search, needed: 1, checkingAll: null };
}

/** Takes in a page; one that was not the next is left aside. */
export function withPage(review: Review, offset: number, page: readonly ReviewGroup[]): Review {
  if (offset !== review.groups.length || offset !== review.asked) return review;
  const groups = [...review.groups, ...page];
  // A page without groups ends the plan, whatever its counts say: asking again would never end.
  const total = page.length === 0 ? groups.length : review.total;
  return settled({ ...review, groups, total, asked: null });
}

/** Checks or unchecks all that is listed, once every page that may hold some of it is there. */
export function checkAll(review: Review, value: boolean): Review {
  return settled({ ...review, checkingAll: value });
}

/** The page to ask for now, if the cards, the filter, the search or a check of all need one. */
export function askForPage(review: Review): { review: Review; send: ToBackground[] } {
  const offset = review.groups.length;
  if (review.asked !== null || isComplete(review) || !needsMore(review)) return { review, send: [] };
  return {
    review: { ...review, asked: offset },
    send: [{ type: 'groups', planId: review.summary.planId, offset }],
  };
}

/** How long the list will be, of which `listed` groups have come over. */
export function expectedCount(review: Review, listed: number): number {
  if (isComplete(review) || review.search.trim() !== '') return listed;
  return Math.max(sizeOf(review, review.filter), listed);
}

/** How many groups a filter lists where nothing is searched for. */
export function sizeOf({ summary: { counts } }: Review, filter: Filter): number {
  return filter === 'open' ? counts.ready + counts.review : counts[filter];
}

export function isComplete({ groups, total }: Review): boolean {
  return groups.length >= total;
}

/** Whether filter or search leave groups out that are to be stacked. */
export function isNarrowed({ search, filter }: Review): boolean {
  return search.trim() !== '' || filter !== 'open';
}

function needsMore(review: Review): boolean {
  return isNarrowed(review) || review.checkingAll !== null || matching(review).length < review.needed;
}

function settled(review: Review): Review {
  if (review.checkingAll === null || !isComplete(review)) return review;
  return { ...withChecks(review, matching(review), review.checkingAll), checkingAll: null };
}
