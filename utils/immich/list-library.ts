import type { Asset } from '~/utils/stacking/types';
import type { Capabilities } from './capabilities';
import type { Request } from './http';
import { createListing, type Listing, type OnRead } from './listing';
import { searchAssets } from './search';
import type { Wanted } from './search-shape';
import { windowsOf } from './time-windows';
import { countOf, readMonths } from './timeline';

/** The searches that together find timeline and archive. */
export const passesOf = ({ searchSeesArchived }: Capabilities): Pick<Wanted, 'visibility'>[] =>
  searchSeesArchived ? [{}] : [{ visibility: 'timeline' }, { visibility: 'archive' }];

/**
 * Lists all files of a user, archived ones too: in windows of time sized by the timeline's counts, and once more
 * without EXIF where those counts say that something is missing.
 * @throws ImmichError `missing-permission` without asset.read
 */
export async function listLibrary(
  request: Request,
  capabilities: Capabilities,
  userId: string,
  onRead: OnRead,
  signal?: AbortSignal,
): Promise<Listing> {
  const passes = passesOf(capabilities);
  const counted = await Promise.all(
    passes.map(async (pass) => ({ pass, months: await readMonths(request, { ...pass }, signal) })),
  );
  const count = counted.reduce((sum, { months }) => sum + countOf(months), 0);
  const listing = createListing(count, onRead, ({ ownerId }: Asset) => ownerId === userId);
  for (const withExif of [true, false]) {
    for (const { pass, months } of counted) {
      const windows = windowsOf(months);
      await searchAssets(request, capabilities, { ...pass, withExif }, listing.add, { signal, windows });
    }
    if (listing.isComplete()) break;
  }
  return listing.result();
}
