import { chunk, partition } from 'es-toolkit';
import pLimit from 'p-limit';
import pMap from 'p-map';
import type { DuplicateMembers } from '~/utils/database/records';
import { nullIfGone } from '~/utils/immich';
import { inParts } from './in-parts';
import type { JobWorld } from './work';
import { write } from './write-once';

/**
 * Sets duplicate ids again that Immich forgot. It forgets a group whole, stacked members too, when one of its files is
 * left unstacked; a group of which some members still have their flag was changed by somebody, and is left alone.
 * @param duplicates the groups that were touched, as far as they were known
 * @param cleared the files whose flag the job itself took
 * @param now what is known of stacked files already; others are asked for, each once and few at a time, until one is
 *   found that still has its flag
 */
export async function restoreFlags(
  duplicates: DuplicateMembers,
  cleared: ReadonlySet<string>,
  now: ReadonlyMap<string, string | null>,
  world: JobWorld,
  signal: AbortSignal,
): Promise<void> {
  const { client } = world;
  const turns = pLimit(client.callsAtOnce);

  await pMap(
    duplicates,
    async ([flag, members]) => {
      const ids = await forgotten(members);
      await inParts(ids, (some) =>
        // Setting the same flag twice is setting it once.
        write(
          () => client.setDuplicateId(some, flag),
          async () => null,
          world,
          signal,
        ),
      );
    },
    { concurrency: client.callsAtOnce },
  );

  /** Those of a group that are to get their flag again. */
  async function forgotten(members: string[]): Promise<string[]> {
    const own = await withoutFlag(members.filter((id) => cleared.has(id)));
    if (!own.isWhole) return own.ids;
    const others: string[] = [];
    const [known, unknown] = partition(
      members.filter((id) => !cleared.has(id)),
      (id) => now.has(id),
    );
    // One that has a flag says enough of its group: the rest is not asked for.
    for (const some of [known, ...chunk(unknown, client.callsAtOnce)]) {
      const { ids, isWhole } = await withoutFlag(some);
      if (!isWhole) return own.ids;
      others.push(...ids);
    }
    return [...own.ids, ...others];
  }

  async function withoutFlag(some: string[]): Promise<{ ids: string[]; isWhole: boolean }> {
    const flags = await Promise.all(some.map((id) => turns(async () => [id, await flagOf(id)] as const)));
    const ids = flags.filter(([, flag]) => flag === null).map(([id]) => id);
    return { ids, isWhole: flags.every(([, flag]) => flag === null || flag === undefined) };
  }

  /** The duplicate id, null for none, undefined for a file that is gone. */
  async function flagOf(id: string): Promise<string | null | undefined> {
    const known = now.get(id);
    if (known !== undefined) return known;
    const asset = await client.asset(id).catch(nullIfGone);
    return asset === null ? undefined : asset.duplicateId;
  }
}
