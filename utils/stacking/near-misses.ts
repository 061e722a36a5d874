import { gapBetween, lengthOf, spanOf } from './agreement';
import type { Cluster } from './cluster';
import type { Member } from './member';
import { byTime } from './member';
import type { Stamp } from './names/stamps';
import { clocks, createNearest } from './nearest';
import type { Asset, Reason } from './types';

/** Two clusters that look like one shot whose clocks do not agree. */
export interface NearMiss {
  raw: Cluster;
  developed: Cluster;
  reason: Reason & { code: 'clocks-differ' };
}

const hour = 60 * 60 * 1000;
/** A day and the widest a time zone can be off; further apart, two files of one name are two shots. */
const reachMs = 26 * hour;
/** What a stamp to the second in the name can excuse: two time zones, the date line between them. */
const stampReachMs = 48 * hour;

/** Every round takes at least the nearest two; real names are through after one or two. */
const mostRounds = 8;

/**
 * Finds the near misses among the clusters of one shot name that are no shot by themselves: one with only RAW, the
 * other with only developed pictures, each the other's nearest, and a clock apart by at most 26 h or a date that is
 * only the file's own. Complete shots never take part, so the turns of a camera's counter stay apart.
 * One camera and a stamp to the second in the name are told at any distance.
 */
export function findNearMisses(incomplete: readonly Cluster[], sameCamera: boolean, stamp: Stamp): NearMiss[] {
  if (incomplete.length < 2) return [];
  const ofKind = (kind: string): Cluster[] =>
    incomplete.filter((cluster) => cluster.members.every((member) => member.extension.kind === kind));
  let raws = ofKind('raw');
  let developed = ofKind('developed');
  const found: NearMiss[] = [];
  for (let round = 0; round < mostRounds && raws.length > 0 && developed.length > 0; round += 1) {
    const taken = new Set<Cluster>();
    const nearestRaw = createNearest(raws);
    const nearestDeveloped = createNearest(developed);
    for (const raw of raws) {
      const near = nearestDeveloped(raw);
      if (!near || nearestRaw(near) !== raw) continue;
      taken.add(raw).add(near);
      const reason = missBetween(raw.members, near.members, sameCamera, stamp);
      if (reason) found.push({ raw, developed: near, reason });
    }
    if (taken.size === 0) break;
    raws = raws.filter((cluster) => !taken.has(cluster));
    developed = developed.filter((cluster) => !taken.has(cluster));
  }
  return found;
}

/**
 * What a stamp to the second excuses: clusters of one camera and one full name, nothing taken off, all within 48 h.
 * Gives the clusters that are one shot together; the others stay as they are.
 * @param isShot whether files are a shot, going by their types
 */
export function findExcused(
  incomplete: readonly Cluster[],
  isShot: (members: readonly Member[]) => boolean,
): Cluster[][] {
  const byCamera = new Map<string, Cluster[]>();
  for (const cluster of incomplete) {
    const { camera } = cluster.members[0] as Member;
    const isPlain = cluster.members.every((each) => each.camera === camera && each.fullName === each.shotName);
    if (camera === null || !isPlain) continue;
    const known = byCamera.get(camera);
    if (known) known.push(cluster);
    else byCamera.set(camera, [cluster]);
  }
  return [...byCamera.values()].filter((clusters) => {
    if (clusters.length < 2) return false;
    const members = clusters.flatMap((cluster) => cluster.members);
    return isShot(members) && lengthOf(spanOf(members)) <= stampReachMs;
  });
}

/** The two files, one of each list, whose clocks are nearest, and how far these are apart. */
export function closestOf(
  some: readonly Member[],
  others: readonly Member[],
): [Member, Member, apartMs: number] | null {
  let closest: [Member, Member, number] | null = null;
  for (const clock of clocks) {
    const sorted = [
      ...some.map((member) => ({ member, isOther: false })),
      ...others.map((member) => ({ member, isOther: true })),
    ].sort((a, b) => clock(a.member.asset) - clock(b.member.asset) || byTime(a.member, b.member));
    // On either clock the nearest two are neighbours.
    sorted.forEach((right, at) => {
      const left = sorted[at - 1];
      if (!left || left.isOther === right.isOther) return;
      const gap = gapBetween(left.member, right.member);
      if (closest && gap >= closest[2]) return;
      closest = left.isOther ? [right.member, left.member, gap] : [left.member, right.member, gap];
    });
  }
  return closest;
}

function missBetween(
  raws: readonly Member[],
  developed: readonly Member[],
  sameCamera: boolean,
  stamp: Stamp,
): NearMiss['reason'] | null {
  const closest = closestOf(raws, developed);
  if (!closest || (sameCamera && camerasOf([...raws, ...developed]) > 1)) return null;
  const [raw, picture, apartMs] = closest;
  const fallbackDate = tellsOfFallback(raw, picture);
  const isStamped = stamp === 'second' && raw.camera !== null && raw.camera === picture.camera;
  if (apartMs > reachMs && !fallbackDate && !isStamped) return null;
  return { code: 'clocks-differ', apartMs, fallbackDate };
}

const camerasOf = (members: readonly Member[]): number => new Set(members.flatMap(({ camera }) => camera ?? [])).size;

/** Immich takes the file's own date where EXIF has none, and then both dates are equal. */
export const equalsModified = (asset: Asset): boolean => asset.fileCreatedAt === asset.fileModifiedAt;

/**
 * The dates are equal as well on every file that was copied with its date, straight from the card: where that is true
 * of both, only a file without a camera in its EXIF counts as one without a date.
 */
function tellsOfFallback(raw: Member, developed: Member): boolean {
  const ofRaw = equalsModified(raw.asset);
  const ofDeveloped = equalsModified(developed.asset);
  if (ofRaw !== ofDeveloped) return true;
  return ofRaw && (raw.camera === null || developed.camera === null);
}
