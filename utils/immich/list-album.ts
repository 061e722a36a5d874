import { z } from 'zod/mini';
import { assetSchema, fromApi } from './asset';
import type { Capabilities } from './capabilities';
import type { Request } from './http';
import { createListing, type Listing, type OnRead } from './listing';
import { searchAssets } from './search';
import { allTime, windowsOf } from './time-windows';
import { readMonths } from './timeline';

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
  { listsAlbumBy }: Capabilities,
  albumId: string,
  onRead: OnRead,
  signal?: AbortSignal,
): Promise<ListedAlbum> {
  const path = `/albums/${encodeURIComponent(albumId)}`;
  const album = await request({ method: 'GET', path, answer: albumSchema, timeoutMs: 180_000, retries: 3, signal });
  const listing = createListing(album.assetCount, onRead);
  if (listsAlbumBy === 'album') listing.add((album.assets ?? []).map(fromApi));
  else {
    const isSmall = album.assetCount <= smallAlbum;
    const windows = isSmall ? [allTime] : windowsOf(await readMonths(request, { albumId }, signal));
    // With EXIF, files that have none are not listed (FACTS 6).
    for (const withExif of [true, false]) {
      await searchAssets(request, { albumIds: [albumId], withExif }, listing.add, signal, windows);
      if (listing.isComplete()) break;
    }
  }
  return { name: album.albumName, ...listing.result() };
}
