import type { Review } from '~/components/overlay/state';
import type { ToBackground } from '~/utils/messages/port';
import type { ReviewGroup } from '~/utils/messages/review';
import { isNearEnd } from './look';
import { isComplete, isSearched, listedSections, matchingBySection, settled } from './review';
import { asideGroups } from './set-aside';

/** Takes in a page; one that was not the next is left aside. */
export function withPage(review: Review, offset: number, page: readonly ReviewGroup[]): Review {
  if (offset !== review.groups.length || offset !== review.asked) return review;
  const groups = [...review.groups, ...page];
  // A page without groups ends the plan, whatever its counts say: asking again would never end.
  const total = page.length === 0 ? groups.length : review.total;
  return settled({ ...review, groups, total, asked: null });
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

/** Pages hold the sections in the order in which they are listed: what comes next is what is seen next. */
function needsMore(review: Review): boolean {
  if (isNearEnd(review)) return true;
  if (isSearched(review)) return true;
  if (asideGroups(review).length < (review.needed['set-aside'] ?? 0)) return true;
  const listed = matchingBySection(review);
  return listedSections(review).some(({ name, count }, index) => {
    const needed = Math.max(review.needed[name] ?? 0, index === 0 ? 1 : 0);
    return (listed.get(name)?.length ?? 0) < Math.min(needed, count);
  });
}
