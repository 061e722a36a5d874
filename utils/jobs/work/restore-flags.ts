import { ImmichError } from '~/utils/immich';
import type { JobWorld } from './work';
import { write } from './write-once';

/**
 * Sets duplicate ids again that Immich forgot. It forgets a group whole, stacked members too, when one of its files is
 * left unstacked; a group of which some members still have their flag was changed by somebody, and is left alone.
 * @param before duplicate ids by asset, of whole groups as far as they were known
 * @param cleared the files whose flag the job itself took
 * @param now what is known of stacked files already
 */
export async function restoreFlags(
  before: Record<string, string>,
  cleared: readonly string[],
  now: ReadonlyMap<string, string | null>,
  world: JobWorld,
  signal: AbortSignal,
): Promise<void> {
  for (const [flag, members] of Map.groupBy(Object.entries(before), ([, id]) => id)) {
    const current = await Promise.all(members.map(async ([id]) => [id, await flagOf(id)] as const));
    const there = current.filter(([, value]) => value !== undefined);
    const forgotten = there.filter(([, value]) => value === null).map(([id]) => id);
    const isWhole = forgotten.length === there.length;
    const ids = isWhole ? forgotten : forgotten.filter((id) => cleared.includes(id));
    if (ids.length === 0) continue;
    // Setting the same flag twice is setting it once.
    await write(
      () => world.client.setDuplicateId(ids, flag),
      async () => null,
      world,
      signal,
    );
  }

  /** The duplicate id, null for none, undefined for a file that is gone. */
  async function flagOf(id: string): Promise<string | null | undefined> {
    const known = now.get(id);
    if (known !== undefined) return known;
    try {
      return (await world.client.asset(id)).duplicateId;
    } catch (error) {
      if (error instanceof ImmichError && ['not-yours', 'not-found'].includes(error.failure.code)) return undefined;
      throw error;
    }
  }
}
