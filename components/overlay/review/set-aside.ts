import type { Review } from '~/components/overlay/state';
import type { ToBackground } from '~/utils/messages/port';
import { type PlanSummary, type ReviewGroup, type SectionName, sectionOf } from '~/utils/messages/review';
import { afterLooked } from './look';
import { splitsOf } from './splits';

/** What was set aside, of the groups that have come over. */
export function asideGroups({ groups }: Review): ReviewGroup[] {
  return groups.filter(({ setAside }) => setAside);
}

/** Tells the background, which remembers it; the review changes when that is done. */
export function askAside({ summary, groups }: Review, { key }: ReviewGroup, value: boolean): ToBackground[] {
  const offset = groups.findIndex((group) => group.key === key);
  if (offset < 0) return [];
  return [{ type: 'set-aside', planId: summary.planId, key, offset, value }];
}

/** Takes a group out of its section, or puts it back, without a choice about it. */
export function withAside(review: Review, key: string, value: boolean): Review {
  const group = review.groups.find((one) => one.key === key);
  if (!group || (group.setAside ?? false) === value) return review;
  const section = sectionOf({ ...group, setAside: false });
  if (section === null) return review;
  const groups = review.groups.map((one) => (one === group ? { ...group, setAside: value } : one));
  const except = new Map(review.except);
  except.delete(key);
  const { [key]: _, ...primaries } = review.primaries;
  const summary = counted(review.summary, group, section, value);
  return {
    ...review,
    ...{ groups, except, primaries, summary },
    splits: splitsOf({ summary, sections: review.sections, except }),
    look: value ? afterLooked(review, key) : review.look,
    lastAside: { name: group.name, value },
  };
}

function counted(summary: PlanSummary, { key, state }: ReviewGroup, name: SectionName, value: boolean): PlanSummary {
  const by = value ? -1 : 1;
  const { [key]: _, ...others } = summary.duplicates.sections;
  const isThere = summary.sections.some((section) => section.name === name);
  const before = isThere ? summary.sections : [{ name, count: 0 }, ...summary.sections];
  return {
    ...summary,
    counts: { ...summary.counts, [state]: summary.counts[state] + by },
    setAside: summary.setAside - by,
    sections: before
      .map((section) => (section.name === name ? { name, count: section.count + by } : section))
      .filter(({ count }) => count > 0),
    duplicates: { ...summary.duplicates, sections: value ? others : { ...others, [key]: name } },
  };
}
