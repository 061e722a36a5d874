import { z } from 'zod/mini';
import type { Capabilities } from './capabilities';
import type { Request } from './http';

/** An album as a list shows it. */
export interface AlbumEntry {
  id: string;
  /** Text, never markup. */
  name: string;
  /** How many files it has, of all contributors. */
  files: number;
  thumbnailAssetId: string | null;
  shared: boolean;
}

const answer = z.array(
  z.object({
    id: z.string(),
    albumName: z.string(),
    assetCount: z.number(),
    albumThumbnailAssetId: z.optional(z.nullable(z.string())),
    shared: z.boolean(),
    endDate: z.optional(z.nullable(z.string())),
  }),
);

/**
 * The user's albums, own and shared, the latest pictures first. Before 3.0 the shared ones are a list of their own.
 * @throws ImmichError `missing-permission` without album.read
 */
export async function readAlbums(request: Request, { listsSharedApart }: Capabilities): Promise<AlbumEntry[]> {
  const read = (path: string) => request({ method: 'GET', path, answer, timeoutMs: 60_000, retries: 3 });
  const lists = await Promise.all(['/albums', ...(listsSharedApart ? ['/albums?shared=true'] : [])].map(read));
  const albums = [...new Map(lists.flat().map((album) => [album.id, album])).values()];
  albums.sort((one, other) => (other.endDate ?? '').localeCompare(one.endDate ?? ''));
  return albums.map(({ id, albumName, assetCount, albumThumbnailAssetId, shared }) => ({
    id,
    name: albumName,
    files: assetCount,
    thumbnailAssetId: albumThumbnailAssetId ?? null,
    shared,
  }));
}
