import { z } from 'zod/mini';
import type { Asset } from '~/utils/stacking/types';
import { assetSchema, fromApi } from './asset';
import type { Capabilities } from './capabilities';
import type { Request } from './http';

/** One asset by its id. Its stack is not told: Immich says none where the other members are archived. */
export async function readAsset(request: Request, id: string): Promise<Asset> {
  const path = `/assets/${encodeURIComponent(id)}`;
  return fromApi(await request({ method: 'GET', path, answer: assetSchema, retries: 3 }));
}

/** Puts assets into a duplicate group, or with null out of any (needs asset.update). */
export async function setDuplicateId(
  request: Request,
  { changesBy: method }: Capabilities,
  ids: string[],
  duplicateId: string | null,
): Promise<void> {
  await request({ method, path: '/assets', body: { ids, duplicateId }, answer: z.unknown() });
}
