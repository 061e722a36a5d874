import { type PlanSummary, type ReviewGroup, type SectionName, sectionOf } from '~/utils/messages/review';

/**
 * Puts the groups of a plan in the order in which the review lists them: what was set aside; what wants a look by its reasons, the most
 * frequent first, since it is decided about at once; then what is certain, then what there is nothing to decide about.
 * Within a section the order stays.
 */
export function inSections<G extends Pick<ReviewGroup, 'state' | 'reasons' | 'setAside'>>(
  groups: G[],
): { groups: G[]; sections: PlanSummary['sections'] } {
  const { aside = [], open = [] } = Object.groupBy(groups, ({ setAside }) => (setAside ? 'aside' : 'open'));
  const bySection = Map.groupBy(open, sectionOf);
  const names = [...bySection.keys()].filter((name): name is SectionName => name !== null);
  const countOf = (name: SectionName) => bySection.get(name)?.length ?? 0;
  names.sort(
    (one, other) =>
      Number(one === 'ready') - Number(other === 'ready') || countOf(other) - countOf(one) || (one < other ? -1 : 1),
  );
  return {
    groups: [...aside, ...[...names, null].flatMap((name) => bySection.get(name) ?? [])],
    sections: names.map((name) => ({ name, count: countOf(name) })),
  };
}
