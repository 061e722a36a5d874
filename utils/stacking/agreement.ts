import { camerasDiffer } from './cameras';
import type { Member } from './member';
import type { StackRules } from './types';

/** What decides whether two files of one shot name are one shot. */
export interface Agreement extends Pick<StackRules, 'toleranceMs' | 'sameCamera'> {
  /** The name holds a stamp to the millisecond: two shots of one phone never share one, so it needs no clock. */
  needsNoClock: boolean;
}

/** The smaller of the two clocks' gaps, in milliseconds. A RAW without a time zone is off by hours on one of them. */
export function gapBetween({ asset: a }: Member, { asset: b }: Member): number {
  return Math.min(Math.abs(a.localDateTime - b.localDateTime), Math.abs(a.fileCreatedAt - b.fileCreatedAt));
}

/** With `sameCamera` two cameras are two shots; a file without EXIF is no difference, as anywhere. */
export function agree(a: Member, b: Member, { toleranceMs, sameCamera, needsNoClock }: Agreement): boolean {
  if (sameCamera && camerasDiffer(a.camera, b.camera)) return false;
  return needsNoClock || gapBetween(a, b) <= toleranceMs;
}

/** From when to when some files were taken, on both clocks. */
export interface Span {
  earliestLocal: number;
  latestLocal: number;
  earliestCreated: number;
  latestCreated: number;
}

export function spanOf(...lists: readonly (readonly Member[])[]): Span {
  let earliestLocal = Infinity;
  let latestLocal = -Infinity;
  let earliestCreated = Infinity;
  let latestCreated = -Infinity;
  for (const members of lists) {
    for (const { asset } of members) {
      earliestLocal = Math.min(earliestLocal, asset.localDateTime);
      latestLocal = Math.max(latestLocal, asset.localDateTime);
      earliestCreated = Math.min(earliestCreated, asset.fileCreatedAt);
      latestCreated = Math.max(latestCreated, asset.fileCreatedAt);
    }
  }
  return { earliestLocal, latestLocal, earliestCreated, latestCreated };
}

/** How long a span is on the clock on which it is shorter. */
export const lengthOf = ({ earliestLocal, latestLocal, earliestCreated, latestCreated }: Span): number =>
  Math.min(latestLocal - earliestLocal, latestCreated - earliestCreated);

/** Whether files are all within the tolerance on the same clock: then every two of them agree. */
export const areOnOneClock = (members: readonly Member[], toleranceMs: number): boolean =>
  lengthOf(spanOf(members)) <= toleranceMs;
