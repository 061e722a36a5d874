import type { Cluster } from './clusters';
import { formClusters } from './clusters';
import type { Member } from './member';
import { byTime, sortMembers } from './member';
import { visitNames } from './name-index';
import { findNearMisses } from './near-misses';
import type { Asset, Reason, StackRules } from './types';

/** Files that are one shot, or look like one; stacks and duplicates are no matter here. */
export interface Shot {
  members: Member[];
  /** The earliest wall time and the smallest id among the members, which put shots in order. */
  time: number;
  firstId: string;
  /** `clocks-differ` and `ambiguous`, where they hold. */
  reasons: Reason[];
}

/** Finds the shots among all assets: by name, then by clock. What no rule allows is none. */
export function findShots(assets: readonly Asset[], rules: StackRules, found: (shot: Shot) => void): void {
  visitNames(assets, rules, (members) => {
    sortMembers(members, byTime);
    const distinct = withoutRepeats(members);
    // One type of file under a name is no shot, whatever its clocks say.
    if (mayBeShot(distinct, rules)) findInName(distinct, rules, found);
  });
}

/**
 * Paging can list a file twice (Immich 2.7, equal times), and a call that names a file twice makes a stack of one.
 * Of the two the one that comes first in time counts.
 */
function withoutRepeats(members: Member[]): Member[] {
  const [first, second] = members;
  if (members.length === 2) return first?.asset.id === second?.asset.id ? members.slice(0, 1) : members;
  const seen = new Set<string>();
  return members.filter(({ asset }) => !seen.has(asset.id) && seen.add(asset.id));
}

function findInName(members: Member[], rules: StackRules, found: (shot: Shot) => void): void {
  const incomplete: Cluster[] = [];
  for (const cluster of formClusters(members, rules)) {
    if (cluster.members === members || mayBeShot(cluster.members, rules))
      add(found, cluster.members, ambiguity(cluster));
    else incomplete.push(cluster);
  }
  for (const { raw, developed, reason } of findNearMisses(incomplete, rules.sameCamera)) {
    add(
      found,
      [...raw.members, ...developed.members],
      [reason, ...ambiguity(raw), ...ambiguity(developed)].slice(0, 2),
    );
  }
}

function add(found: (shot: Shot) => void, members: Member[], reasons: Reason[]): void {
  // A file that is handed over as context only makes no group of its own.
  if (!members.some((member) => member.asset.inScope !== false)) return;
  let time = Infinity;
  let firstId = '';
  for (const { asset } of members) {
    if (asset.localDateTime < time) time = asset.localDateTime;
    if (firstId === '' || asset.id < firstId) firstId = asset.id;
  }
  found({ members, time, firstId, reasons });
}

function ambiguity({ ambiguous }: Cluster): Reason[] {
  return ambiguous === null ? [] : [{ code: 'ambiguous', fileName: ambiguous }];
}

/** A burst needs two frames, any other shot two kinds of file: RAW and developed, or any two types where that is wanted. */
function mayBeShot(members: readonly Member[], rules: StackRules): boolean {
  const first = members[0];
  if (!first) return false;
  if (first.burst && members.some((member) => member.fullName !== first.fullName)) return true;
  if (rules.pairing === 'any-two-types') return members.some((member) => member.extension !== first.extension);
  return members.some((member) => member.kind === 'raw') && members.some((member) => member.kind === 'developed');
}
