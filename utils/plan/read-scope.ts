import pMap from 'p-map';
import { listText, plural, t } from '~/utils/i18n';
import {
  type AlbumEntry,
  type ImmichClient,
  ImmichError,
  isTooMuch,
  type Listing,
  nullIfGone,
  type OnRead,
  type StackWithAssets,
} from '~/utils/immich';
import { StackerError } from '~/utils/messages/errors';
import type { PlanSummary } from '~/utils/messages/review';
import type { Scope, Tool } from '~/utils/messages/scope';
import type { Asset } from '~/utils/stacking/types';

/** What a scope holds: how many files, and the user's own ones with what else planning needs to know. */
export interface ScopeFiles
  extends Pick<PlanSummary, 'title' | 'files' | 'othersFiles' | 'missingFiles' | 'missingAlbums'> {
  assets: Asset[];
}

interface Reading {
  client: ImmichClient;
  tool: Tool;
  userId: string;
  onRead: OnRead;
  signal: AbortSignal;
}

/** Reads all that a tool needs to know of a scope. */
export function readScope(scope: Scope, reading: Reading): Promise<ScopeFiles> {
  switch (scope.kind) {
    case 'album':
      return readAlbum(scope.albumId, reading);
    case 'albums':
      return readAlbums(new Set(scope.albumIds), reading);
    case 'all-albums':
      return readAlbums(null, reading);
    case 'duplicates':
      return readDuplicateFiles(reading);
    case 'library':
      return reading.tool === 'stack' ? readLibrary(reading) : readAllStacks(reading);
  }
}

async function readAlbum(albumId: string, reading: Reading): Promise<ScopeFiles> {
  const { client, userId, onRead, signal } = reading;
  const album = await client.listAlbumByStacks(albumId, onRead, signal);
  const own = album.assets.filter((asset) => asset.ownerId === userId);
  const maybeStacked = idsOf(own).filter((id) => !album.unstacked.has(id));
  return { title: album.name, ...(await withStacks(album, own, maybeStacked, reading)) };
}

const albumsAtOnce = 3;
/** Names beyond this many are counted, not listed. */
const namesListed = 3;

/** @param chosen the ids of some albums, or null for all */
async function readAlbums(chosen: ReadonlySet<string> | null, reading: Reading): Promise<ScopeFiles> {
  const { client, userId, onRead, signal } = reading;
  const albums = (await client.albums()).filter(({ id }) => chosen?.has(id) ?? true);
  const total = albums.reduce((sum, { files }) => sum + files, 0);
  const readOf = new Map<string, number>();
  const byId = new Map<string, Asset>();
  const gone = new Set<string>();
  let missing = 0;
  const readOne = async ({ id, files }: AlbumEntry) => {
    const tell = (read: number) => {
      readOf.set(id, read);
      onRead(
        [...readOf.values()].reduce((sum, some) => sum + some, 0),
        total,
      );
    };
    // An album may be deleted, or shared no longer, between the list and its reading.
    const album = await client.listAlbum(id, tell, signal).catch(nullIfGone);
    if (album === null) {
      gone.add(id);
      return tell(files);
    }
    missing += album.missing;
    for (const asset of album.assets) byId.set(asset.id, asset);
  };
  await pMap(albums, readOne, { concurrency: albumsAtOnce, signal });
  const there = albums.filter(({ id }) => !gone.has(id));
  if (chosen !== null && there.length === 0) throw new StackerError('not-found');
  const own = [...byId.values()].filter(({ ownerId }) => ownerId === userId);
  const names = there.slice(0, namesListed).map(({ name }) => name);
  const more = there.length - names.length;
  if (more > 0) names.push(plural('overlay_more_albums', more));
  const title = chosen === null ? t('overlay_scope_all_albums') : listText(names);
  const missingAlbums = (chosen?.size ?? albums.length) - there.length;
  const listing = { assets: [...byId.values()], missing };
  return { title, ...(await withStacks(listing, own, idsOf(own), reading)), missingAlbums };
}

