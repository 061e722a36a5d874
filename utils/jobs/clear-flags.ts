import type { StepRecord } from './records';
import type { JobWorld } from './run-job';
import { write } from './write';

const clearedAtOnce = 500;

/** Takes Immich's mark of a duplicate from all that was stacked, as its own Stack button does. */
export async function clearFlags(steps: StepRecord[], world: JobWorld, signal: AbortSignal): Promise<void> {
  const done = steps.filter(({ progress }) => progress.state === 'done');
  const ids = done.flatMap(({ assetIds, before }) => assetIds.filter((id) => before.flags[id] !== undefined));
  for (let at = 0; at < ids.length; at += clearedAtOnce) {
    const some = ids.slice(at, at + clearedAtOnce);
    // Clearing twice is clearing once.
    await write(
      () => world.client.setDuplicateId(some, null),
      async () => null,
      world,
      signal,
    );
  }
}
