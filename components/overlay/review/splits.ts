import type { Review, Splits } from '~/components/overlay/state';
import { countSplits } from '~/utils/stacking/split-duplicates';
import type { Reason } from '~/utils/stacking/types';

/** Counts anew which groups would make Immich forget a duplicate group, by what is checked now. Pure, and quick for thousands. */
export function splitsOf({ summary, sections, except }: Pick<Review, 'summary' | 'sections' | 'except'>): Splits {
  const { groups, sections: sectionOf } = summary.duplicates;
  const checked = Object.entries(sectionOf).filter(([key, section]) => sections.has(section) !== except.has(key));
  return countSplits(groups, new Set(checked.map(([key]) => key)));
}

/** Why a group wants a look: what was planned, with the count of duplicates as it stands. */
export function liveReasons(reasons: readonly Reason[], splits: readonly Reason[] = []): Reason[] {
  return [...reasons.filter(({ code }) => code !== 'splits-duplicates'), ...splits];
}
