import { compareTexts } from './compare-texts';
import type { BurstFrame } from './names/burst-names';
import type { Extension } from './names/extensions';
import type { Asset } from './types';

/** A file that planning looks at. All names are folded: NFC, without case. */
export interface Member {
  asset: Asset;
  extension: Extension;
  /** Make and model as they are compared; null where one is missing. */
  camera: string | null;
  /** The name that it shares with the other files of its shot, before edits are joined to it. */
  shotName: string;
  /** The name less its extension, nothing else taken off. */
  fullName: string;
  /** Which version of a phone's shot it is; empty for most. */
  version: string;
  /** Known to be an edit or a copy of another file of its shot. */
  isEdit: boolean;
  /** The shot name and version of which it is a copy, known by a number alone. */
  copyOf: string | null;
  /** The frame of a burst that it is, where it is in one. */
  frame: BurstFrame | null;
}

export function createMember(
  asset: Asset,
  camera: string | null,
  shotName: string,
  fullName: string,
  version: string,
  extension: Extension,
): Member {
  return { asset, camera, shotName, fullName, version, extension, isEdit: false, copyOf: null, frame: null };
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
