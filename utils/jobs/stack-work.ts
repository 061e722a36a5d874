import { StackerError } from '~/utils/errors';
import { ImmichError } from '~/utils/immich';
import type { AssetStack } from '~/utils/stacking/types';
import { saveSteps } from './journal';
import { isUnchanged, type Membership, readMembership, sameStack } from './membership';
import type { JobRecord, StepRecord } from './records';
import type { JobWorld, Work } from './run-job';
import { write } from './write';

/** A plan older than this, in milliseconds, is compared with the server before it is carried out. */
const checkAgainAfterMs = 60_000;

/** Makes each group a stack, with one call. */
export function stackWork(job: JobRecord, world: JobWorld): Work {
  const { client } = world;
  let membership: Membership | null = null;

  return {
    async prepare(open, signal) {
      const isOld = world.now() - job.plannedAt > checkAgainAfterMs;
      const inDoubt = open.some(({ progress }) => progress.state === 'calling');
      if (!isOld && !inDoubt) return;
      const ids = open.flatMap(({ assetIds }) => assetIds);
      membership = await readMembership(client, ids, signal.aborted ? undefined : signal);
    },

    async carryOut(step, signal) {
      if (membership !== null) {
        const made = madeStack(step, membership.stacks.get(step.assetIds[0] ?? ''));
        // Only a call of ours that was under way can have made it; otherwise someone else did.
        if (made && step.progress.state === 'calling') return { state: 'done', stackId: made.id };
        if (!isUnchanged(step.assetIds, step.before.stacks, membership)) throw new StackerError('changed');
      }
      if (signal.aborted) return { state: 'waiting' };
      await saveSteps([{ ...step, progress: { state: 'calling' } }]);
      const stack = await write(
        () => client.createStack(step.assetIds),
        async () => madeStack(step, await stackOfPrimary(step)),
        world,
        signal,
      );
      return { state: 'done', stackId: stack.id };
    },
  };

  async function stackOfPrimary({ assetIds }: StepRecord): Promise<AssetStack | undefined> {
    try {
      return (await client.stackOfPrimary(assetIds[0] ?? ''))?.stack;
    } catch (error) {
      // Without stack.read nobody can tell; the same call again makes an equal stack in place of the first (FACTS 0).
      if (error instanceof ImmichError && error.failure.code === 'missing-permission') return undefined;
      throw error;
    }
  }
}

/** The stack, if it is exactly the one that this step makes. */
export function madeStack({ assetIds }: StepRecord, stack: AssetStack | undefined): AssetStack | null {
  return stack && sameStack(stack, { primaryAssetId: assetIds[0] ?? '', assetIds }) ? stack : null;
}
