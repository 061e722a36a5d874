import type { Before, DuplicateMembers } from './records';

/** Asset ids by duplicate id. */
export type DuplicateGroups = Map<string, Set<string>>;

/** Adds marks of duplicates, by asset, to the groups that they tell of. */
export function joinDuplicates(groups: DuplicateGroups, flags: Record<string, string>): void {
  for (const [assetId, duplicateId] of Object.entries(flags)) {
    const known = groups.get(duplicateId);
    if (known) known.add(assetId);
    else groups.set(duplicateId, new Set([assetId]));
  }
}

/** What there was before, with the marks of these files alone. */
export function membersOnly(before: Before, assetIds: string[]): Before {
  const flags = assetIds.flatMap((id) => {
    const flag = before.flags[id];
    return flag === undefined ? [] : [[id, flag]];
  });
  return { ...before, flags: Object.fromEntries(flags) };
}

export const toMembers = (groups: DuplicateGroups): DuplicateMembers =>
  [...groups].map(([duplicateId, ids]) => [duplicateId, [...ids]]);