/** Immich lists the files of duplicate groups that are in no stack, so there are no stacks to read. */
async function readDuplicateFiles({ client, userId, onRead, signal }: Reading): Promise<ScopeFiles> {
  const listed = await client.duplicateAssets(signal);
  const assets = listed.filter(({ ownerId }) => ownerId === userId);
  onRead(assets.length, assets.length);
  const othersFiles = listed.length - assets.length;
  return { ...nothingMissing, title: t('overlay_duplicates_title'), files: assets.length, othersFiles, assets };
}

async function readLibrary(reading: Reading): Promise<ScopeFiles> {
  const { client, userId, onRead, signal } = reading;
  const library = await client.listLibrary(userId, onRead, signal);
  const own = library.assets;
  return { title: t('overlay_scope_library'), ...(await withStacks(library, own, idsOf(own), reading)) };
}

/** What was uploaded in a stretch of time, among all that may be of the same shots. */
export async function readUploads(
  time: { from: number; to: number },
  reading: Reading,
): Promise<ScopeFiles & { uploads: Set<string> }> {
  const { uploads, assets } = await reading.client.listUploads(reading.userId, time, reading.signal);
  const files = await withStacks({ assets, missing: 0 }, assets, idsOf(assets), reading);
  return { title: t('overlay_scope_library'), uploads, ...files };
}

/** For tools that are about stacks alone, one call tells all there is in a library. */
async function readAllStacks({ client, onRead, signal }: Reading): Promise<ScopeFiles> {
  const stacks = await client.stacks(signal).catch((error) => {
    throw isTooMuch(error) && error.failure.code !== 'unexpected-answer' ? tooManyStacks() : error;
  });
  const assets = stacks.flatMap((stack) => stack.assets);
  onRead(assets.length, assets.length);
  return { ...nothingMissing, title: t('overlay_scope_library'), files: assets.length, othersFiles: 0, assets };
}

const nothingMissing = { missingFiles: 0, missingAlbums: 0 };
const tooManyStacks = () => new StackerError('server-error', t('error_too_many_stacks'));

const idsOf = (assets: Asset[]) => assets.map(({ id }) => id);

/**
 * Joins own files with their stacks. Where a key may not read those, search names files that are in none; what may be in
 * one can be stacked all the same, after a look. Other tools cannot do without.
 */
async function withStacks(listing: Listing, own: Asset[], maybeStacked: string[], { client, tool, signal }: Reading) {
  const files = {
    files: own.length,
    othersFiles: listing.assets.length - own.length,
    missingFiles: listing.missing,
    missingAlbums: 0,
  };
  const { stacks, unknown } = await client.knownStacks(maybeStacked, signal).catch(async (error) => {
    const isForbidden = error instanceof ImmichError && error.failure.code === 'missing-permission';
    if (!isForbidden || tool !== 'stack') throw error;
    const maybe = new Set(maybeStacked);
    const unstacked = await client.unstackedOf(
      own.filter(({ id }) => maybe.has(id)),
      signal,
    );
    return { stacks: [], unknown: maybeStacked.filter((id) => !unstacked.has(id)) };
  });
  if (unknown.length > 0 && tool !== 'stack') throw tooManyStacks();
  const isUnknown = new Set(unknown);
  for (const asset of own) if (isUnknown.has(asset.id)) asset.stackUnknown = true;
  return { ...files, assets: joinStacks(own, stacks) };
}

/**
 * Tells each asset its stack, and adds the members that lie outside the scope as context, so that a
 * call can name every member of every stack it touches.
 */
function joinStacks(assets: Asset[], stacks: StackWithAssets[]): Asset[] {
  const stackOf = new Map(stacks.flatMap(({ stack }) => stack.assetIds.map((id) => [id, stack] as const)));
  for (const asset of assets) asset.stack = stackOf.get(asset.id) ?? null;
  const known = new Set(idsOf(assets));
  const context = stacks
    .filter(({ stack }) => stack.assetIds.some((id) => known.has(id)))
    .flatMap((stack) => stack.assets.filter(({ id }) => !known.has(id)))
    .map((asset) => ({ ...asset, inScope: false }));
  return [...assets, ...context];
}
