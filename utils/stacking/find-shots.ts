import { areOnOneClock } from './agreement';
import type { Cluster } from './clusters';
import { formClusters } from './clusters';
import { createCoverOrder } from './cover-order';
import { displayName } from './display-name';
import type { Member } from './member';
import { visitNames } from './name-index';
import { findNearMisses } from './near-misses';
import { addShotReasons } from './shot-reasons';
import { sortMembers } from './sort-members';
import type { Asset, Reason, StackRules } from './types';
import { withoutRepeats } from './without-repeats';

/** Files that are one shot, or look like one; stacks and duplicates are no matter here. */
export interface Shot {
  /** The best cover first. */
  assets: Asset[];
  name: string;
  /** The earliest wall time and the smallest id among the files, which put shots in order. */
  time: number;
  firstId: string;
  reasons: Reason[];
}

/** Finds the shots among all assets: by name, then by clock. What no rule allows is none. */
export function findShots(all: readonly Asset[], rules: StackRules, found: (shot: Shot) => void): void {
  const coverOrder = createCoverOrder(rules);
  const add = (members: Member[], reasons: Reason[]): void => {
    sortMembers(members, coverOrder);
    const assets = members.map(({ asset }) => asset);
    // A file that is handed over as context only makes no group of its own.
    if (assets.every((asset) => asset.inScope === false)) return;
    let time = Infinity;
    let firstId = assets[0]?.id ?? '';
    for (const { id, localDateTime } of assets) {
      if (localDateTime < time) time = localDateTime;
      if (id < firstId) firstId = id;
    }
    addShotReasons(reasons, members);
    found({ assets, name: displayName(members), time, firstId, reasons });
  };

  visitNames(all, rules, (ofOneName) => {
    const members = withoutRepeats(ofOneName);
    // One type of file under a name is no shot, whatever its clocks say.
    if (!mayBeShot(members, rules)) return;
    if (!rules.sameCamera && areOnOneClock(members, rules.toleranceMs)) add(members, []);
    else findApart(members, rules, add);
  });
}

/** Finds the shots among files of one name that are not all of one time. */
function findApart(members: Member[], rules: StackRules, add: (members: Member[], reasons: Reason[]) => void): void {
  const incomplete: Cluster[] = [];
  for (const cluster of formClusters(members, rules)) {
    if (mayBeShot(cluster.members, rules)) add(cluster.members, ambiguity(cluster));
    else incomplete.push(cluster);
  }
  for (const { raw, developed, reason } of findNearMisses(incomplete, rules.sameCamera)) {
    add([...raw.members, ...developed.members], [reason, ...ambiguity(raw), ...ambiguity(developed)].slice(0, 2));
  }
}

function ambiguity({ ambiguous }: Cluster): Reason[] {
  return ambiguous === null ? [] : [{ code: 'ambiguous', fileName: ambiguous }];
}

/** A burst needs two frames, any other shot two kinds of file: RAW and developed, or any two types where that is wanted. */
function mayBeShot(members: readonly Member[], { pairing }: StackRules): boolean {
  const first = members[0] as Member;
  let frames = false;
  let types = false;
  let raw = false;
  let developed = false;
  for (const member of members) {
    frames ||= Boolean(first.odd?.burst) && member.odd?.fullName !== first.odd?.fullName;
    types ||= member.extension.text !== first.extension.text;
    raw ||= member.extension.kind === 'raw';
    developed ||= member.extension.kind === 'developed';
  }
  return frames || (pairing === 'any-two-types' ? types : raw && developed);
}
