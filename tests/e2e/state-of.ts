import type { RunningFakeImmich } from '~/tests/fake-immich';

/**
 * All that a server holds of every file, and of its stack the primary and the members. Left out is what no client can
 * put back: the id of a stack that was dissolved, and when a file was last touched.
 */
export function stateOf(server: RunningFakeImmich) {
  const stacks = new Map(server.stacks().flatMap((stack) => stack.assetIds.map((id) => [id, stack] as const)));
  return [...server.state.assets.values()].map(({ stackId: _, updatedAt: __, ...fields }) => {
    const stack = stacks.get(fields.id);
    return { ...fields, stack: stack && { primary: stack.primaryAssetId, members: [...stack.assetIds].sort() } };
  });
}
