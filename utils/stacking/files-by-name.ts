import { createCameraReader } from './cameras';
import type { Member } from './member';
import { byTime, createMember } from './member';
import type { Extension } from './names/extensions';
import type { NameFacts } from './names/name-reader';
import { createNameReader } from './names/name-reader';
import type { Asset, StackRules } from './types';

/** The files of one owner by their shot names. */
export interface OwnerFiles {
  /** Every shot name, of one file or of many. */
  names: readonly string[];
  has(shotName: string): boolean;
  /** Whether the user's own pattern says this name. */
  isOwn(shotName: string): boolean;
  /** Its files, none twice, in any order. */
  membersOf(shotName: string): Member[];
  /** Visits the files of every name that more than one file has, but for the names that are left out. */
  visitShared(visit: (members: Member[]) => void, leftOut?: ReadonlySet<string>): void;
}

/** Names by number, and the last file of each. */
interface Names {
  numbers: Map<string, number>;
  texts: string[];
  lasts: number[];
  own: Set<string>;
}

/**
 * Sorts files by owner and shot name. A file that is alone under its name costs an entry and no more: files of one name
 * hang together as a chain of indexes, and only when a name is asked for is a member made of each.
 * @throws {ShotNamePatternError}
 */
export function sortByName(all: readonly Asset[], rules: StackRules): OwnerFiles[] {
  const reader = createNameReader(rules);
  const readCamera = createCameraReader();
  const extensions: Extension[] = new Array(all.length);
  const cameras: (string | null)[] = new Array(all.length);
  /** What was read of an odd name; nothing for a plain one, which is the shot name but for the extension. */
  const odd: (NameFacts | null)[] = new Array(all.length);
  /** From each file of a name the one before it. */
  const befores = new Int32Array(all.length);
  const owners = new Map<string, Names>();

  all.forEach((asset, index) => {
    if (!isLookedAt(asset)) return;
    const { originalFileName: fileName, ownerId } = asset;
    const dot = reader.plainDot(fileName);
    const facts = dot > 0 ? null : reader.read(fileName);
    const extension = facts ? facts.extension : dot > 0 ? reader.extension(fileName, dot) : null;
    if (!extension) return;
    extensions[index] = extension;
    odd[index] = facts;
    cameras[index] = readCamera(asset);
    let names = owners.get(ownerId);
    if (!names) {
      names = { numbers: new Map(), texts: [], lasts: [], own: new Set() };
      owners.set(ownerId, names);
    }
    const shotName = facts ? facts.shotName : fileName.slice(0, dot).toLowerCase();
    if (facts?.isOwn) names.own.add(shotName);
    const number = names.numbers.get(shotName);
    if (number === undefined) {
      names.numbers.set(shotName, names.texts.length);
      names.texts.push(shotName);
      names.lasts.push(index);
      befores[index] = -1;
    } else {
      befores[index] = names.lasts[number] as number;
      names.lasts[number] = index;
    }
  });

  const memberAt = (index: number, shotName: string): Member => {
    const asset = all[index] as Asset;
    const camera = cameras[index] as string | null;
    const facts = odd[index] as NameFacts | null;
    return facts
      ? createMember(asset, camera, shotName, facts.fullName, facts.version, facts.extension)
      : createMember(asset, camera, shotName, shotName, '', extensions[index] as Extension);
  };
  const chain = (shotName: string, last: number): Member[] => {
    const members: Member[] = [];
    for (let index = last; index !== -1; index = befores[index] as number) members.push(memberAt(index, shotName));
    return withoutRepeats(members);
  };

  return [...owners.values()].map(({ numbers, texts, lasts, own }) => ({
    names: texts,
    has: (shotName) => numbers.has(shotName),
    isOwn: (shotName) => own.has(shotName),
    membersOf: (shotName) => chain(shotName, lasts[numbers.get(shotName) ?? -1] ?? -1),
    visitShared(visit, leftOut) {
      texts.forEach((shotName, number) => {
        const last = lasts[number] as number;
        if (befores[last] !== -1 && !leftOut?.has(shotName)) visit(chain(shotName, last));
      });
    },
  }));
}

/** Makes the reader of single files, for whoever looks at few; null for what is never looked at. */
export function createMemberReader(rules: StackRules): (asset: Asset) => Member | null {
  const reader = createNameReader(rules);
  const readCamera = createCameraReader();
  return (asset) => {
    const facts = isLookedAt(asset) ? reader.read(asset.originalFileName) : null;
    if (!facts) return null;
    return createMember(asset, readCamera(asset), facts.shotName, facts.fullName, facts.version, facts.extension);
  };
}

/** Never looked at: videos, trashed, locked and hidden files (motion parts). Archived ones are. */
function isLookedAt(asset: Asset): boolean {
  const seen = asset.visibility === 'timeline' || asset.visibility === 'archive';
  return seen && asset.type === 'IMAGE' && !asset.isTrashed;
}

/**
 * Paging can list a file twice (Immich 2.7, equal times), and a call that names a file twice makes a stack of one.
 * Of the two the one that comes first in time counts.
 */
function withoutRepeats(members: Member[]): Member[] {
  if (members.length === 1 || (members.length === 2 && members[0]?.asset.id !== members[1]?.asset.id)) return members;
  const ids = new Set<string>();
  for (const { asset } of members) ids.add(asset.id);
  if (ids.size === members.length) return members;
  return members.sort(byTime).filter(({ asset }) => ids.delete(asset.id));
}
