import { compareTexts } from './compare-texts';
import type { Member } from './member';
import { fileKind } from './names/extensions';
import { isCoverVersion } from './names/versions';
import type { StackRules } from './types';

/** Puts the members of a shot in order, the best cover first. */
export type CoverOrder = (one: Member, other: Member) => number;

/**
 * The order of covers for a set of rules: a burst's own cover and first frame, the newest edit where that is wanted,
 * the cover order, and for ties the name without a variant, the version that the phone shows, the larger picture, the
 * name, the id.
 */
export function createCoverOrder(rules: StackRules): CoverOrder {
  const rank = createRank(rules.coverOrder);
  const newestEditFirst = rules.editedVersions && rules.newestEditFirst;

  return (one, other) =>
    compareFrames(one, other) ||
    (newestEditFirst ? compareEdits(one, other) : 0) ||
    rank(one.extension.text) - rank(other.extension.text) ||
    Number(hasVariant(one)) - Number(hasVariant(other)) ||
    Number(isCoverVersion(other.version)) - Number(isCoverVersion(one.version)) ||
    pixels(other) - pixels(one) ||
    compareTexts(one.fullName, other.fullName) ||
    compareTexts(one.asset.originalFileName, other.asset.originalFileName) ||
    compareTexts(one.asset.id, other.asset.id);
}

/** What the order does not name comes after what it names, developed pictures before RAW. */
export function createRank(coverOrder: readonly string[]): (extension: string) => number {
  const ranks = new Map<string, number>();
  coverOrder.forEach((entry, index) => {
    const extension = entry.trim().toLowerCase().replace(/^\./, '');
    if (!ranks.has(extension)) ranks.set(extension, index);
  });
  const raw = ranks.get('raw') ?? coverOrder.length + 1;
  return (extension) => ranks.get(extension) ?? (fileKind(extension) === 'raw' ? raw : coverOrder.length);
}

/** Two files of one frame are told apart by the cover order, so names are compared only between frames. */
function compareFrames({ frame: one, shotName }: Member, { frame: other, shotName: otherName }: Member): number {
  if (!one || !other || one === other) return 0;
  return (
    Number(other.isCover) - Number(one.isCover) ||
    one.number - other.number ||
    // Frames of one name are versions of it, and told apart by their number.
    compareTexts(shotName, otherName)
  );
}

function compareEdits(one: Member, other: Member): number {
  if (one.isEdit !== other.isEdit) return one.isEdit ? -1 : 1;
  return one.isEdit ? other.asset.fileModifiedAt - one.asset.fileModifiedAt : 0;
}

const hasVariant = ({ isEdit, fullName, shotName }: Member): boolean => isEdit || fullName !== shotName;

function pixels({ asset }: Member): number {
  return (asset.width ?? 0) * (asset.height ?? 0);
}
