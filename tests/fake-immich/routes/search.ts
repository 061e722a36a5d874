import { z } from 'zod';
import { partnersOf, requireAlbum } from '~/tests/fake-immich/access';
import { assetJson } from '~/tests/fake-immich/asset-json';
import { ImmichError } from '~/tests/fake-immich/errors';
import { hash32 } from '~/tests/fake-immich/ids';
import { type Api, needs } from '~/tests/fake-immich/routes/api';
import type { State } from '~/tests/fake-immich/state';
import { toMicros } from '~/tests/fake-immich/time';
import type { FakeAsset } from '~/tests/fake-immich/types';
import { checkBody, uuid, uuids, visibility } from '~/tests/fake-immich/validate';

const text = z.string().nullish();
const schema = z.object({
  albumIds: uuids.optional(),
  page: z.number().int().min(1).default(1),
  cursor: z.string().optional(),
  size: z.number().int().min(1).max(1000).default(250),
  order: z.enum(['asc', 'desc']).default('desc'),
  withExif: z.boolean().optional(),
  withStacked: z.boolean().optional(),
  withDeleted: z.boolean().optional(),
  visibility: visibility.optional(),
  type: z.enum(['IMAGE', 'VIDEO', 'AUDIO', 'OTHER']).optional(),
  id: uuid.optional(),
  libraryId: uuid.nullish(),
  originalFileName: z.string().optional(),
  make: text,
  model: text,
  isFavorite: z.boolean().optional(),
  isOffline: z.boolean().optional(),
  isNotInAlbum: z.boolean().optional(),
  takenAfter: z.string().optional(),
  takenBefore: z.string().optional(),
  createdAfter: z.string().optional(),
  createdBefore: z.string().optional(),
});
type Search = z.output<typeof schema>;

/** `POST /search/metadata`. */
export function searchRoutes(api: Api, state: State): void {
  api.post('/api/search/metadata', needs(state, 'asset.read'), async (c) => {
    const { user } = c.get('auth');
    const search = await checkBody(c, schema);
    const found = matches(state, user.id, search);
    const byCursor = state.behaviour.searchCursor && search.cursor !== undefined;
    const from = byCursor ? fromCursor(search.cursor ?? '') : (search.page - 1) * search.size;
    const rows = pageOf(state, found, from, search).map((asset) =>
      assetJson(state, asset, { readerId: user.id, dates: 'row', exif: search.withExif }),
    );
    const more = from + search.size < found.length;
    const nextPage = more ? String(search.page + 1) : null;
    const nextCursor = more ? toCursor(from + search.size) : null;
    return c.json({
      albums: { total: 0, count: 0, items: [], facets: [] },
      assets: {
        total: rows.length,
        count: rows.length,
        items: rows,
        facets: [],
        nextPage,
        ...(state.behaviour.searchCursor && { nextCursor }),
      },
    });
  });
}

/** Opaque to clients; what Immich writes into it is not known here. */
const toCursor = (offset: number) => Buffer.from(`after ${offset}`).toString('base64url');

function fromCursor(cursor: string): number {
  const offset = /^after (\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (offset === undefined) throw new ImmichError(400, 'Invalid cursor');
  return Number(offset);
}

function matches(state: State, userId: string, search: Search): FakeAsset[] {
  const { behaviour } = state;
  const [first, ...others] = search.albumIds ?? [];
  const open = behaviour.openAlbumSearch && first !== undefined;
  if (open) for (const id of search.albumIds ?? []) requireAlbum(state, userId, id);

  // Only what was asked for is looked at, as a page of a large library passes every file.
  const tests: ((asset: FakeAsset) => unknown)[] = [(asset) => hasVisibility(state, asset, search.visibility)];
  const test = (wanted: unknown, passes: (asset: FakeAsset) => unknown) => {
    if (wanted !== undefined && wanted !== false) tests.push(passes);
  };
  const equal = <T>(wanted: T | undefined, read: (asset: FakeAsset) => T | undefined) =>
    wanted !== undefined && tests.push((asset) => (read(asset) ?? null) === wanted);

  const owners = partnersOf(state, userId).add(userId);
  test(!open, (asset) => owners.has(asset.ownerId));
  for (const id of others) tests.push((asset) => state.albumMembers.get(id)?.has(asset.id));
  test(!search.withDeleted, (asset) => !asset.isTrashed);
  test(search.withExif, (asset) => asset.exif !== null);
  test(behaviour.searchWithStacked && search.withStacked === false, (asset) => !asset.stackId);
  equal(search.type, (asset) => asset.type);
  equal(search.id, (asset) => asset.id);
  equal(search.libraryId, (asset) => asset.libraryId);
  equal(search.make, (asset) => asset.exif?.make);
  equal(search.model, (asset) => asset.exif?.model);
  equal(search.isFavorite, (asset) => asset.isFavorite);
  equal(search.isOffline, (asset) => asset.isOffline);
  const name = search.originalFileName?.toLowerCase() ?? '';
  test(name || undefined, (asset) => asset.originalFileName.toLowerCase().includes(name));
  const after = search.takenAfter === undefined ? -Infinity : toMicros(search.takenAfter);
  const before = search.takenBefore === undefined ? Infinity : toMicros(search.takenBefore);
  test(search.takenAfter ?? search.takenBefore, (a) => a.fileCreatedAt >= after && a.fileCreatedAt <= before);
  const createdAfter = search.createdAfter === undefined ? -Infinity : toMicros(search.createdAfter);
  const createdBefore = search.createdBefore === undefined ? Infinity : toMicros(search.createdBefore);
  test(search.createdAfter ?? search.createdBefore, (a) => a.createdAt >= createdAfter && a.createdAt <= createdBefore);
  const albums = [...state.albumMembers.values()];
  test(search.isNotInAlbum, (asset) => !albums.some((members) => members.has(asset.id)));

  const found = state.sortedAssets(first ?? null).filter((asset) => tests.every((passes) => passes(asset)));
  return search.order === 'asc' ? found.reverse() : found;
}

/** Without a wish: the timeline before 3, everything but the locked folder since. */
function hasVisibility(state: State, asset: FakeAsset, wanted: Search['visibility']): boolean {
  if (wanted) return asset.visibility === wanted;
  return state.behaviour.openAlbumSearch ? asset.visibility !== 'locked' : asset.visibility === 'timeline';
}

/**
 * One page. Before 3.1.0 only `fileCreatedAt` orders the rows, and each page is a query of its own: assets of equal
 * time come in another order on every page, so that a run cut by a page's edge repeats some and loses others.
 */
function pageOf(state: State, found: FakeAsset[], from: number, { page, size }: Search): FakeAsset[] {
  const to = Math.min(from + size, found.length);
  if (state.behaviour.stablePaging) return found.slice(from, to);
  const time = (index: number) => found[index]?.fileCreatedAt;
  let start = from;
  let end = to;
  while (start > 0 && start < found.length && time(start - 1) === time(start)) start--;
  while (end > 0 && end < found.length && time(end - 1) === time(end)) end++;
  const run = found.slice(start, end);
  const rank = new Map(run.map((asset) => [asset, hash32(`${asset.id} ${page}`)]));
  const descending = (time(start) ?? 0) >= (time(end - 1) ?? 0);
  run.sort(
    (a, b) => (b.fileCreatedAt - a.fileCreatedAt) * (descending ? 1 : -1) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
  );
  return run.slice(from - start, to - start);
}
