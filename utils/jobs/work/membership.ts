import pMap from 'p-map';
import type { StepRecord } from '~/utils/database/records';
import { type ImmichClient, ImmichError, isLookedAt, nullIfGone, type StackWithAssets } from '~/utils/immich';
import { toFailure } from '~/utils/messages/errors';
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

/** The stack, if it is exactly the one that a step makes. */
export function madeStack({ assetIds }: StepRecord, stack: AssetStack | undefined): AssetStack | null {
  return stack && sameStack(stack, { primaryAssetId: assetIds[0] ?? '', assetIds }) ? stack : null;
}

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

/** So few files are asked for one by one; of more, the answers to their calls tell. */
const fewFiles = 60;

/** Those of these files that are deleted, in the trash or locked by now, as far as that is cheap to know. */
export async function readPutAway(
  client: ImmichClient,
  assetIds: string[],
  signal?: AbortSignal,
): Promise<Set<string>> {
  if (assetIds.length > fewFiles) return new Set();
  const isThere = async (id: string) => {
    const asset = await client.asset(id).catch(nullIfGone);
    return asset !== null && isLookedAt(asset);
  };
  try {
    const mapping = { concurrency: client.callsAtOnce, ...(signal && { signal }) };
    const there = await pMap(assetIds, isThere, mapping);
    return new Set(assetIds.filter((_, index) => !there[index]));
  } catch (error) {
    if (toFailure(error).code === 'missing-permission') return new Set();
    throw error;
  }
}
