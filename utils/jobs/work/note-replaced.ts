import type { StepRecord, StepState } from '~/utils/database/records';
import { type ImmichClient, mayPass } from '~/utils/immich';

const changed: StepState = { state: 'failed', failure: { code: 'changed' } };

/** So many stacks are looked at again when a job ends, spread over all that it made. */
const sampleSize = 8;

/**
 * Another browser that stacks the same files at the same moment replaces each stack by one of its own. Marks steps as
 * `changed` whose stack is no longer there when the job ends: some are looked at, and all where one of them is gone.
 */
export async function noteReplaced(steps: StepRecord[], client: ImmichClient): Promise<void> {
  const made = steps.filter(
    ({ action, progress }) =>
      (action === 'create' || action === 'extend') && progress.state === 'done' && !progress.isUncertain,
  );
  const every = Math.max(1, made.length / sampleSize);
  const sample = Array.from({ length: Math.min(sampleSize, made.length) }, (_, at) => made[Math.floor(at * every)]);
  try {
    const isThere = await Promise.all(sample.map((step) => !step || isAsMade(step, client)));
    if (isThere.every((is) => is)) return;
    const stacks = await client.stacksOf(made.flatMap(({ assetIds }) => assetIds));
    const ids = new Set(stacks.map(({ stack }) => stack.id));
    for (const step of made) if (!ids.has(stackIdOf(step) ?? '')) step.progress = changed;
  } catch (error) {
    // A key that may not look, or an answer that is too big, takes nothing from what was done.
    if (mayPass(error)) throw error;
  }
}

const stackIdOf = ({ progress }: StepRecord) => (progress.state === 'done' ? progress.stackId : null);

async function isAsMade(step: StepRecord, client: ImmichClient): Promise<boolean> {
  return (await client.stackOfPrimary(step.assetIds[0] ?? ''))?.stack.id === stackIdOf(step);
}
