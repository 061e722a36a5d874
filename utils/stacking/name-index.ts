import { createCameraReader } from './cameras';
import type { Extension } from './extensions';
import type { Member } from './member';
import { createNameNumbers } from './name-numbers';
import type { NameFacts } from './name-reader';
import { createNameReader } from './name-reader';
import type { Asset, StackRules } from './types';

/**
 * Visits every shot name that an owner has at least twice, with its files. A file that is alone is never looked at.
 *
 * A library has 100,000 files, and a plain name (`DSC_0001.JPG`) is compared where it stands: files of one name hang
 * together as a chain of indexes, and only when their name is visited is a member made of each.
 * @throws {ShotNamePatternError}
 */
export function visitNames(all: readonly Asset[], rules: StackRules, visit: (ofOneName: Member[]) => void): void {
  const reader = createNameReader(rules);
  const readCamera = createCameraReader();
  const numberOfName = createNameNumbers(all.length);
  const owners = new Map<string, number>();
  const extensions: Extension[] = new Array(all.length);
  const cameras: (string | null)[] = new Array(all.length);
  const odd = new Map<number, NameFacts>();
  /** The chains: the last file of each name by its number, and from each file the one before it. */
  const lasts = new Int32Array(all.length).fill(-1);
  const befores = new Int32Array(all.length);

  all.forEach((asset, index) => {
    if (!isLookedAt(asset)) return;
    const { originalFileName: fileName } = asset;
    const dot = reader.plainDot(fileName);
    const facts = dot > 0 ? null : reader.read(fileName);
    const extension = facts ? facts.extension : dot > 0 ? reader.extension(fileName, dot) : null;
    if (!extension) return;
    extensions[index] = extension;
    cameras[index] = readCamera(asset);
    if (facts) odd.set(index, facts);
    const owner = owners.get(asset.ownerId) ?? owners.size;
    owners.set(asset.ownerId, owner);
    const name = facts
      ? numberOfName(owner, facts.shotName, facts.shotName.length)
      : numberOfName(owner, fileName, dot);
    befores[index] = lasts[name] as number;
    lasts[name] = index;
  });

  const memberAt = (index: number): Member => ({
    asset: all[index] as Asset,
    extension: extensions[index] as Extension,
    camera: cameras[index] as string | null,
    odd: odd.get(index) ?? null,
  });
  lasts.forEach((last) => {
    const before = last === -1 ? -1 : (befores[last] as number);
    if (before === -1) return;
    const ofOneName = [memberAt(last), memberAt(before)];
    for (let index = befores[before] as number; index !== -1; index = befores[index] as number) {
      ofOneName.push(memberAt(index));
    }
    visit(ofOneName);
  });
}

/** Never looked at: videos, trashed, locked and hidden files (motion parts). Archived ones are. */
function isLookedAt(asset: Asset): boolean {
  const seen = asset.visibility === 'timeline' || asset.visibility === 'archive';
  return seen && asset.type === 'IMAGE' && !asset.isTrashed;
}
