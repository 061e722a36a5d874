import { deleteStack, membersOf } from '~/tests/fake-immich/stack-tables';
import { type State, setGroup } from '~/tests/fake-immich/state';
import type { FakeAsset, Visibility } from '~/tests/fake-immich/types';

/** Into the trash: the stack stays as it is. */
export function trashAsset(state: State, asset: FakeAsset): void {
  asset.isTrashed = true;
  asset.updatedAt = state.now();
}

/**
 * Deletes for good. Of a stack whose primary goes, the next timeline member is promoted where two others are left,
 * else the stack is dissolved; from 3.1.0 a stack with fewer than two timeline members left is dissolved in any case.
 */
export function purgeAsset(state: State, asset: FakeAsset): void {
  const stack = asset.stackId && state.stacks.get(asset.stackId);
  if (stack) {
    const left = membersOf(state, stack).filter((a) => a !== asset && !a.isTrashed && a.visibility === 'timeline');
    const next = left[0];
    if (next && left.length >= 2) {
      if (stack.primaryAssetId === asset.id) stack.primaryAssetId = next.id;
    } else if (stack.primaryAssetId === asset.id || state.behaviour.dissolvesSmallStacks) deleteStack(state, stack);
  }
  setGroup(state, asset, 'stackId', null);
  setGroup(state, asset, 'duplicateId', null);
  state.assets.delete(asset.id);
  removeFromAlbums(state, asset);
  state.forgetOrder();
}

/** Into the locked folder or another place. What is locked is in no album. */
export function moveAsset(state: State, asset: FakeAsset, visibility: Visibility): void {
  asset.visibility = visibility;
  if (visibility === 'locked') removeFromAlbums(state, asset);
  asset.updatedAt = state.now();
}

function removeFromAlbums(state: State, asset: FakeAsset): void {
  for (const albumId of state.albums.keys()) removeFromAlbum(state, albumId, [asset.id]);
}

/** Takes files out of an album; where its cover goes, another one takes its place. */
export function removeFromAlbum(state: State, albumId: string, ids: Iterable<string>): void {
  const album = state.albums.get(albumId);
  const members = state.albumMembers.get(albumId);
  const gone = new Set([...ids].filter((id) => members?.delete(id)));
  if (!album || gone.size === 0) return;
  album.assetIds = album.assetIds.filter((id) => !gone.has(id));
  if (gone.has(album.thumbnailAssetId ?? '')) album.thumbnailAssetId = album.assetIds[0] ?? null;
  album.updatedAt = state.now();
  state.forgetOrder(albumId);
}

/** A rating is taken at once and shown a moment later, when the job that writes it has run. */
export function rateAsset(state: State, asset: FakeAsset, rating: number | null): void {
  state.jobs.add(() => {
    if (asset.exif) asset.exif.rating = rating;
    asset.updatedAt = state.now();
  });
}

/** Adds to an album and says which ids were new to it. */
export function addToAlbum(state: State, albumId: string, ids: Iterable<string>): Set<string> {
  const album = state.albums.get(albumId);
  const members = state.albumMembers.get(albumId);
  const added = new Set<string>();
  if (!album || !members) return added;
  for (const id of ids) {
    if (members.has(id)) continue;
    members.add(id);
    album.assetIds.push(id);
    added.add(id);
  }
  album.thumbnailAssetId ??= album.assetIds[0] ?? null;
  album.updatedAt = state.now();
  state.forgetOrder(albumId);
  return added;
}
