import type { StepRecord } from '~/utils/database/records';
import { toFailure } from '~/utils/messages/errors';
import { inParts, isTooLarge } from './in-parts';
import type { JobWorld } from './work';
import { write } from './write-once';

/** Takes Immich's mark of a duplicate from all that was stacked, as its own Stack button does. */
export async function clearFlags(steps: StepRecord[], world: JobWorld, signal: AbortSignal): Promise<void> {
  const done = steps.filter(({ progress }) => progress.state === 'done');
  const ids = done.flatMap(({ assetIds, before }) => assetIds.filter((id) => before.flags[id] !== undefined));
  // One file that is gone fails the call for all: the halves are tried until it is alone.
  await inParts(ids, clear, (error) => isGone(error) || isTooLarge(error));

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
      if (some.length > 1 || !isGone(error)) throw error;
    }
  }
}

const isGone = (error: unknown) => toFailure(error).code === 'not-yours';
