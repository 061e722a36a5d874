import type { Agreement } from './agreement';
import { areOnOneClock } from './agreement';
import { createClockIndex } from './clock-index';
import type { Cluster } from './cluster';
import type { Member } from './member';
import { byTime } from './member';
import { splitAtJumps } from './split-at-jumps';

export function createCluster(members: Member[], order: number): Cluster {
  return { name: members[0]?.shotName ?? '', order, members, ambiguous: null, isJoined: false, reasons: [] };
}

/**
 * Splits files of one shot name, in order of time, into clusters that are never chained: a file joins a cluster only
 * where it agrees with every member, so that a row of close times cannot grow without end.
 * Camera counters start again at 0001, and each turn is a cluster of its own.
 * @param members no file twice.
 */
export function formClusters(members: Member[], agreement: Agreement): Cluster[] {
  const { toleranceMs, sameCamera, needsNoClock } = agreement;
  const isOne = needsNoClock || areOnOneClock(members, toleranceMs);
  members.sort(byTime);
  if (isOne && !sameCamera) return [createCluster(members, 0)];
  const clusters: Cluster[] = [];
  for (const part of needsNoClock ? [members] : splitAtJumps(members, toleranceMs)) {
    if (!sameCamera && areOnOneClock(part, toleranceMs)) clusters.push(createCluster(part, clusters.length));
    else clusters.push(...addToClusters([], part, agreement, clusters.length));
  }
  return clusters;
}

/**
 * Adds files to the clusters of their name, and forms new ones of what fits none.
 * @param order the place of the first of these clusters
 */
export function addToClusters(clusters: Cluster[], members: Member[], agreement: Agreement, order = 0): Cluster[] {
  const index = createClockIndex(agreement);
  for (const cluster of clusters) index.add(cluster);
  const fitting = (member: Member): Cluster[] =>
    index.near(member).filter((cluster) => fits(cluster, member, agreement));
  const homes = members.sort(byTime).map((member) => {
    const found = fitting(member);
    const home = found[0] ?? createCluster([member], order + clusters.length);
    markAmbiguous(found, home, member);
    if (found.length > 0) add(home, member);
    else {
      clusters.push(home);
      index.add(home);
    }
    return home;
  });
  // A cluster that was formed later may fit a file that had its place by then.
  if (clusters.length > 1)
    members.forEach((member, at) => void markAmbiguous(fitting(member), homes[at] as Cluster, member));
  return clusters;
}

function markAmbiguous(found: readonly Cluster[], home: Cluster, { asset }: Member): void {
  for (const cluster of found) {
    if (cluster === home) continue;
    home.ambiguous ??= asset.originalFileName;
    cluster.ambiguous ??= asset.originalFileName;
  }
}

/** Keeps the order of time. */
function add(cluster: Cluster, member: Member): void {
  const { members } = cluster;
  const last = members[members.length - 1];
  members.push(member);
  if (!last || byTime(last, member) < 0) return;
  members.sort(byTime);
  reaches.delete(cluster);
}

/** In clusters up to this size each member is looked at. */
const few = 16;

/** Whether a file agrees with every member. */
function fits(cluster: Cluster, member: Member, { toleranceMs, sameCamera, needsNoClock }: Agreement): boolean {
  const { members } = cluster;
  if (sameCamera && member.camera !== null) {
    const known = members.find(({ camera }) => camera !== null);
    if (known && known.camera !== member.camera) return false;
  }
  if (needsNoClock) return true;
  const { localDateTime: local, fileCreatedAt: created } = member.asset;
  if (members.length <= few) {
    return members.every(
      ({ asset }) =>
        Math.abs(asset.localDateTime - local) <= toleranceMs || Math.abs(asset.fileCreatedAt - created) <= toleranceMs,
    );
  }
  // Whoever is out of reach on the one clock, at the beginning or at the end, must be in reach on the other.
  const first = firstFrom(members, local - toleranceMs);
  const behind = firstFrom(members, local + toleranceMs + 1);
  const isInReach = ({ earliest, latest }: Reach, at: number): boolean =>
    (earliest[at] as number) >= created - toleranceMs && (latest[at] as number) <= created + toleranceMs;
  return (
    (first === 0 || isInReach(reachUpTo(cluster), first - 1)) &&
    (behind === members.length || isInReach(reachFrom(cluster), members.length - 1 - behind))
  );
}

/** The earliest and latest on the other clock among so many members, one more at each place. */
interface Reach {
  earliest: number[];
  latest: number[];
}

const reaches = new WeakMap<Cluster, { upTo: Reach; from: Reach }>();

function reachesOf(cluster: Cluster): { upTo: Reach; from: Reach } {
  let known = reaches.get(cluster);
  if (!known) {
    known = { upTo: { earliest: [], latest: [] }, from: { earliest: [], latest: [] } };
    reaches.set(cluster, known);
  }
  return known;
}

function reachUpTo(cluster: Cluster): Reach {
  const { upTo } = reachesOf(cluster);
  for (let at = upTo.earliest.length; at < cluster.members.length; at += 1) widen(upTo, cluster.members[at] as Member);
  return upTo;
}

/** Counted from the end, and anew where the cluster has grown. */
function reachFrom(cluster: Cluster): Reach {
  const known = reachesOf(cluster);
  if (known.from.earliest.length !== cluster.members.length) {
    known.from = { earliest: [], latest: [] };
    for (let at = cluster.members.length - 1; at >= 0; at -= 1) widen(known.from, cluster.members[at] as Member);
  }
  return known.from;
}

function widen({ earliest, latest }: Reach, { asset }: Member): void {
  earliest.push(Math.min(earliest[earliest.length - 1] ?? Infinity, asset.fileCreatedAt));
  latest.push(Math.max(latest[latest.length - 1] ?? -Infinity, asset.fileCreatedAt));
}

/** The first of members in order of wall time that is not before a time. */
function firstFrom(members: readonly Member[], time: number): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((members[middle] as Member).asset.localDateTime < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
