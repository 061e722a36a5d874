import type { Agreement } from './agreement';
import { agree, areOnOneClock, spanOf } from './agreement';
import { createClockIndex } from './clock-index';
import type { Cluster } from './cluster';
import { folderOf } from './folders';
import type { Member } from './member';
import type { EditOf } from './names/edit-names';
import { stampIn } from './names/stamps';
import { closestOf, equalsModified } from './near-misses';
import type { Reason } from './types';

/** Clusters of one name, and how a cluster of an edited name may belong to them. */
export interface Parent {
  edit: EditOf;
  clusters: readonly Cluster[];
}

/** Finds the cluster of its plain name that a cluster of an edited name belongs to. */
export interface FindHome {
  /** By its clock. */
  near(edit: Cluster): Home | null;
  /** Where its clock is elsewhere, and the name says enough for it to be told of. */
  distant(edit: Cluster): Home | null;
}

export interface Home {
  cluster: Cluster;
  /** Other clusters that it could belong to as well. */
  rivals: Cluster[];
  reasons: Reason[];
}

/**
 * Looks among the clusters of a plain name for the shot of which another name's cluster is an edited version: one whose
 * clock agrees, with a RAW or without.
 * A name that a number alone tells from the plain one is a copy only where a clock is the same to the millisecond, for
 * phones and computers number different shots so.
 */
export function createFindHome({ edit, clusters }: Parent, agreement: Agreement): FindHome {
  const index = createClockIndex(agreement);
  for (const cluster of clusters) index.add(cluster);

  return {
    near(cluster) {
      const first = cluster.members[0] as Member;
      const fitting = index.near(first).filter((home) => belong(home, cluster, edit, agreement));
      const folder = folderOf(first);
      const isBeside = ({ members }: Cluster) => members.some((each) => folder !== null && folderOf(each) === folder);
      const beside = fitting.filter(isBeside);
      const [home, ...rivals] = beside.length === 1 ? beside : fitting;
      return home ? { cluster: home, rivals, reasons: [] } : null;
    },
    distant: (cluster) => (edit.by === 'mark' ? findDistantHome(cluster, edit, clusters, agreement) : null),
  };
}

function belong(home: Cluster, cluster: Cluster, { name, by }: EditOf, agreement: Agreement): boolean {
  if (!agreeInWhole(home.members, cluster.members, agreement)) return false;
  // Behind a stamp to the millisecond a tilde needs no clock either; brackets number shots wherever they stand.
  if (by === 'mark' || (agreement.needsNoClock && !/\(\d+\)$/.test(cluster.members[0]?.shotName ?? ''))) return true;
  const plain = home.members.filter(({ shotName }) => shotName === name);
  return cluster.members.every(({ asset }) =>
    plain.some(
      (each) => each.asset.localDateTime === asset.localDateTime || each.asset.fileCreatedAt === asset.fileCreatedAt,
    ),
  );
}

/** Beyond so many pairs it must be enough that all are on one clock. */
const mostPairs = 10_000;

function agreeInWhole(some: readonly Member[], others: readonly Member[], agreement: Agreement): boolean {
  const isSimple = agreement.needsNoClock || areOnOneClock([...some, ...others], agreement.toleranceMs);
  if (isSimple && !agreement.sameCamera) return true;
  if (some.length * others.length > mostPairs) return false;
  return some.every((one) => others.every((other) => agree(one, other, agreement)));
}

/**
 * An edit without EXIF has the date on which it was saved; and one behind a stamp to the second, of the same camera,
 * is too likely to be passed over.
 */
function findDistantHome(
  cluster: Cluster,
  { name }: EditOf,
  clusters: readonly Cluster[],
  { sameCamera, toleranceMs }: Agreement,
): Home | null {
  const { members } = cluster;
  const candidates = clusters.filter(
    (each) => !sameCamera || agreeInWhole(each.members, members, { sameCamera, toleranceMs, needsNoClock: true }),
  );
  const home = nearestBefore(cluster, candidates);
  if (!home) return null;
  const apartMs = closestOf(home.members, members)?.[2] ?? 0;
  if (hasNoExif(cluster, home)) {
    const fileNames = members.map(({ asset }) => asset.originalFileName).sort();
    const reasons: Reason[] = [{ code: 'edited-later', fileNames, apartMs }];
    if (candidates.length > 1) reasons.push({ code: 'ambiguous', fileName: fileNames[0] ?? '' });
    return { cluster: home, rivals: [], reasons };
  }
  const [first] = members;
  const isOneCamera = [...home.members, ...members].every(({ camera }) => camera !== null && camera === first?.camera);
  if (stampIn(name) !== 'second' || !isOneCamera) return null;
  return { cluster: home, rivals: [], reasons: [{ code: 'clocks-differ', apartMs, fallbackDate: false }] };
}

/** An edit comes after its shot: the last one before it, or else the nearest. */
function nearestBefore(cluster: Cluster, candidates: readonly Cluster[]): Cluster | null {
  const timeOf = ({ members }: Cluster): number => spanOf(members).earliestCreated;
  const time = timeOf(cluster);
  let best: Cluster | null = null;
  let smallest = Infinity;
  for (const each of candidates) {
    const apart = time - timeOf(each);
    const distance = apart >= 0 ? apart : Number.MAX_SAFE_INTEGER / 2 - apart;
    if (distance >= smallest) continue;
    best = each;
    smallest = distance;
  }
  return best;
}

/** Immich shows the date of the file where EXIF has none; files copied from the card with their dates look the same. */
function hasNoExif({ members }: Cluster, home: Cluster): boolean {
  const isTelling = !home.members.every(({ asset }) => equalsModified(asset));
  return members.every(({ asset, camera }) => camera === null || (isTelling && equalsModified(asset)));
}

/** Joins an edit to its shot. */
export function joinEdit(edit: Cluster, { name, version, by }: EditOf, { cluster, rivals, reasons }: Home): void {
  for (const member of edit.members) {
    member.isEdit = true;
    if (by === 'number') member.copyOf = `${name}/${version}${member.version}`;
    cluster.members.push(member);
  }
  cluster.isJoined = true;
  cluster.reasons.push(...edit.reasons, ...reasons);
  cluster.ambiguous ??= edit.ambiguous;
  const [{ asset } = edit.members[0] as Member] = edit.members;
  for (const either of rivals.length > 0 ? [cluster, ...rivals] : []) either.ambiguous ??= asset.originalFileName;
}
