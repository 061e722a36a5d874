import { StackerError } from '~/utils/errors';
import { ImmichError, mayPass } from '~/utils/immich';
import type { AssetStack } from '~/utils/stacking/types';
import { saveSteps } from './journal';
import { type Membership, membershipOf, sameStack, stacksNow } from './membership';
import type { StepRecord } from './records';
import type { JobWorld, Work } from './run-job';
import { write } from './write';

/** Stacks dissolved by one call; a bulk call with 1,005 ids took Immich a quarter of a second (FACTS 0). */
const dissolvedAtOnce = 250;

/**
 * Puts back what was before each step of a job: its stack is dissolved, the stacks that it took in are made again with
 * their primary and members, duplicate flags that were lost come back. What is no longer as that job left it stays.
 */
export function undoWork(world: JobWorld): Work {
  const { client } = world;
  let membership: Membership = { stacks: new Map(), flags: new Map() };
  const dissolved = new Set<string>();

  return {
    async prepare(open, signal) {
      const ids = open.flatMap(({ assetIds }) => assetIds);
      membership = membershipOf(await client.stacksOf(ids));
      if (signal.aborted) return;
      const whole = open.filter((step) => isIntact(step, membership));
      for (let at = 0; at < whole.length && !signal.aborted; at += dissolvedAtOnce) {
        const answered = await dissolveTogether(whole.slice(at, at + dissolvedAtOnce));
        // What came of it is not known: look, and take the rest one by one.
        if (!answered) membership = membershipOf(await client.stacksOf(ids));
      }
    },

    async carryOut(step, signal) {
      // A stack that is gone was ours to dissolve only if that had begun.
      const begun = step.progress.state === 'calling' || dissolved.has(step.key);
      if (!dissolved.has(step.key)) {
        const now = stacksNow(step.assetIds, membership);
        const intact = isIntact(step, membership);
        const rebuilding = begun && now.every((stack) => wanted(step).some((was) => sameStack(stack, was)));
        if (!intact && !rebuilding) throw new StackerError('changed');
        if (signal.aborted) return { state: begun ? 'calling' : 'waiting' };
        if (intact) await dissolve(step, signal);
      }
      for (const was of wanted(step)) await rebuild(was, begun, signal);
      await restoreFlags(step, signal);
      return { state: 'done', stackId: null };
    },
  };

  /** @returns whether the outcome is known */
  async function dissolveTogether(steps: StepRecord[]): Promise<boolean> {
    await saveSteps(steps.map((step) => ({ ...step, progress: { state: 'calling' } })));
    try {
      await client.deleteStacks(steps.flatMap(({ stackId }) => stackId ?? []));
    } catch (error) {
      // One id that is gone makes the whole call a 400 that did nothing.
      if (mayPass(error) || (error instanceof ImmichError && error.status === 400)) return false;
      throw error;
    }
    for (const { key } of steps) dissolved.add(key);
    return true;
  }

  async function dissolve(step: StepRecord, signal: AbortSignal): Promise<void> {
    const { stackId } = step;
    if (stackId === null) return;
    await saveSteps([{ ...step, progress: { state: 'calling' } }]);
    await write(
      () => client.deleteStacks([stackId]),
      async () => ((await client.stackOfPrimary(step.assetIds[0] ?? ''))?.stack.id === stackId ? null : undefined),
      world,
      signal,
    );
  }

  /** @param maybe whether an earlier worker may have made it already */
  async function rebuild(was: AssetStack, maybe: boolean, signal: AbortSignal): Promise<void> {
    const lookUp = async () => {
      const found = (await client.stackOfPrimary(was.primaryAssetId))?.stack;
      return found && sameStack(found, was) ? found : null;
    };
    const known = membership.stacks.get(was.primaryAssetId);
    if (maybe && known && sameStack(known, was)) return;
    const others = was.assetIds.filter((id) => id !== was.primaryAssetId);
    await write(() => client.createStack([was.primaryAssetId, ...others]), lookUp, world, signal);
  }

  /** Immich forgets a duplicate group of which one file was left unstacked; what is null by that is set again. */
  async function restoreFlags({ before }: StepRecord, signal: AbortSignal): Promise<void> {
    const lost = new Map<string, string[]>();
    for (const [id, flag] of Object.entries(before.flags)) {
      const now = membership.flags.has(id) ? membership.flags.get(id) : (await client.asset(id)).duplicateId;
      if (now === null) lost.set(flag, [...(lost.get(flag) ?? []), id]);
    }
    for (const [flag, ids] of lost) {
      // Setting the same flag twice is setting it once.
      await write(
        () => client.setDuplicateId(ids, flag),
        async () => null,
        world,
        signal,
      );
    }
  }
}

/** The stacks to make again. One with a single file was broken before, and stays mended. */
const wanted = ({ before }: StepRecord) => before.stacks.filter(({ assetIds }) => assetIds.length > 1);

/** True where the files are still in the very stack that the job made of them. */
function isIntact(step: StepRecord, membership: Membership): boolean {
  const [now, ...others] = stacksNow(step.assetIds, membership);
  return (
    others.length === 0 &&
    now?.id === step.stackId &&
    sameStack(now, { primaryAssetId: step.assetIds[0] ?? '', assetIds: step.assetIds })
  );
}
