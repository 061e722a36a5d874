import type { JobRecord, StepRecord } from '~/utils/database/records';
import { ImmichError } from '~/utils/immich';
import type { StepLog } from '~/utils/jobs/step-log';
import { StackerError } from '~/utils/messages/errors';
import type { AssetStack } from '~/utils/stacking/types';
import { clearFlags } from './clear-flags';
import { isUnchanged, type Membership, madeStack, readMembership, readPutAway } from './membership';
import { completeFlags } from './note-flags';
import { noteReplaced } from './note-replaced';
import { takeBack } from './take-back';
import type { JobWorld, Work } from './work';
import { write } from './write-once';

/** A look at the server that is older than this, in milliseconds, does not count any more. */
const freshForMs = 60_000;

/** Makes each group a stack, or gives its stack another cover, with one call. */
export function stackWork(job: JobRecord, world: JobWorld, log: StepLog): Work {
  const { client } = world;
  /** What the server said last; null before the first look, and where the key may not read stacks. */
  let membership: Membership | null = null;
  let putAway: ReadonlySet<string> = new Set();
  let lookedAt = job.plannedAt;
  let looking: Promise<void> | null = null;
  let ids: string[] = [];

  /** Looks again, once for all the steps that want it. */
  function look(signal?: AbortSignal): Promise<void> {
    looking ??= Promise.all([readMembership(client, ids, signal), readPutAway(client, ids, signal)])
      .then((read) => {
        [membership, putAway] = read;
        lookedAt = world.now();
      })
      .finally(() => {
        looking = null;
      });
    return looking;
  }

  const isStale = () => world.now() - lookedAt > freshForMs;

  return {
    async prepare(open, signal) {
      ids = open.flatMap(({ assetIds }) => assetIds);
      const inDoubt = open.some(({ progress }) => progress.state === 'calling');
      if (inDoubt) await look();
      else if (isStale()) await look(signal);
      const isFresh = open.length === job.total && !inDoubt;
      if (isFresh && !signal.aborted) await completeFlags(client, job.id, open);
    },

    stepsAtOnce: client.callsAtOnce,

    async carryOut(step, signal) {
      const begun = step.progress.state === 'calling';
      await log.intend(step);
      const made = await alreadyMade(step, begun);
      if (made) return { state: 'done', stackId: made.id, isUncertain: true };
      if (signal.aborted) return { state: 'waiting' };
      step.progress = { state: 'calling' };
      let isUncertain = begun;
      const lookUp = async () => {
        isUncertain = true;
        return madeStack(step, await stackOfPrimary(step));
      };
      const stack = await write(() => call(step), lookUp, world, signal);
      if (step.action !== 'reorder' && !madeStack(step, stack)) {
        await takeBack(step, stack, world, signal);
        throw new StackerError('changed');
      }
      return { state: 'done', stackId: stack.id, ...(isUncertain && { isUncertain }) };
    },

    async finish(steps, signal) {
      await noteReplaced(steps, client);
      if (job.clearFlags) await clearFlags(steps, world, signal);
    },
  };

  /**
   * The stack of a step whose call was under way in an earlier worker, where it was made.
   * @throws StackerError `changed` where somebody else stacked its files since
   */
  async function alreadyMade(step: StepRecord, begun: boolean): Promise<AssetStack | null> {
    if (isStale()) await look();
    if (step.assetIds.some((id) => putAway.has(id))) throw new StackerError('changed');
    if (membership === null) return null;
    const made = madeStack(step, membership.stacks.get(step.assetIds[0] ?? ''));
    // Only a call of ours that was under way can have made it; otherwise someone else did.
    if (made && begun) return made;
    if (!isUnchanged(step.assetIds, step.before.stacks, membership)) throw new StackerError('changed');
    return null;
  }

  function call({ action, assetIds, before }: StepRecord): Promise<AssetStack> {
    const [stack] = before.stacks;
    return action === 'reorder' && stack ? client.setCover(stack.id, assetIds[0] ?? '') : client.createStack(assetIds);
  }

  async function stackOfPrimary({ assetIds }: StepRecord): Promise<AssetStack | undefined> {
    try {
      return (await client.stackOfPrimary(assetIds[0] ?? ''))?.stack;
    } catch (error) {
      // Without stack.read nobody can tell; the same call again makes an equal stack in place of the first.
      if (error instanceof ImmichError && error.failure.code === 'missing-permission') return undefined;
      throw error;
    }
  }
}
