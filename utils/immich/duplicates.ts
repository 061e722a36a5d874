import * as z from 'zod/mini';
import type { Asset } from '~/utils/stacking/types';
import { assetSchema, fromApi, isLookedAt } from './asset';
import type { Request } from './http';

/** A duplicate group as far as Immich shows it: its unstacked members. */
export interface DuplicateIds {
  duplicateId: string;
  assetIds: string[];
}

const groupsOf = <S extends z.ZodMiniType>(asset: S) =>
  z.array(z.object({ duplicateId: z.string(), assets: z.array(asset) }));
const idGroups = groupsOf(z.object({ id: z.string() }));
const assetGroups = groupsOf(assetSchema);

const call = { method: 'GET', path: '/duplicates', timeoutMs: 180_000, retries: 3 } as const;

/**
 * All duplicate groups. The call WRITES: Immich forgets the groups that have one unstacked member left (2.0 to 3.1), as it
 * does whenever the duplicates page is opened. So it is made after the yes only.
 * @throws ImmichError `missing-permission` without duplicate.read
 */
export async function readDuplicateIds(request: Request): Promise<DuplicateIds[]> {
  const groups = await request({ ...call, answer: idGroups });
  return groups.map(({ duplicateId, assets }) => ({ duplicateId, assetIds: assets.map(({ id }) => id) }));
}

/**
 * The files of all duplicate groups, each in no stack. It WRITES as above, so it is for the duplicates page alone, which
 * makes the same call.
 * @throws ImmichError `missing-permission` without duplicate.read
 */
export async function readDuplicateAssets(request: Request, signal?: AbortSignal): Promise<Asset[]> {
  const groups = await request({ ...call, answer: assetGroups, signal });
  return groups
    .flatMap(({ duplicateId, assets }) => assets.map((asset) => ({ ...fromApi(asset), duplicateId })))
    .filter(isLookedAt);
}
