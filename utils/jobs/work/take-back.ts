import type { StepRecord } from '~/utils/database/records';
import { toFailure } from '~/utils/messages/errors';
import type { AssetStack } from '~/utils/stacking/types';
import type { JobWorld } from './work';
import { write } from './write-once';

/**
 * Takes a stack back that came out with other members than it was asked for, since something changed while its call was on
 * the way: files that were trashed or locked are in it and cannot be seen, or files of a stack that somebody else made came
 * along. It is dissolved, and what it was made of is made again; where that cannot be told any more, it is left as it is,
 * with every file in it.
 */
export async function takeBack(
  { assetIds, before }: StepRecord,
  stack: AssetStack,
  world: Pick<JobWorld, 'client' | 'pause'>,
  signal: AbortSignal,
): Promise<void> {
  const { client } = world;
  const cameAlong = stack.assetIds.filter((id) => !assetIds.includes(id));
  if (cameAlong.length > 0 && before.stacks.length !== 1) return;
  const isGone = async () => {
    const found = await client.stacksOf([stack.primaryAssetId]);
    return found.some(({ stack: { id } }) => id === stack.id) ? null : undefined;
  };
  try {
    await write(() => client.deleteStacks([stack.id]), isGone, world, signal);
    for (const was of before.stacks) {
      const others = [...was.assetIds.filter((id) => id !== was.primaryAssetId), ...cameAlong];
      if (others.length === 0) continue;
      // Made twice it is the same stack.
      await write(
        () => client.createStack([was.primaryAssetId, ...others]),
        async () => null,
        world,
        signal,
      );
    }
  } catch (error) {
    // That something changed is said all the same.
    if (toFailure(error).code !== 'missing-permission') throw error;
  }
}
