import type { StepRecord } from '~/utils/database/records';
import type { StepLog } from '~/utils/jobs/step-log';
import { StackerError } from '~/utils/messages/errors';
import { createDissolver, type Dissolving } from './delete-stacks';
import { isUnchanged, membershipOf, stacksNow } from './membership';
import type { JobWorld, Work } from './work';

/** Dissolves the stack of each group, where it is still the one that was planned. No file is touched. */
export function dissolveWork(world: JobWorld, log: StepLog): Work {
  const dissolver = createDissolver(world, log);
  let membership = membershipOf([]);

  /** The stack as it was planned, or null where it is another by now. */
  function planned(step: StepRecord): Dissolving | null {
    const [stack] = step.before.stacks;
    return stack && isUnchanged(step.assetIds, step.before.stacks, membership) ? { step, stack } : null;
  }

  return {
    async prepare(open, signal) {
      const ids = open.flatMap(({ assetIds }) => assetIds);
      const look = async () => {
        membership = membershipOf(await world.client.stacksOf(ids));
      };
      await look();
      await dissolver.all(
        open.flatMap((step) => planned(step) ?? []),
        look,
        signal,
      );
    },

    async carryOut(step, signal) {
      if (!dissolver.isDissolved(step)) {
        const begun = step.progress.state === 'calling';
        const found = planned(step);
        // A call of ours that was under way may have done it.
        if (!found && !(begun && stacksNow(step.assetIds, membership).length === 0)) throw new StackerError('changed');
        if (found && signal.aborted) return { state: 'waiting' };
        if (found) await dissolver.one(found, signal);
      }
      return { state: 'done', stackId: null };
    },
  };
}
