import type { StepRecord } from '~/utils/database/records';
import { toFailure } from '~/utils/messages/errors';
import type { JobWorld } from './work';
import { write } from './write-once';

const clearedAtOnce = 500;

/** Takes Immich's mark of a duplicate from all that was stacked, as its own Stack button does. */
export async function clearFlags(steps: StepRecord[], world: JobWorld, signal: AbortSignal): Promise<void> {
  const done = steps.filter(({ progress }) => progress.state === 'done');
  const ids = done.flatMap(({ assetIds, before }) => assetIds.filter((id) => before.flags[id] !== undefined));
  for (let at = 0; at < ids.length; at += clearedAtOnce) await clear(ids.slice(at, at + clearedAtOnce));

  /** One file that is gone fails the call for all: the halves are tried until it is alone. */
  async function clear(some: string[]): Promise<void> {
    try {
      // Clearing twice is clearing once.
      await write(
        () => world.client.setDuplicateId(some, null),
        async () => null,
        world,
        signal,
      );
    } catch (error) {
      if (toFailure(error).code !== 'not-yours') throw error;
      if (some.length === 1) return;
      const half = Math.ceil(some.length / 2);
      await clear(some.slice(0, half));
      await clear(some.slice(half));
    }
  }
}
