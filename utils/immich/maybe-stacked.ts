import type { Capabilities } from './capabilities';
import { ImmichError } from './errors';
import type { Request } from './http';
import { type Filter, searchAssets } from './search';

/**
 * Those of some assets that may be in a stack: all but the ones that search lists as unstacked.
 * @param filter where to search: an album that holds them all, or the whole library
 */
export async function readMaybeStacked(
  request: Request,
  { searchKnowsStacked }: Capabilities,
  ids: string[],
  filter: Filter,
  signal?: AbortSignal,
): Promise<string[]> {
  const maybe = new Set(ids);
  if (!searchKnowsStacked) return [...maybe];
  try {
    const onPage = (unstacked: { id: string }[]) => unstacked.forEach(({ id }) => void maybe.delete(id));
    await searchAssets(request, { ...filter, withStacked: false }, onPage, signal);
  } catch (error) {
    // A key without asset.read lists albums of 2.x all the same; any of their files may be stacked then.
    if (!(error instanceof ImmichError && error.failure.code === 'missing-permission')) throw error;
  }
  return [...maybe];
}
