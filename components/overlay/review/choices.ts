import type { Review } from '~/components/overlay/state';
import { type Choices, type ReviewGroup, type SectionName, sectionOf } from '~/utils/messages/review';
import { splitsOf } from './splits';

/** Whether a group will be stacked on a yes. */
export function isChecked({ sections, except }: Review, group: ReviewGroup): boolean {
  const section = sectionOf(group);
  return section !== null && sections.has(section) !== except.has(group.key);
}

/** How many groups of a section a yes would stack, pages that have not come over included. */
export function checkedIn({ summary, sections, except }: Review, name: SectionName): number {
  const exceptions = [...except.values()].filter((section) => section === name).length;
  const count = summary.sections.find((section) => section.name === name)?.count ?? 0;
  return sections.has(name) ? count - exceptions : exceptions;
}

/** How many groups a yes would stack in all. */
export function checkedCount(review: Review): number {
  return review.summary.sections.reduce((sum, { name }) => sum + checkedIn(review, name), 0);
}

/** Checks or unchecks groups; one that is stacked already has no check and stays as it is. */
export function withChecks(review: Review, groups: readonly ReviewGroup[], value: boolean): Review {
  const except = new Map(review.except);
  for (const group of groups) {
    const section = sectionOf(group);
    if (section === null) continue;
    if (review.sections.has(section) === value) except.delete(group.key);
    else except.set(group.key, section);
  }
  return counted({ ...review, except });
}

/** Checks or unchecks whole sections, whatever was made of single groups of them before. */
export function withSections(review: Review, names: readonly SectionName[], value: boolean): Review {
  const sections = new Set(review.sections);
  for (const name of names) {
    if (value) sections.add(name);
    else sections.delete(name);
  }
  const except = new Map([...review.except].filter(([, section]) => !names.includes(section)));
  return counted({ ...review, sections, except });
}

/** Makes a member the primary of its group; the planned one again leaves no exception behind. */
export function withPrimary(review: Review, group: ReviewGroup, assetId: string): Review {
  const { [group.key]: _, ...primaries } = review.primaries;
  if (group.members[0]?.id === assetId) return { ...review, primaries };
  return { ...review, primaries: { ...primaries, [group.key]: assetId } };
}

/** What the yes carries: sections, and the exceptions from them. */
export function choicesOf({ sections, except, primaries }: Review): Choices {
  return { sections: [...sections], except: [...except.keys()], primaries: { ...primaries } };
}

const counted = (review: Review): Review => ({ ...review, splits: splitsOf(review) });
