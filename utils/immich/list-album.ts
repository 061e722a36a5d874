import { z } from 'zod/mini';
import type { Asset } from '~/utils/stacking/types';
import { assetSchema, fromApi } from './asset';
import type { Capabilities } from './capabilities';
import type { Request } from './http';
import { createListing, type Listing, type OnRead } from './listing';
import { searchAssets } from './search';
import { allTime, type Month, windowsOf } from './time-windows';
import { readMonths } from './timeline';
import { readUnstacked } from './unstacked';

/** An album and every asset in it that can be seen, all contributors' ones. */
export interface ListedAlbum extends Listing {
  name: string;
}

/** Albums up to this many files are read by one call. */
const smallAlbum = 1000;

const albumSchema = z.object({
  albumName: z.string(),
  assetCount: z.number(),
  assets: z.optional(z.array(assetSchema)),
});

/**
 * Lists an album completely.
 * @throws ImmichError `not-yours` for an album that is unknown or not shared with the user
 */
export async function listAlbum(
  request: Request,
  capabilities: Capabilities,
  albumId: string,
  onRead: OnRead,
  signal?: AbortSignal,
): Promise<ListedAlbum> {
  const { name, listing } = await openAlbum(request, albumId, onRead, signal);
  if (capabilities.listsAlbumBy === 'search') {
    const months = monthsOf(request, albumId, listing, signal);
    await searchAlbum(request, capabilities, albumId, listing, months, signal);
  }
  return { name, ...listing.result() };
}

/**
 * Lists an album completely, and tells which of its files are in no stack, as far as search can tell: any other may be
 * in one.
 * @throws ImmichError as `listAlbum`
 */
export async function listAlbumByStacks(
  request: Request,
  capabilities: Capabilities,
  albumId: string,
  onRead: OnRead,
  signal?: AbortSignal,
): Promise<ListedAlbum & { unstacked: ReadonlySet<string> }> {
  if (capabilities.listsAlbumBy === 'album') {
    const [album, unstacked] = await Promise.all([
      listAlbum(request, capabilities, albumId, onRead, signal),
      readUnstacked(request, capabilities, { albumId }, signal),
    ]);
    return { ...album, unstacked };
  }
  const { name, listing } = await openAlbum(request, albumId, onRead, signal);
  const months = monthsOf(request, albumId, listing, signal);
  const unstacked = new Set<string>();
  const onPage = (assets: Asset[]) => {
    listing.add(assets);
    for (const { id } of assets) unstacked.add(id);
  };
  // Often these are all there are, and nothing is left to list.
  const wanted = { albumId, withExif: true, withStacked: false } as const;
  await searchAssets(request, capabilities, wanted, onPage, { signal, months });
  if (!listing.isComplete()) await searchAlbum(request, capabilities, albumId, listing, months, signal);
  return { name, ...listing.result(), unstacked };
}

/** Where an album comes with its files (2.x), they are listed already. */
async function openAlbum(request: Request, albumId: string, onRead: OnRead, signal?: AbortSignal) {
  const path = `/albums/${encodeURIComponent(albumId)}`;
  const album = await request({ method: 'GET', path, answer: albumSchema, timeoutMs: 180_000, retries: 3, signal });
  const listing = createListing(album.assetCount, onRead);
  listing.add((album.assets ?? []).map(fromApi));
  return { name: album.albumName, listing };
}

type Opened = ReturnType<typeof createListing>;

/** Asked at once, and of albums only that are not read by one call. */
function monthsOf(request: Request, albumId: string, { count }: Opened, signal?: AbortSignal) {
  if (count <= smallAlbum) return undefined;
  const months = readMonths(request, { albumId }, signal);
  // Where nobody comes to want them, nobody hears of their failure.
  months.catch(() => {});
  return months;
}

async function searchAlbum(
  request: Request,
  capabilities: Capabilities,
  albumId: string,
  listing: Opened,
  months: Promise<Month[]> | undefined,
  signal?: AbortSignal,
): Promise<void> {
  const windows = months ? windowsOf(await months) : [allTime];
  // With EXIF, files that have none are not listed (2.0 to 3.1).
  for (const withExif of [true, false]) {
    await searchAssets(request, capabilities, { albumId, withExif }, listing.add, { signal, windows });
    if (listing.isComplete()) return;
  }
}
