import type { StepRecord } from '~/utils/database/records';
import { ImmichError, mayPass } from '~/utils/immich';
import type { StepLog } from '~/utils/jobs/step-log';
import type { AssetStack } from '~/utils/stacking/types';
import { isTooLarge } from './in-parts';
import type { JobWorld } from './work';
import { isRefusal, write } from './write-once';

/** Stacks dissolved by one call; a bulk call with 1,005 ids took Immich a quarter of a second. */
const dissolvedAtOnce = 250;

/** A step with the stack that is to go. */
export interface Dissolving {
  step: StepRecord;
  stack: AssetStack;
}

/** Intent goes to disk, and into the records at hand. */
export const begin = (log: StepLog, steps: StepRecord[]) => mark(log, steps, 'calling');

async function mark(log: StepLog, steps: StepRecord[], state: 'waiting' | 'calling'): Promise<void> {
  for (const step of steps) step.progress = { state };
  await log.note(steps);
}

/** Dissolves the stacks of steps: many with a call, and those of which a call failed one by one. */
export function createDissolver(world: JobWorld, log: StepLog) {
  const { client } = world;
  const dissolved = new Set<StepRecord>();

  /** @returns whether the outcome is known */
  async function together(some: Dissolving[]): Promise<boolean> {
    const steps = some.map(({ step }) => step);
    // A call of an earlier worker is in doubt still, whatever the server says to this one.
    const fresh = steps.filter(({ progress }) => progress.state === 'waiting');
    await begin(log, steps);
    try {
      await client.deleteStacks(some.map(({ stack }) => stack.id));
    } catch (error) {
      // One id that is gone makes the whole call a 400 that did nothing.
      if (isRefusal(error)) await mark(log, fresh, 'waiting');
      if (isTooLarge(error) && some.length > 1) {
        const half = Math.ceil(some.length / 2);
        const halves = [await together(some.slice(0, half)), await together(some.slice(half))];
        return halves.every((isKnown) => isKnown);
      }
      if (mayPass(error) || isTooLarge(error) || (error instanceof ImmichError && error.status === 400)) return false;
      throw error;
    }
    for (const step of steps) dissolved.add(step);
    return true;
  }

  return {
    isDissolved: (step: StepRecord) => dissolved.has(step),

    /** @param look is called where the outcome of a call is not known */
    async all(some: Dissolving[], look: () => Promise<void>, signal: AbortSignal): Promise<void> {
      for (let at = 0; at < some.length && !signal.aborted; at += dissolvedAtOnce) {
        if (!(await together(some.slice(at, at + dissolvedAtOnce)))) await look();
      }
    },

    async one({ step, stack: { id, primaryAssetId } }: Dissolving, signal: AbortSignal): Promise<void> {
      const isInDoubt = step.progress.state === 'calling';
      await begin(log, [step]);
      const isGone = async () => {
        const found = await client.stacksOf([primaryAssetId]);
        return found.some(({ stack }) => stack.id === id) ? null : undefined;
      };
      await write(() => client.deleteStacks([id]), isGone, world, signal, isInDoubt);
    },
  };
}
