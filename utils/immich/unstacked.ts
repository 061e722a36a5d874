import type { Capabilities } from './capabilities';
import { ImmichError } from './errors';
import type { Request } from './http';
import { passesOf } from './list-library';
import { searchAssets } from './search';
import type { Wanted } from './search-shape';
import { allTime, type TimeWindow } from './time-windows';

/**
 * The ids of the assets that are in no stack, as far as search can tell: any other may be in one.
 * @param where an album, or the whole library
 * @param windows when they were taken
 */
export async function readUnstacked(
  request: Request,
  capabilities: Capabilities,
  where: Pick<Wanted, 'albumId'>,
  signal?: AbortSignal,
  windows: TimeWindow[] = [allTime],
): Promise<ReadonlySet<string>> {
  const unstacked = new Set<string>();
  if (!capabilities.searchKnowsStacked) return unstacked;
  const onPage = (assets: { id: string }[]) => assets.forEach(({ id }) => void unstacked.add(id));
  try {
    for (const pass of passesOf(capabilities)) {
      const wanted = { ...where, ...pass, withStacked: false } as const;
      await searchAssets(request, capabilities, wanted, onPage, { signal, windows });
    }
    return unstacked;
  } catch (error) {
    // A key without asset.read lists albums of 2.x all the same; any of their files may be stacked then.
    if (!(error instanceof ImmichError && error.failure.code === 'missing-permission')) throw error;
    return new Set();
  }
}
