import type { Capabilities } from './capabilities';
import { ImmichError } from './errors';
import type { Request } from './http';
import { searchAssets } from './search';
import type { Wanted } from './search-shape';

/**
 * The ids of the assets that are in no stack, as far as search can tell: any other may be in one.
 * @param where where to search: an album, or nothing for the whole library
 */
export async function readUnstacked(
  request: Request,
  capabilities: Capabilities,
  where: Pick<Wanted, 'albumId'>,
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const unstacked = new Set<string>();
  if (!capabilities.searchKnowsStacked) return unstacked;
  try {
    const onPage = (assets: { id: string }[]) => assets.forEach(({ id }) => void unstacked.add(id));
    await searchAssets(request, capabilities, { ...where, withStacked: false }, onPage, { signal });
    return unstacked;
  } catch (error) {
    // A key without asset.read lists albums of 2.x all the same; any of their files may be stacked then.
    if (!(error instanceof ImmichError && error.failure.code === 'missing-permission')) throw error;
    return new Set();
  }
}
