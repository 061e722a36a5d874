import type { BurstFrame } from './burst-names';
import type { FileKind } from './extensions';
import type { Asset } from './types';

/** A file that planning looks at, with what its name says. All texts of the name are folded: NFC, without case. */
export interface Member {
  asset: Asset;
  /** Files with equal shot names may be one shot. */
  shotName: string;
  /** The name less its last extension, nothing else dropped. */
  fullName: string;
  extension: string;
  kind: FileKind;
  isEdited: boolean;
  burst: BurstFrame | null;
}

/** The order in which clusters are formed: wall time, then the other clock, then id. */
export function byTime(one: Member, other: Member): number {
  const a = one.asset;
  const b = other.asset;
  if (a.localDateTime !== b.localDateTime) return a.localDateTime - b.localDateTime;
  if (a.fileCreatedAt !== b.fileCreatedAt) return a.fileCreatedAt - b.fileCreatedAt;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  // A file that was handed over twice is in scope where it is so once.
  return Number(a.inScope === false) - Number(b.inScope === false);
}

/** Sorts in place. Most lists are pairs, which need no more than a look. */
export function sortMembers(members: Member[], order: (one: Member, other: Member) => number): void {
  const [first, second] = members;
  if (members.length !== 2 || !first || !second) members.sort(order);
  else if (order(first, second) > 0) {
    members[0] = second;
    members[1] = first;
  }
}
