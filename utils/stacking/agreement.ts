import { camerasDiffer, camerasEqual } from './cameras';
import type { Asset } from './types';

/** What decides whether two files of one shot name are one shot. */
export interface Agreement {
  toleranceMs: number;
  sameCamera: boolean;
  /** How exact a time the shot name itself holds. */
  stamp: 'millisecond' | 'second' | null;
}

/** The smaller of the two clocks' gaps, in milliseconds. A RAW without a time zone is off by hours on one of them. */
export function gapBetween(a: Asset, b: Asset): number {
  return Math.min(Math.abs(a.localDateTime - b.localDateTime), Math.abs(a.fileCreatedAt - b.fileCreatedAt));
}

/**
 * A clock within the tolerance; or a stamp to the millisecond in the name, which needs none; or a stamp to the second
 * and one camera. With `sameCamera` two cameras are two shots; a file without EXIF is no difference, as anywhere.
 */
export function agree(a: Asset, b: Asset, { toleranceMs, sameCamera, stamp }: Agreement): boolean {
  if (sameCamera && camerasDiffer(a, b)) return false;
  if (gapBetween(a, b) <= toleranceMs || stamp === 'millisecond') return true;
  return stamp === 'second' && camerasEqual(a, b);
}
