import type { StackWithAssets } from '~/utils/immich';
import type { AssetStack } from '~/utils/stacking/types';
import type { StepRecord } from './records';

/** Which stack each asset is in, as the server says now. */
export type Membership = Map<string, AssetStack>;

export function membershipOf(stacks: StackWithAssets[]): Membership {
  return new Map(stacks.flatMap(({ stack }) => stack.assetIds.map((id) => [id, stack] as const)));
}

const sameIds = (a: string[], b: string[]) => a.length === b.length && new Set([...a, ...b]).size === a.length;

/** True where the server already has exactly the stack that this step is about. */
export function isDone({ assetIds }: StepRecord, stack: AssetStack | null | undefined): stack is AssetStack {
  return stack != null && stack.primaryAssetId === assetIds[0] && sameIds(stack.assetIds, assetIds);
}

/** True where the stacks that a step's files were in at planning time are still the same ones, and no others. */
export function isUnchanged({ assetIds, before }: StepRecord, membership: Membership): boolean {
  const now = new Map<string, AssetStack>();
  for (const id of assetIds) {
    const stack = membership.get(id);
    if (stack) now.set(stack.id, stack);
  }
  return (
    now.size === before.length &&
    before.every((was) => {
      const is = now.get(was.id);
      return is !== undefined && is.primaryAssetId === was.primaryAssetId && sameIds(is.assetIds, was.assetIds);
    })
  );
}
