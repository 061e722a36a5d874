import type { SetAsideRecord } from '~/utils/database/records';

/**
 * Tells which groups hold files that were said not to be one shot: any two of the same record, so that a file that came
 * later, or is gone, does not bring the others together again.
 */
export function createSetAside(
  records: readonly Pick<SetAsideRecord, 'assetIds'>[],
): (assetIds: readonly string[]) => boolean {
  const recordsOf = new Map<string, number[]>();
  for (const [index, { assetIds }] of records.entries()) {
    for (const id of assetIds) recordsOf.set(id, [...(recordsOf.get(id) ?? []), index]);
  }
  return (assetIds) => {
    const met = new Set<number>();
    for (const id of assetIds) {
      for (const index of recordsOf.get(id) ?? []) {
        if (met.has(index)) return true;
        met.add(index);
      }
    }
    return false;
  };
}
