import type { Asset, AssetStack } from './types';

/** A stack as the server has it, put together from all that was read of it. */
export interface KnownStack {
  id: string;
  primaryAssetId: string;
  assetIds: Set<string>;
}

/**
 * Says which stack a file is in. `asset.stack === null` proves nothing, so a stack read with any member counts for
 * all the members it lists.
 */
export function indexStacks(assets: readonly Asset[]): (asset: Asset) => KnownStack | null {
  const stacks = new Map<string, KnownStack>();
  const byAsset = new Map<string, KnownStack>();
  const claim = (assetId: string, stack: KnownStack) => {
    const known = byAsset.get(assetId);
    if (!known || stack.id < known.id) byAsset.set(assetId, stack);
  };

  const read = new Set<AssetStack>();
  for (const { id, stack } of assets.filter((asset) => asset.stack !== null)) {
    if (!stack) continue;
    let known = stacks.get(stack.id);
    // Members mostly share one object: it is read once.
    if (read.has(stack) && known?.assetIds.has(id)) continue;
    read.add(stack);
    if (!known) {
      known = { id: stack.id, primaryAssetId: stack.primaryAssetId, assetIds: new Set() };
      stacks.set(stack.id, known);
    } else if (stack.primaryAssetId < known.primaryAssetId) known.primaryAssetId = stack.primaryAssetId;
    for (const member of [id, stack.primaryAssetId, ...stack.assetIds]) {
      if (known.assetIds.has(member)) continue;
      known.assetIds.add(member);
      claim(member, known);
    }
  }
  if (stacks.size === 0) return () => null;
  return ({ id, stack }) => (stack ? stacks.get(stack.id) : byAsset.get(id)) ?? null;
}
