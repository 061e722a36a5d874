import { compareTexts } from './compare-texts';
import type { KnownStack } from './stack-index';
import { indexStacks } from './stack-index';
import type { Asset, PlanGroup, Reason } from './types';

export type SplitReason = Reason & { code: 'splits-duplicates' };

/** The members of a duplicate group that are in no stack yet. Plain data: it can be kept and sent. */
export interface DuplicateGroup {
  duplicateId: string;
  unstacked: { fileName: string; groupKey: string | null }[];
}

/**
 * Reads what counting needs: the duplicate groups that the plan touches, each with its unstacked members and the
 * groups of the plan that would stack them. Trashed and hidden files are in no duplicate group that Immich shows.
 */
export function readDuplicates(
  groups: readonly PlanGroup[],
  assets: readonly Asset[],
  stackOf: (asset: Asset) => KnownStack | null = indexStacks(assets),
): DuplicateGroup[] {
  const byDuplicate = new Map<string, Map<string, Asset>>();
  for (const asset of assets.filter(isShownAsDuplicate)) {
    if (stackOf(asset)) continue;
    const id = `${asset.ownerId}/${asset.duplicateId}`;
    const members = byDuplicate.get(id) ?? new Map<string, Asset>();
    byDuplicate.set(id, members.set(asset.id, asset));
  }
  if (byDuplicate.size === 0) return [];

  const groupKeys = new Map<string, string>();
  for (const group of groups) for (const assetId of group.assetIds) groupKeys.set(assetId, group.key);
  const duplicates: DuplicateGroup[] = [];
  for (const members of byDuplicate.values()) {
    const sorted = [...members.values()].sort((one, other) => compareTexts(one.id, other.id));
    const unstacked = sorted.map(({ id, originalFileName }) => ({
      fileName: originalFileName,
      groupKey: groupKeys.get(id) ?? null,
    }));
    const duplicateId = sorted[0]?.duplicateId ?? '';
    if (unstacked.some((member) => member.groupKey !== null)) duplicates.push({ duplicateId, unstacked });
  }
  return duplicates.sort((one, other) => compareTexts(one.duplicateId, other.duplicateId));
}

function isShownAsDuplicate({ duplicateId, isTrashed, visibility }: Asset): boolean {
  return duplicateId !== null && !isTrashed && visibility !== 'hidden' && visibility !== 'locked';
}

/**
 * Counts anew, for a set of checked groups, which groups would leave exactly one member of a duplicate group unstacked,
 * so that Immich forgets that group. A checked group is told what the checked groups do together; an unchecked one what
 * would come of checking it as well. Groups that do no harm are not in the answer.
 */
export function countSplits(
  duplicates: readonly DuplicateGroup[],
  checked: ReadonlySet<string>,
): Map<string, SplitReason[]> {
  const splits = new Map<string, SplitReason[]>();
  for (const { duplicateId, unstacked } of duplicates) {
    const counts = new Map<string, number>();
    for (const { groupKey } of unstacked) if (groupKey !== null) counts.set(groupKey, (counts.get(groupKey) ?? 0) + 1);
    let leftByChecked = unstacked.length;
    for (const [key, count] of counts) if (checked.has(key)) leftByChecked -= count;
    for (const [key, count] of counts) {
      if (leftByChecked - (checked.has(key) ? 0 : count) !== 1) continue;
      const left = unstacked.find(({ groupKey }) => groupKey === null || (groupKey !== key && !checked.has(groupKey)));
      if (!left) continue;
      const reason: SplitReason = { code: 'splits-duplicates', duplicateId, fileName: left.fileName };
      const known = splits.get(key);
      if (known) known.push(reason);
      else splits.set(key, [reason]);
    }
  }
  return splits;
}

/**
 * Takes the check from `ready` groups that would split a duplicate group, until what stays checked splits none:
 * a group that loses its check leaves its own files unstacked, which can make another one harmful.
 */
export function holdBackSplits(groups: readonly PlanGroup[], duplicates: readonly DuplicateGroup[]): void {
  if (duplicates.length === 0) return;
  for (;;) {
    const ready = groups.filter((group) => group.state === 'ready');
    const splits = countSplits(duplicates, new Set(ready.map((group) => group.key)));
    const harmful = ready.filter((group) => splits.has(group.key));
    if (harmful.length === 0) return;
    for (const group of harmful) {
      group.state = 'review';
      group.reasons.push(...(splits.get(group.key) ?? []));
    }
  }
}
