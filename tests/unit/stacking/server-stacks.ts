import type { Asset, AssetStack, PlanGroup } from '~/utils/stacking';

/**
 * What `POST /stacks` does on Immich 2.0 to 3.1, for one call after the other: stacks whose primary is listed are
 * taken in whole and dissolved, a listed child is moved alone, and the first id is the primary of a new stack.
 */
export function stackOnServer(assets: readonly Asset[], groups: readonly PlanGroup[]): Asset[] {
  const stacks = new Map<string, AssetStack>();
  for (const { stack } of assets) if (stack) stacks.set(stack.id, structuredClone(stack));

  groups.forEach((group, index) => {
    const members = new Set(group.assetIds);
    for (const stack of [...stacks.values()]) {
      if (group.assetIds.includes(stack.primaryAssetId)) {
        for (const id of stack.assetIds) members.add(id);
        stacks.delete(stack.id);
      } else stack.assetIds = stack.assetIds.filter((id) => !members.has(id));
    }
    const id = `new-${index}`;
    stacks.set(id, { id, primaryAssetId: group.assetIds[0] ?? '', assetIds: [...members] });
  });

  const byAsset = new Map<string, AssetStack>();
  for (const stack of stacks.values()) for (const id of stack.assetIds) byAsset.set(id, stack);
  return assets.map((asset) => ({ ...asset, stack: byAsset.get(asset.id) ?? null }));
}
