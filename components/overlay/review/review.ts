import { plain } from '~/components/overlay/plain';
import type { CardSection, Filter, ListedSection, Review } from '~/components/overlay/state';
import { nothingChanged, type PlanSummary, type ReviewGroup, sectionOf } from '~/utils/messages/review';
import { withChecks, withSections } from './choices';
import { splitsOf } from './splits';

/** @param groups the first page of them */
export function openReview(summary: PlanSummary, groups: readonly ReviewGroup[]): Review {
  const { ready, review, stacked } = summary.counts;
  const checks = { sections: new Set(nothingChanged.sections), except: new Map() };
  return {
    summary,
    groups,
    total: ready + review + stacked + summary.setAside,
    asked: null,
    ...checks,
    primaries: {},
    splits: splitsOf({ summary, ...checks }),
    filter: 'open',
    search: '',
    needed: {},
    opened: new Set(),
    checkingAll: null,
    look: null,
    lastAside: null,
    leftAlone: null,
  };
}

/** The sections that the filter lists, with what there is of each in all. */
export function listedSections({ summary, filter }: Review): { name: ListedSection; count: number }[] {
  if (filter === 'stacked') return [{ name: 'stacked', count: summary.counts.stacked }];
  return summary.sections.filter(({ name }) => filter === 'open' || (name === 'ready') === (filter === 'ready'));
}

/** The groups that fit the filter and the search, of those that have come over. */
export function matching({ groups, filter, search }: Review): ReviewGroup[] {
  const wanted = plain(search.trim());
  return groups.filter(
    ({ state, name, members, setAside }) =>
      !setAside &&
      (filter === 'open' ? state !== 'stacked' : state === filter) &&
      (wanted === '' ||
        plain(name).includes(wanted) ||
        members.some((member) => plain(member.fileName).includes(wanted))),
  );
}

/** The same, by the section that each stands in. */
export function matchingBySection(review: Review): Map<ListedSection, ReviewGroup[]> {
  return Map.groupBy(matching(review), (group) => sectionOf(group) ?? 'stacked');
}

/** Asks for so many cards of a section. */
export function withNeed(review: Review, section: CardSection, count: number): Review {
  return { ...review, needed: { ...review.needed, [section]: Math.max(review.needed[section] ?? 0, count) } };
}

/** Lists all of a section. */
export function withAllOf(review: Review, section: ListedSection): Review {
  return { ...review, opened: new Set(review.opened).add(section) };
}

export function withFilter(review: Review, filter: Filter): Review {
  return { ...review, filter, needed: {}, checkingAll: null };
}

export function withSearch(review: Review, search: string): Review {
  return { ...review, search, needed: {}, checkingAll: null };
}

/** Checks or unchecks all that is listed: whole sections, or what a search finds once every page is there. */
export function checkAll(review: Review, value: boolean): Review {
  if (isSearched(review)) return settled({ ...review, checkingAll: value });
  const names = listedSections(review).map(({ name }) => name);
  return withSections(
    review,
    names.filter((name) => name !== 'stacked'),
    value,
  );
}

/** How long a section will be, of which `listed` groups have come over. */
export function expectedCount(review: Review, name: ListedSection, listed: number): number {
  if (isComplete(review) || isSearched(review)) return listed;
  return Math.max(listedSections(review).find((section) => section.name === name)?.count ?? 0, listed);
}

/** How many groups a filter lists where nothing is searched for. */
export function sizeOf({ summary: { counts } }: Review, filter: Filter): number {
  return filter === 'open' ? counts.ready + counts.review : counts[filter];
}

export function isComplete({ groups, total }: Review): boolean {
  return groups.length >= total;
}

/** Whether filter or search leave groups out that are to be stacked. */
export function isNarrowed(review: Review): boolean {
  return isSearched(review) || review.filter !== 'open';
}

export function isSearched({ search }: Review): boolean {
  return search.trim() !== '';
}

/** Does a check of all that has waited, once every page is there. */
export function settled(review: Review): Review {
  if (review.checkingAll === null || !isComplete(review)) return review;
  return { ...withChecks(review, matching(review), review.checkingAll), checkingAll: null };
}
