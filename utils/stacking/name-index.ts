import { foldName } from './fold-name';
import type { Member } from './member';
import { createNameReader } from './shot-name';
import type { Asset, StackRules } from './types';

/**
 * Visits every shot name that an owner has at least twice, with its files. A file that is alone is never looked at.
 *
 * A library has 100,000 files, so what stays in memory while names are compared is one text a file and one number:
 * files of one name hang together as a chain of indexes, and members are made when their name is visited.
 */
export function visitNames(assets: readonly Asset[], rules: StackRules, visit: (members: Member[]) => void): void {
  const reader = createNameReader(rules);
  const foldedNames: string[] = new Array(assets.length).fill('');
  const nextOfName = new Int32Array(assets.length).fill(-1);
  const owners = new Map<string, Map<string, number>>();

  assets.forEach((asset, index) => {
    if (!isLookedAt(asset)) return;
    const folded = foldName(asset.originalFileName);
    const shotName = reader.shotName(folded);
    if (shotName === null) return;
    foldedNames[index] = folded;
    const firsts = owners.get(asset.ownerId) ?? new Map<string, number>();
    if (firsts.size === 0) owners.set(asset.ownerId, firsts);
    const first = firsts.get(shotName);
    if (first === undefined) firsts.set(shotName, index);
    else {
      nextOfName[index] = nextOfName[first] ?? -1;
      nextOfName[first] = index;
    }
  });

  for (const firsts of owners.values()) {
    for (const [shotName, first] of firsts) {
      if (nextOfName[first] !== -1) visit(collect(first, shotName));
    }
  }

  function collect(first: number, shotName: string): Member[] {
    const members: Member[] = [];
    for (let index = first; index !== -1; index = nextOfName[index] ?? -1) {
      const asset = assets[index];
      if (asset) members.push(reader.describe(asset, foldedNames[index] ?? '', shotName));
    }
    return members;
  }
}

/** Never looked at: videos, trashed, locked and hidden files (motion parts). Archived ones are. */
function isLookedAt(asset: Asset): boolean {
  const seen = asset.visibility === 'timeline' || asset.visibility === 'archive';
  return seen && asset.type === 'IMAGE' && !asset.isTrashed;
}
