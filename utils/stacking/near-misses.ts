import { gapBetween } from './agreement';
import { camerasDiffer } from './cameras';
import type { Cluster } from './clusters';
import type { Member } from './member';
import { createNearest } from './nearest';
import type { Asset, Reason } from './types';

/** Two clusters that look like one shot whose clocks do not agree. */
export interface NearMiss {
  raw: Cluster;
  developed: Cluster;
  reason: Reason & { code: 'clocks-differ' };
}

/** A day and the widest a time zone can be off; further apart, two files of one name are two shots. */
const reachMs = 26 * 60 * 60 * 1000;

/** Every round takes at least the nearest two; real names are through after one or two. */
const mostRounds = 8;

/**
 * Finds the near misses among the clusters of one shot name that are no shot by themselves: one with only RAW, the
 * other with only developed pictures, each the other's nearest, and a clock apart by at most 26 h or a date that is
 * only the file's own. Complete shots never take part, so the turns of a camera's counter stay apart.
 */
export function findNearMisses(incomplete: readonly Cluster[], sameCamera: boolean): NearMiss[] {
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
      const reason = missBetween(raw, near, sameCamera);
      if (reason) found.push({ raw, developed: near, reason });
    }
    if (taken.size === 0) break;
    raws = raws.filter((cluster) => !taken.has(cluster));
    developed = developed.filter((cluster) => !taken.has(cluster));
  }
  return found;
}

function missBetween(raw: Cluster, developed: Cluster, sameCamera: boolean): NearMiss['reason'] | null {
  let apartMs = Infinity;
  let closest: [Member, Member] | null = null;
  for (const one of raw.members) {
    for (const other of developed.members) {
      if (sameCamera && camerasDiffer(one.camera, other.camera)) return null;
      const gap = gapBetween(one, other);
      if (gap < apartMs) {
        apartMs = gap;
        closest = [one, other];
      }
    }
  }
  if (!closest) return null;
  const fallbackDate = tellsOfFallback(...closest);
  return apartMs <= reachMs || fallbackDate ? { code: 'clocks-differ', apartMs, fallbackDate } : null;
}

const equalsModified = (asset: Asset): boolean => asset.fileCreatedAt === asset.fileModifiedAt;

/**
 * Immich takes the file's own date where EXIF has none, and then both dates are equal. They are equal as well on every
 * file that was copied with its date, straight from the card: where that is true of both, only a file without a camera
 * in its EXIF counts as one without a date.
 */
function tellsOfFallback(raw: Member, developed: Member): boolean {
  const ofRaw = equalsModified(raw.asset);
  const ofDeveloped = equalsModified(developed.asset);
  if (ofRaw !== ofDeveloped) return true;
  return ofRaw && (raw.camera === null || developed.camera === null);
}
