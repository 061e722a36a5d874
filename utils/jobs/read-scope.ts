import { t } from '~/utils/i18n';
import { type ImmichClient, ImmichError, type StackWithAssets } from '~/utils/immich';
import type { PlanSummary, Scope } from '~/utils/protocol';
import type { Asset } from '~/utils/stacking/types';

/** What a scope holds: how many files, and the user's own ones with what else planning needs to know. */
export interface ScopeFiles extends Pick<PlanSummary, 'title' | 'files' | 'othersFiles' | 'missingFiles'> {
  assets: Asset[];
}

type OnRead = (read: number, total: number | null) => void;

/** Reads all that a scope holds. */
export function readScope(
  client: ImmichClient,
  scope: Scope,
  userId: string,
  onRead: OnRead,
  signal: AbortSignal,
): Promise<ScopeFiles> {
  return scope.kind === 'album'
    ? readAlbum(client, scope.albumId, userId, onRead, signal)
    : readDuplicateFiles(client, userId, onRead, signal);
}

async function readAlbum(
  client: ImmichClient,
  albumId: string,
  userId: string,
  onRead: OnRead,
  signal: AbortSignal,
): Promise<ScopeFiles> {
  const album = await client.listAlbum(albumId, onRead, signal);
  const own = album.assets.filter((asset) => asset.ownerId === userId);
  const stacks = await stacksIfAllowed(client, await client.maybeStacked(albumId, own, signal), signal);
  return {
    title: album.name,
    files: own.length,
    othersFiles: album.assets.length - own.length,
    missingFiles: album.missing,
    assets: stacks === null ? own.map((asset) => ({ ...asset, stackUnknown: true })) : withStacks(own, stacks),
  };
}

/** Immich lists the files of duplicate groups that are in no stack, so there are no stacks to read */
async function readDuplicateFiles(
  client: ImmichClient,
  userId: string,
  onRead: OnRead,
  signal: AbortSignal,
): Promise<ScopeFiles> {
  const listed = await client.duplicateAssets(signal);
  const assets = listed.filter(({ ownerId }) => ownerId === userId);
  onRead(assets.length, assets.length);
  const othersFiles = listed.length - assets.length;
  return { title: t('overlay_duplicates_title'), files: assets.length, othersFiles, missingFiles: 0, assets };
}

async function stacksIfAllowed(
  client: ImmichClient,
  assetIds: string[],
  signal: AbortSignal,
): Promise<StackWithAssets[] | null> {
  try {
    return await client.stacksOf(assetIds, signal);
  } catch (error) {
    if (error instanceof ImmichError && error.failure.code === 'missing-permission') return null;
    throw error;
  }
}

/**
 * Tells each asset its stack, and adds the members that lie outside the scope as context, so that a
 * call can name every member of every stack it touches.
 */
function withStacks(assets: Asset[], stacks: StackWithAssets[]): Asset[] {
  const stackOf = new Map(stacks.flatMap(({ stack }) => stack.assetIds.map((id) => [id, stack] as const)));
  const inScope = assets.map((asset) => ({ ...asset, stack: stackOf.get(asset.id) ?? null }));
  const known = new Set(assets.map(({ id }) => id));
  const context = stacks
    .filter(({ stack }) => stack.assetIds.some((id) => known.has(id)))
    .flatMap((stack) => stack.assets.filter(({ id }) => !known.has(id)))
    .map((asset) => ({ ...asset, inScope: false }));
  return [...inScope, ...context];
}
