import { camerasDiffer } from './cameras';
import type { Member } from './member';

/** What decides whether two files of one shot name are one shot. */
export interface Agreement {
  toleranceMs: number;
  sameCamera: boolean;
  /** How exact a time the shot name itself holds. */
  stamp: 'millisecond' | 'second' | null;
}

/** The smaller of the two clocks' gaps, in milliseconds. A RAW without a time zone is off by hours on one of them. */
export function gapBetween({ asset: a }: Member, { asset: b }: Member): number {
  return Math.min(Math.abs(a.localDateTime - b.localDateTime), Math.abs(a.fileCreatedAt - b.fileCreatedAt));
}

/**
 * A clock within the tolerance; or a stamp to the millisecond in the name, which needs none; or a stamp to the second
 * and one camera. With `sameCamera` two cameras are two shots; a file without EXIF is no difference, as anywhere.
 */
export function agree(a: Member, b: Member, { toleranceMs, sameCamera, stamp }: Agreement): boolean {
  if (sameCamera && camerasDiffer(a.camera, b.camera)) return false;
  if (gapBetween(a, b) <= toleranceMs || stamp === 'millisecond') return true;
  return stamp === 'second' && a.camera !== null && a.camera === b.camera;
}

/** Whether files are all within the tolerance on the same clock: then every two of them agree. */
export function areOnOneClock(members: readonly Member[], toleranceMs: number): boolean {
  let earliestLocal = Infinity;
  let latestLocal = -Infinity;
  let earliestCreated = Infinity;
  let latestCreated = -Infinity;
  for (const { asset } of members) {
    earliestLocal = Math.min(earliestLocal, asset.localDateTime);
    latestLocal = Math.max(latestLocal, asset.localDateTime);
    earliestCreated = Math.min(earliestCreated, asset.fileCreatedAt);
    latestCreated = Math.max(latestCreated, asset.fileCreatedAt);
  }
  return latestLocal - earliestLocal <= toleranceMs || latestCreated - earliestCreated <= toleranceMs;
}
