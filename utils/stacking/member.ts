import { compareTexts } from './compare-texts';
import type { Extension } from './extensions';
import type { NameFacts } from './name-reader';
import type { Asset } from './types';

/** A file that planning looks at. */
export interface Member {
  asset: Asset;
  extension: Extension;
  /** Make and model as they are compared; null where one is missing. */
  camera: string | null;
  /** What was read of an odd name; null for a plain one, which is the shot name but for the extension. */
  odd: NameFacts | null;
}

export function shotNameOf(member: Member): string {
  return member.odd?.shotName ?? plainName(member).toLowerCase();
}

/** The name less its extension, nothing else dropped. */
export function fullNameOf(member: Member): string {
  return member.odd?.fullName ?? plainName(member).toLowerCase();
}

/** A plain name less its extension, in the case in which it is written. */
export function plainName({ asset, extension }: Member): string {
  return asset.originalFileName.slice(0, -1 - extension.text.length);
}

/** The order in which clusters are formed: wall time, then the other clock, then id. */
export function byTime({ asset: one }: Member, { asset: other }: Member): number {
  return (
    one.localDateTime - other.localDateTime ||
    one.fileCreatedAt - other.fileCreatedAt ||
    compareTexts(one.id, other.id) ||
    // A file that was handed over twice is in scope where it is so once.
    Number(one.inScope === false) - Number(other.inScope === false)
  );
}
