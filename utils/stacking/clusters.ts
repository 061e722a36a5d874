import type { Agreement } from './agreement';
import { agree } from './agreement';
import type { Member } from './member';
import { createTimeSlots } from './time-slots';
import { stampIn } from './time-stamp';
import type { StackRules } from './types';

/** Files of one shot name of which every two agree. */
export interface Cluster {
  /** The place in the order in which the clusters of one name were formed. */
  order: number;
  members: Member[];
  /** A file that could as well be in another cluster, here or there. */
  ambiguous: string | null;
  earliestLocal: number;
  latestLocal: number;
  earliestCreated: number;
  latestCreated: number;
}

/** Beyond this many files of one name, clusters are looked up by time instead of one after the other. */
const few = 16;

/**
 * Splits files of one shot name, in order of time, into clusters that are never chained: a file joins a cluster only
 * where it agrees with every member, so that a row of close times cannot grow without end.
 * Camera counters start again at 0001, and each turn is a cluster of its own.
 * @param members sorted by `byTime`, no file twice.
 */
export function formClusters(members: Member[], { toleranceMs, sameCamera }: StackRules): Cluster[] {
  const first = members[0];
  if (!first) return [];
  const whole = startCluster(first, 0);
  for (const member of members) widen(whole, member);
  const onOneClock =
    whole.latestLocal - whole.earliestLocal <= toleranceMs ||
    whole.latestCreated - whole.earliestCreated <= toleranceMs;
  if (onOneClock && !sameCamera) {
    whole.members = members;
    return [whole];
  }
  return formApart(members, { toleranceMs, sameCamera, stamp: stampIn(first.shotName) });
}

function formApart(members: readonly Member[], agreement: Agreement): Cluster[] {
  const clusters: Cluster[] = [];
  const slots =
    members.length > few && agreement.stamp === null ? createTimeSlots<Cluster>(agreement.toleranceMs) : null;
  const fitting = (member: Member): Cluster[] =>
    (slots ? slots.near(member.asset) : clusters)
      .filter((cluster) => fits(cluster, member, agreement))
      .sort((one, other) => one.order - other.order);

  const own = new Map<Member, Cluster>();
  for (const member of members) {
    const found = fitting(member);
    const cluster = found[0] ?? startCluster(member, clusters.length);
    if (found.length === 0) {
      clusters.push(cluster);
      slots?.add(member.asset, cluster);
    }
    if (found.length > 1) for (const each of found) each.ambiguous ??= member.asset.originalFileName;
    cluster.members.push(member);
    widen(cluster, member);
    own.set(member, cluster);
  }
  // A cluster that was formed later may fit a file that had its place by then.
  for (const [member, cluster] of own) {
    for (const other of fitting(member)) {
      if (other === cluster) continue;
      cluster.ambiguous ??= member.asset.originalFileName;
      other.ambiguous ??= member.asset.originalFileName;
    }
  }
  return clusters;
}

function startCluster({ asset }: Member, order: number): Cluster {
  return {
    order,
    members: [],
    ambiguous: null,
    earliestLocal: asset.localDateTime,
    latestLocal: asset.localDateTime,
    earliestCreated: asset.fileCreatedAt,
    latestCreated: asset.fileCreatedAt,
  };
}

function widen(cluster: Cluster, { asset }: Member): void {
  if (asset.localDateTime < cluster.earliestLocal) cluster.earliestLocal = asset.localDateTime;
  if (asset.localDateTime > cluster.latestLocal) cluster.latestLocal = asset.localDateTime;
  if (asset.fileCreatedAt < cluster.earliestCreated) cluster.earliestCreated = asset.fileCreatedAt;
  if (asset.fileCreatedAt > cluster.latestCreated) cluster.latestCreated = asset.fileCreatedAt;
}

function fits(cluster: Cluster, { asset }: Member, agreement: Agreement): boolean {
  if (!agreement.sameCamera) {
    const { toleranceMs } = agreement;
    const { localDateTime: local, fileCreatedAt: created } = asset;
    if (cluster.latestLocal - local <= toleranceMs && local - cluster.earliestLocal <= toleranceMs) return true;
    if (cluster.latestCreated - created <= toleranceMs && created - cluster.earliestCreated <= toleranceMs) return true;
  }
  return cluster.members.every((member) => member.asset === asset || agree(member.asset, asset, agreement));
}
