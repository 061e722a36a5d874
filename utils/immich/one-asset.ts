import { z } from 'zod/mini';
import type { Asset } from '~/utils/stacking/types';
import { assetSchema, fromApi } from './asset';
import type { Request } from './http';

/** One asset by its id. Its stack is not told: Immich says none where the other members are archived. */
export async function readAsset(request: Request, id: string): Promise<Asset> {
  const path = `/assets/${encodeURIComponent(id)}`;
  return fromApi(await request({ method: 'GET', path, answer: assetSchema, retries: 3 }));
}

/** Puts assets into a duplicate group, or with null out of any (`PUT /assets`, needs asset.update; also in 3.x, where it is deprecated). */
export async function setDuplicateId(request: Request, ids: string[], duplicateId: string | null): Promise<void> {
  await request({ method: 'PUT', path: '/assets', body: { ids, duplicateId }, answer: z.unknown() });
}
