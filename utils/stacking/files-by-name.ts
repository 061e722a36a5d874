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
  names(): Iterable<string>;
  has(shotName: string): boolean;
  /** Whether the user's own pattern says this name. */
  isOwn(shotName: string): boolean;
  /** Whether more than one file has it. */
  isShared(shotName: string): boolean;
  /** Its files, none twice, in any order. */
  membersOf(shotName: string): Member[];
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
  const odd = new Map<number, NameFacts>();
  /** From each file of a name the one before it. */
  const befores = new Int32Array(all.length);
  /** For each owner the last file of each name. */
  const owners = new Map<string, Map<string, number>>();
  const own = new Map<string, Set<string>>();

  all.forEach((asset, index) => {
    if (!isLookedAt(asset)) return;
    const { originalFileName: fileName, ownerId } = asset;
    const dot = reader.plainDot(fileName);
    const facts = dot > 0 ? null : reader.read(fileName);
    const extension = facts ? facts.extension : dot > 0 ? reader.extension(fileName, dot) : null;
    if (!extension) return;
    extensions[index] = extension;
    if (facts) odd.set(index, facts);
    let lasts = owners.get(ownerId);
    if (!lasts) {
      lasts = new Map();
      owners.set(ownerId, lasts);
    }
    const shotName = facts ? facts.shotName : fileName.slice(0, dot).toLowerCase();
    if (facts?.isOwn) own.set(ownerId, (own.get(ownerId) ?? new Set()).add(shotName));
    befores[index] = lasts.get(shotName) ?? -1;
    lasts.set(shotName, index);
  });

  const memberAt = (index: number, shotName: string): Member => {
    const asset = all[index] as Asset;
    const { fullName, version } = odd.get(index) ?? { fullName: shotName, version: '' };
    return createMember(asset, readCamera(asset), {
      shotName,
      fullName,
      version,
      extension: extensions[index] as Extension,
    });
  };

  return [...owners].map(([ownerId, lasts]) => ({
    names: () => lasts.keys(),
    has: (shotName) => lasts.has(shotName),
    isOwn: (shotName) => own.get(ownerId)?.has(shotName) ?? false,
    isShared: (shotName) => befores[lasts.get(shotName) as number] !== -1,
    membersOf(shotName) {
      const members: Member[] = [];
      for (let index = lasts.get(shotName) ?? -1; index !== -1; index = befores[index] as number) {
        members.push(memberAt(index, shotName));
      }
      return withoutRepeats(members);
    },
  }));
}

/** Makes the reader of single files, for whoever looks at few; null for what is never looked at. */
export function createMemberReader(rules: StackRules): (asset: Asset) => Member | null {
  const reader = createNameReader(rules);
  const readCamera = createCameraReader();
  return (asset) => {
    const facts = isLookedAt(asset) ? reader.read(asset.originalFileName) : null;
    return facts && createMember(asset, readCamera(asset), facts);
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
