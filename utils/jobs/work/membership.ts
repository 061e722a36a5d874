import { type ImmichClient, ImmichError, type StackWithAssets } from '~/utils/immich';
import type { AssetStack } from '~/utils/stacking/types';

/** What the server says now of stacked files. */
export interface Membership {
  /** The stack of each stacked asset. */
  stacks: Map<string, AssetStack>;
  /** The duplicate id of each stacked asset, or null. */
  flags: Map<string, string | null>;
}

export function membershipOf(stacks: StackWithAssets[]): Membership {
  return {
    stacks: new Map(stacks.flatMap(({ stack }) => stack.assetIds.map((id) => [id, stack] as const))),
    flags: new Map(stacks.flatMap(({ assets }) => assets.map(({ id, duplicateId }) => [id, duplicateId] as const))),
  };
}

/** Asks for the stacks of these assets; null where the key may not read stacks. */
export async function readMembership(
  client: ImmichClient,
  assetIds: string[],
  signal?: AbortSignal,
): Promise<Membership | null> {
  try {
    return membershipOf(await client.stacksOf(assetIds, signal));
  } catch (error) {
    if (error instanceof ImmichError && error.failure.code === 'missing-permission') return null;
    throw error;
  }
}

const sameIds = (a: string[], b: string[]) => a.length === b.length && new Set([...a, ...b]).size === a.length;

/** True for the same members and the same primary, whatever the order behind it, and whatever the ids. */
export const sameStack = (a: AssetStack, b: Pick<AssetStack, 'primaryAssetId' | 'assetIds'>) =>
  a.primaryAssetId === b.primaryAssetId && sameIds(a.assetIds, b.assetIds);

/** The stacks that any of these assets is in now, each once. */
export function stacksNow(assetIds: string[], { stacks }: Membership): AssetStack[] {
  const found = assetIds.flatMap((id) => stacks.get(id) ?? []);
  return [...new Map(found.map((stack) => [stack.id, stack])).values()];
}

/** True where the stacks that these assets were in are still the same ones as then, and no others. */
export function isUnchanged(assetIds: string[], then: AssetStack[], membership: Membership): boolean {
  const now = stacksNow(assetIds, membership);
  return now.length === then.length && then.every((was) => now.some((is) => is.id === was.id && sameStack(is, was)));
}
