import type { Agreement } from './agreement';
import { agree, areOnOneClock } from './agreement';
import type { Member } from './member';
import { byTime, shotNameOf } from './member';
import { sortMembers } from './sort-members';
import { splitAtJumps } from './split-at-jumps';
import { stampIn } from './time-stamp';
import type { StackRules } from './types';

/** Files of one shot name of which every two agree. */
export interface Cluster {
  /** The place in the order in which the clusters of one name were formed. */
  order: number;
  members: Member[];
  /** A file that could as well be in another cluster, here or there. */
  ambiguous: string | null;
}

/**
 * Splits files of one shot name, in order of time, into clusters that are never chained: a file joins a cluster only
 * where it agrees with every member, so that a row of close times cannot grow without end.
 * Camera counters start again at 0001, and each turn is a cluster of its own.
 * @param members no file twice.
 */
export function formClusters(members: Member[], { toleranceMs, sameCamera }: StackRules): Cluster[] {
  const stamp = stampIn(shotNameOf(members[0] as Member));
  const clusters: Cluster[] = [];
  sortMembers(members, byTime);
  // A stamp in the name can make files agree whose clocks do not.
  for (const part of stamp ? [members] : splitAtJumps(members, toleranceMs)) {
    const isOne = !sameCamera && (stamp === 'millisecond' || areOnOneClock(part, toleranceMs));
    if (isOne) clusters.push({ order: clusters.length, members: part, ambiguous: null });
    else addClusters(clusters, part, { toleranceMs, sameCamera, stamp });
  }
  return clusters;
}

/** Adds the clusters of files that by clock may agree with each other, but not with those of a cluster before. */
function addClusters(clusters: Cluster[], members: readonly Member[], agreement: Agreement): void {
  const formed: Cluster[] = [];
  const fitting = (member: Member): Cluster[] =>
    formed.filter((cluster) => cluster.members.every((each) => each === member || agree(each, member, agreement)));

  const homes = members.map((member) => {
    const found = fitting(member);
    const home = found[0] ?? { order: clusters.length + formed.length, members: [], ambiguous: null };
    if (found.length === 0) formed.push(home);
    markAmbiguous(found, home, member);
    home.members.push(member);
    return home;
  });
  // A cluster that was formed later may fit a file that had its place by then.
  for (const [index, member] of members.entries()) markAmbiguous(fitting(member), homes[index] as Cluster, member);
  for (const cluster of formed) clusters.push(cluster);
}

function markAmbiguous(found: readonly Cluster[], home: Cluster, { asset }: Member): void {
  for (const cluster of found) {
    if (cluster === home) continue;
    home.ambiguous ??= asset.originalFileName;
    cluster.ambiguous ??= asset.originalFileName;
  }
}
