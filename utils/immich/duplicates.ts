import * as z from 'zod/mini';
import type { Request } from './http';

/** A duplicate group as far as Immich shows it: its unstacked members. */
export interface DuplicateIds {
  duplicateId: string;
  assetIds: string[];
}

const duplicatesSchema = z.array(z.object({ duplicateId: z.string(), assets: z.array(z.object({ id: z.string() })) }));

/**
 * All duplicate groups. The call WRITES: Immich forgets the groups that have one unstacked member left (FACTS 0), as it
 * does whenever the duplicates page is opened. So it is made after the yes only.
 * @throws ImmichError `missing-permission` without duplicate.read
 */
export async function readDuplicateIds(request: Request): Promise<DuplicateIds[]> {
  const call = {
    method: 'GET',
    path: '/duplicates',
    answer: duplicatesSchema,
    timeoutMs: 180_000,
    retries: 3,
  } as const;
  const groups = await request(call);
  return groups.map(({ duplicateId, assets }) => ({ duplicateId, assetIds: assets.map(({ id }) => id) }));
}
