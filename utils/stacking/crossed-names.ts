import { compareTexts } from './compare-texts';
import type { Member } from './member';
import type { Asset, Reason } from './types';

/** A pair of a shot whose clocks differ, and the partners by another name that one looks for. */
interface Suspect<Shot> {
  shot: Shot;
  pair: readonly [Member, Member];
}

const slots = 2 ** 16;
const slotOf = (time: number): number => (time / 1000) & (slots - 1);

/** In larger shots nobody looks for pairs. */
const mostMembers = 32;

const none: readonly [Member, Member][] = [];

/** Pairs of two types whose clocks differ: a renamer may have given their names crosswise. */
export function pairsApart(members: readonly Member[]): readonly (readonly [Member, Member])[] {
  const [first] = members;
  const { localDateTime, fileCreatedAt } = (first as Member).asset;
  // Nearly always: all of one moment.
  const isOneMoment =
    members.every(({ asset }) => asset.localDateTime === localDateTime) ||
    members.every(({ asset }) => asset.fileCreatedAt === fileCreatedAt);
  if (isOneMoment || members.length > mostMembers) return none;
  return members.flatMap((one, at) =>
    members.slice(at + 1).flatMap((other) => {
      const isApart =
        one.asset.localDateTime !== other.asset.localDateTime && one.asset.fileCreatedAt !== other.asset.fileCreatedAt;
      return isApart && one.extension.type !== other.extension.type ? [[one, other] as const] : [];
    }),
  );
}

/**
 * Finds shots in which each file of such a pair has a partner of the other's type, by another name, at exactly its own
 * millisecond: the names were crossed.
 * @param suspects with the pair of each
 * @param read reads any file that planning looks at
 */
export function findCrossed<Shot>(
  suspects: readonly Suspect<Shot>[],
  all: readonly Asset[],
  read: (asset: Asset) => Member | null,
): Map<Shot, Reason> {
  const wanted = new Map<string, Member[]>();
  /** The seconds of these times, so that nearly every file is passed over at once. */
  const times = new Uint8Array(slots);
  for (const { asset } of suspects.flatMap(({ pair }) => pair)) {
    times[slotOf(asset.localDateTime)] = 1;
    times[slotOf(asset.fileCreatedAt)] = 1;
    for (const key of timesOf(asset)) wanted.set(key, []);
  }
  if (suspects.length > 0) {
    for (const asset of all) {
      if (times[slotOf(asset.localDateTime)] === 0 && times[slotOf(asset.fileCreatedAt)] === 0) continue;
      const found = timesOf(asset).filter((key) => wanted.has(key));
      const member = found.length > 0 ? read(asset) : null;
      if (member) for (const key of found) wanted.get(key)?.push(member);
    }
  }
  const strangerOf = (member: Member, other: Member): Member | undefined =>
    timesOf(member.asset)
      .flatMap((key) => wanted.get(key) ?? [])
      .filter((each) => isPartner(each, member, other))
      .sort(byName)[0];

  const crossed = new Map<Shot, Reason>();
  for (const { shot, pair } of suspects) {
    const [one, other] = pair;
    const ofOne = strangerOf(one, other);
    const ofOther = ofOne && strangerOf(other, one);
    if (!ofOther || crossed.has(shot)) continue;
    const fileNames = [ofOne.asset.originalFileName, ofOther.asset.originalFileName].sort();
    crossed.set(shot, { code: 'names-crossed', fileNames });
  }
  return crossed;
}

const byName = ({ asset: one }: Member, { asset: other }: Member): number =>
  compareTexts(one.originalFileName, other.originalFileName) || compareTexts(one.id, other.id);

/** On either clock, of one owner. */
const timesOf = ({ ownerId, localDateTime, fileCreatedAt }: Asset): string[] => [
  `${ownerId}/l${localDateTime}`,
  `${ownerId}/c${fileCreatedAt}`,
];

/** Whether a file could as well be the partner of a member, in the place of the one that has its name. */
function isPartner(stranger: Member, member: Member, other: Member): boolean {
  if (stranger.shotName === member.shotName || stranger.asset.id === member.asset.id) return false;
  if (stranger.extension.kind !== other.extension.kind) return false;
  const isOfAnother = stranger.camera !== null && member.camera !== null && stranger.camera !== member.camera;
  return !isOfAnother && (other.extension.kind === 'raw' || stranger.extension.type !== member.extension.type);
}
