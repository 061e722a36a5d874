import { hash32 } from '~/tests/fake-immich/ids';
import { assetsOf, isVisible, type State, setGroup } from '~/tests/fake-immich/state';
import type { FakeAsset, FakeStack } from '~/tests/fake-immich/types';

/**
 * `POST /stacks`: every stack whose primary is listed is dissolved into the new one (members that are not trashed come
 * along), a listed child is moved alone, and may leave a stack of one asset behind. The new stack has a new id.
 */
export function createStack(state: State, userId: string, assetIds: readonly string[]): FakeStack {
  const all = new Set(assetIds);
  for (const id of assetIds) {
    const old = state.stacks.get(state.assets.get(id)?.stackId ?? '');
    if (old?.primaryAssetId !== id || old.ownerId !== userId) continue;
    for (const member of membersOf(state, old)) if (!member.isTrashed) all.add(member.id);
    deleteStack(state, old);
  }
  const primaryAssetId = assetIds[0];
  if (!primaryAssetId) throw new Error('a stack needs an asset');
  const stack: FakeStack = { id: state.newId(), ownerId: userId, primaryAssetId };
  state.stacks.set(stack.id, stack);
  const updatedAt = state.now();
  for (const asset of assetsOf(state, all)) {
    setGroup(state, asset, 'stackId', stack.id);
    asset.updatedAt = updatedAt;
  }
  return stack;
}

/** The members become unstacked; nothing else happens to them. */
export function deleteStack(state: State, stack: FakeStack): void {
  state.stacks.delete(stack.id);
  for (const asset of membersOf(state, stack)) setGroup(state, asset, 'stackId', null);
  state.stackMembers.delete(stack.id);
}

/** Everything that is in a stack, trashed and locked assets too, in no promised order. */
export const membersOf = (state: State, stack: FakeStack): FakeAsset[] =>
  assetsOf(state, state.stackMembers.get(stack.id) ?? []);

/** What answers show of a stack: the primary first, the others in an order that means nothing. */
export function shownMembers(state: State, stack: FakeStack): FakeAsset[] {
  const rank = (asset: FakeAsset) => (asset.id === stack.primaryAssetId ? -1 : hash32(asset.id));
  return membersOf(state, stack)
    .filter(isVisible)
    .sort((a, b) => rank(a) - rank(b));
}

/** How many members a timeline counts. */
export const timelineCount = (state: State, stack: FakeStack): number =>
  membersOf(state, stack).filter((asset) => !asset.isTrashed && asset.visibility === 'timeline').length;

/** The `stack` of `GET /assets/:id`: null unless another member is in the timeline, whatever `GET /stacks` shows. */
export function stackField(state: State, asset: FakeAsset) {
  const stack = asset.stackId && state.stacks.get(asset.stackId);
  if (!stack) return null;
  const others = membersOf(state, stack).filter(
    (other) => other.id !== stack.primaryAssetId && !other.isTrashed && other.visibility === 'timeline',
  );
  if (others.length === 0) return null;
  return { id: stack.id, primaryAssetId: stack.primaryAssetId, assetCount: others.length + 1 };
}
