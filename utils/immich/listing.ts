import type { Asset } from '~/utils/stacking/types';
import { isLookedAt } from './asset';

/** Files that were listed, each once. */
export interface Listing {
  /** Hidden, locked and trashed ones left out. */
  assets: Asset[];
  /** How many the server counts beyond those it listed. */
  missing: number;
}

/** Files read so far, of how many where the server has said. */
export type OnRead = (read: number, total: number | null) => void;

/** Collects files that may come twice, and compares them with the server's own count. */
export function createListing(count: number, onRead: OnRead, isWanted: (asset: Asset) => boolean = () => true) {
  const byId = new Map<string, Asset>();
  onRead(0, count);
  return {
    count,
    add(assets: Asset[]): void {
      for (const asset of assets) {
        if (isLookedAt(asset) && isWanted(asset) && !byId.has(asset.id)) byId.set(asset.id, asset);
      }
      onRead(Math.min(byId.size, count), count);
    },
    isComplete: () => byId.size >= count,
    result: (): Listing => ({ assets: [...byId.values()], missing: Math.max(0, count - byId.size) }),
  };
}
