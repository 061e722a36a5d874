import { StackerError } from '~/utils/errors';
import { ImmichError, mayPass } from '~/utils/immich';
import type { AssetStack } from '~/utils/stacking/types';
import { saveSteps } from './journal';
import { isUnchanged, type Membership, membershipOf, sameStack, stacksNow } from './membership';
import type { StepRecord } from './records';
import { restoreFlags } from './restore-flags';
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
      const look = async () => {
        membership = membershipOf(await client.stacksOf(ids));
      };
      await look();
      const intact = open.filter((step) => intactStack(step, membership) !== null);
      for (let at = 0; at < intact.length && !signal.aborted; at += dissolvedAtOnce) {
        const answered = await dissolveTogether(intact.slice(at, at + dissolvedAtOnce));
        // What came of it is not known: look, and take the rest one by one.
        if (!answered) await look();
      }
    },

    async carryOut(step, signal) {
      const begun = step.progress.state === 'calling';
      if (!dissolved.has(step.key)) {
        const stack = intactStack(step, membership);
        // What has begun is finished, whoever cancels: its files must not stay out of the stacks they were in.
        if (signal.aborted && (stack || !begun)) return { state: 'waiting' };
        if (stack) await dissolve(step, stack, signal);
        else if (wasNeverMade(step, membership)) return { state: 'done', stackId: null };
        else if (!begun || !isRebuilding(step, membership)) throw new StackerError('changed');
      }
      for (const was of wanted(step)) await rebuild(was, begun, signal);
      await restoreFlags(step.before.flags, membership.flags, world, signal);
      return { state: 'done', stackId: null };
    },
  };

  /** @returns whether the outcome is known */
  async function dissolveTogether(steps: StepRecord[]): Promise<boolean> {
    await begin(steps);
    try {
      await client.deleteStacks(steps.flatMap((step) => intactStack(step, membership)?.id ?? []));
    } catch (error) {
      // One id that is gone makes the whole call a 400 that did nothing.
      if (mayPass(error) || (error instanceof ImmichError && error.status === 400)) return false;
      throw error;
    }
    for (const { key } of steps) dissolved.add(key);
    return true;
  }

  async function dissolve(step: StepRecord, { id }: AssetStack, signal: AbortSignal): Promise<void> {
    await begin([step]);
    const isGone = async () => {
      const found = await client.stackOfPrimary(step.assetIds[0] ?? '');
      return found?.stack.id === id ? null : undefined;
    };
    await write(() => client.deleteStacks([id]), isGone, world, signal);
  }

  /** @param maybe whether an earlier worker may have made it already */
  async function rebuild(was: AssetStack, maybe: boolean, signal: AbortSignal): Promise<void> {
    const known = membership.stacks.get(was.primaryAssetId);
    if (maybe && known && sameStack(known, was)) return;
    const lookUp = async () => {
      const found = (await client.stackOfPrimary(was.primaryAssetId))?.stack;
      return found && sameStack(found, was) ? found : null;
    };
    const others = was.assetIds.filter((id) => id !== was.primaryAssetId);
    await write(() => client.createStack([was.primaryAssetId, ...others]), lookUp, world, signal);
  }
}

/** Intent goes to disk, and into the records at hand. */
async function begin(steps: StepRecord[]): Promise<void> {
  for (const step of steps) step.progress = { state: 'calling' };
  await saveSteps(steps);
}

/** The stacks to make again. One with a single file was broken before, and stays mended. */
const wanted = ({ before }: StepRecord) => before.stacks.filter(({ assetIds }) => assetIds.length > 1);

/** The very stack that the job made of these files, where they are in it still, and nothing else. */
function intactStack({ assetIds, stackId }: StepRecord, membership: Membership): AssetStack | null {
  const [now, ...others] = stacksNow(assetIds, membership);
  if (!now || others.length > 0 || (stackId !== null && now.id !== stackId)) return null;
  return sameStack(now, { primaryAssetId: assetIds[0] ?? '', assetIds }) ? now : null;
}

/** True for a call whose answer never came, and which did nothing. */
const wasNeverMade = ({ stackId, assetIds, before }: StepRecord, membership: Membership) =>
  stackId === null && isUnchanged(assetIds, before.stacks, membership);

/** True where the files are in no stack but those that are to be made again. */
const isRebuilding = (step: StepRecord, membership: Membership) =>
  stacksNow(step.assetIds, membership).every((stack) => wanted(step).some((was) => sameStack(stack, was)));
