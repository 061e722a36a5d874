import pMap from 'p-map';
import { z } from 'zod/mini';
import type { Asset } from '~/utils/stacking/types';
import { assetSchema, fromApi, isLookedAt } from './asset';
import type { Capabilities } from './capabilities';
import { ImmichError } from './errors';
import type { Request } from './http';

/** An album and every asset in it that can be seen. */
export interface ListedAlbum {
  name: string;
  /** All contributors' assets; hidden, locked and trashed ones left out. */
  assets: Asset[];
  /** How many the server counts beyond those it listed. */
  missing: number;
}

export type OnRead = (read: number, total: number | null) => void;

const pageSize = 1000;
const pagesAtOnce = 4;

const albumSchema = z.object({
  albumName: z.string(),
  assetCount: z.number(),
  assets: z.optional(z.array(assetSchema)),
});

const pageSchema = z.object({
  assets: z.object({ items: z.array(assetSchema), nextPage: z.nullable(z.string()) }),
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
  onRead(0, album.assetCount);
  const listed =
    listsAlbumBy === 'album'
      ? (album.assets ?? []).map(fromApi)
      : await searchAlbum(request, albumId, album.assetCount, onRead, signal);
  const assets = listed.filter(isLookedAt);
  onRead(assets.length, album.assetCount);
  return { name: album.albumName, assets, missing: Math.max(0, album.assetCount - assets.length) };
}

/**
 * Pages may repeat and drop rows of equal time before 3.1 (no tie-break by id), and `withExif` drops
 * assets that have no EXIF row in any version. So a listing that falls short of the album's own
 * count is read again from the other end and without EXIF, and put together by id.
 */
async function searchAlbum(
  request: Request,
  albumId: string,
  count: number,
  onRead: OnRead,
  signal: AbortSignal | undefined,
): Promise<Asset[]> {
  const byId = new Map<string, Asset>();
  const passes = [
    { withExif: true, order: 'desc' },
    { withExif: false, order: 'asc' },
  ];
  for (const pass of passes) {
    await searchPages(request, { albumIds: [albumId], ...pass }, count, signal, (assets) => {
      for (const asset of assets) if (!byId.has(asset.id)) byId.set(asset.id, asset);
      onRead(Math.min(byId.size, count), count);
    });
    if ([...byId.values()].filter(isLookedAt).length >= count) break;
  }
  return [...byId.values()];
}

/**
 * Those of an album's assets that may be in a stack: all but the ones that search lists as unstacked. A row that
 * unstable paging drops is one that is looked at in vain, never one that is missed.
 */
export async function readMaybeStacked(
  request: Request,
  { searchKnowsStacked }: Capabilities,
  albumId: string,
  assets: Asset[],
  signal?: AbortSignal,
): Promise<string[]> {
  const maybe = new Set(assets.map(({ id }) => id));
  if (!searchKnowsStacked) return [...maybe];
  try {
    await searchPages(request, { albumIds: [albumId], withStacked: false }, assets.length, signal, (unstacked) => {
      for (const { id } of unstacked) maybe.delete(id);
    });
  } catch (error) {
    // A key without asset.read lists albums of 2.x all the same; any of their files may be stacked then.
    if (!(error instanceof ImmichError && error.failure.code === 'missing-permission')) throw error;
  }
  return [...maybe];
}

/** Reads every page of a search, several at once, for about so many assets. */
async function searchPages(
  request: Request,
  search: Record<string, unknown>,
  count: number,
  signal: AbortSignal | undefined,
  onPage: (assets: Asset[]) => void,
): Promise<void> {
  const readPage = async (page: number) => {
    const body = { ...search, size: pageSize, page };
    const call = { method: 'POST', path: '/search/metadata', body, answer: pageSchema, timeoutMs: 60_000 } as const;
    const { assets } = await request({ ...call, retries: 3, signal });
    onPage(assets.items.map(fromApi));
    return assets.nextPage;
  };
  const expected = Math.max(1, Math.ceil(count / pageSize));
  const pages = Array.from({ length: expected }, (_, index) => index + 1);
  const nexts = await pMap(pages, readPage, { concurrency: pagesAtOnce });
  // There may be more rows than the server counts (motion parts): go on while there is a next page.
  let next = nexts.at(-1) ?? null;
  for (let page = expected; next !== null; page = Number(next), next = await readPage(page)) {
    // Pages that do not count up would never end.
    if (!(Number(next) > page))
      throw new ImmichError('unexpected-answer', { detail: 'POST /search/metadata: nextPage' });
  }
}
