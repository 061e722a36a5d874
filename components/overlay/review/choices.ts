import type { Review } from '~/components/overlay/state';
import type { Choices, ReviewGroup } from '~/utils/messages/review';
import { splitsOf } from './splits';

/** Whether a group will be stacked on a yes. */
export function isChecked({ unchecked, checked }: Review, { key, state }: ReviewGroup): boolean {
  return state === 'ready' ? !unchecked.has(key) : state === 'review' && checked.has(key);
}

/** How many groups a yes would stack, pages that have not come over included. */
export function checkedCount({ summary, unchecked, checked }: Review): number {
  return summary.counts.ready - unchecked.size + checked.size;
}

/** Checks or unchecks groups; one that is stacked already has no check and stays as it is. */
export function withChecks(review: Review, groups: readonly ReviewGroup[], value: boolean): Review {
  const unchecked = new Set(review.unchecked);
  const checked = new Set(review.checked);
  for (const { key, state } of groups) {
    if (state === 'ready') put(unchecked, key, !value);
    if (state === 'review') put(checked, key, value);
  }
  return { ...review, unchecked, checked, splits: splitsOf({ ...review, unchecked, checked }) };
}

/** Makes a member the primary of its group; the planned one again leaves no exception behind. */
export function withPrimary(review: Review, group: ReviewGroup, assetId: string): Review {
  const { [group.key]: _, ...primaries } = review.primaries;
  if (group.members[0]?.id === assetId) return { ...review, primaries };
  return { ...review, primaries: { ...primaries, [group.key]: assetId } };
}

/** What the yes carries: the exceptions alone. */
export function choicesOf({ unchecked, checked, primaries }: Review): Choices {
  return { unchecked: [...unchecked], checked: [...checked], primaries: { ...primaries } };
}

function put(set: Set<string>, key: string, present: boolean): void {
  if (present) set.add(key);
  else set.delete(key);
}
