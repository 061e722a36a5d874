import type { Review } from '~/components/overlay/state';
import type { ToBackground, ToOverlay } from '~/utils/messages/port';
import type { ReviewGroup } from '~/utils/messages/review';
import { expectedCount, isComplete, listedSections, matchingBySection } from './review';

/** The group that is looked at, its place in the list, and how long the list will be. */
export interface Looked {
  group: ReviewGroup;
  index: number;
  count: number;
}

/** Looks at a group closely, or with null at the list again. */
export function withLook(review: Review, key: string | null): Review {
  return { ...review, look: key === null ? null : { key, facts: null, failure: null, asked: false } };
}

/** The same from there on or back; at either end it stays. */
export function withStep(review: Review, by: 1 | -1): Review {
  const looked = lookedAt(review);
  const next = looked && inOrder(review)[looked.index + by];
  return next ? withLook(review, next.key) : review;
}

/** Where a look goes on when its group leaves the list: to the one after it, else before it, else to the list. */
export function afterLooked(review: Review, key: string): Review['look'] {
  if (review.look?.key !== key) return review.look;
  const all = inOrder(review);
  const index = all.findIndex((group) => group.key === key);
  const next = all[index + 1] ?? all[index - 1];
  return withLook(review, next?.key ?? null).look;
}

export function lookedAt(review: Review): Looked | null {
  if (review.look === null) return null;
  const { key } = review.look;
  const listed = matchingBySection(review);
  const all = inOrder(review);
  const index = all.findIndex((group) => group.key === key);
  const group = all[index];
  if (!group) return null;
  const sizes = listedSections(review).map(({ name }) => expectedCount(review, name, listed.get(name)?.length ?? 0));
  return { group, index, count: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Whether the one after the group that is looked at may not have come over. */
export function isNearEnd(review: Review): boolean {
  if (review.look === null || isComplete(review)) return false;
  const all = inOrder(review);
  return all.findIndex(({ key }) => key === review.look?.key) >= all.length - 2;
}

/** What is to be asked of the group that is looked at. */
export function askForFacts(review: Review): { review: Review; send: ToBackground[] } {
  const { look, summary } = review;
  const group = review.groups.find(({ key }) => key === look?.key);
  if (look === null || look.asked || look.facts !== null || !group) return { review, send: [] };
  return {
    review: { ...review, look: { ...look, asked: true } },
    send: [{ type: 'facts', planId: summary.planId, assetIds: group.members.map(({ id }) => id) }],
  };
}

/** What was on its way over a port that is lost is asked again. */
export function withFactsToAsk(review: Review): Review {
  return { ...review, look: review.look && { ...review.look, asked: false } };
}

/** Takes in what was asked; what is of another group is left aside. */
export function withFacts(review: Review, message: Extract<ToOverlay, { type: 'facts' }>): Review {
  const { look } = review;
  const group = review.groups.find(({ key }) => key === look?.key);
  if (look === null || group?.members.map(({ id }) => id).join() !== message.assetIds.join()) return review;
  const { facts, failure } = message;
  return { ...review, look: { ...look, facts: failure === null ? facts : [], failure } };
}

function inOrder(review: Review): ReviewGroup[] {
  const listed = matchingBySection(review);
  return listedSections(review).flatMap(({ name }) => listed.get(name) ?? []);
}
