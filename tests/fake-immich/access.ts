import { ImmichError, noAccess } from '~/tests/fake-immich/errors';
import type { State } from '~/tests/fake-immich/state';
import type { FakeAlbum, FakeAsset, FakeStack } from '~/tests/fake-immich/types';

/** All of the user's own assets behind the ids, or the 400 of the whole call. */
export function requireOwnAssets(state: State, userId: string, ids: Iterable<string>, permission: string): FakeAsset[] {
  return [...new Set(ids)].map((id) => {
    const asset = state.assets.get(id);
    if (!asset || !isOwnAsset(state, userId, id)) throw noAccess(permission);
    return asset;
  });
}

/** Whether it is the user's, and not in the locked folder. */
export function isOwnAsset(state: State, userId: string, id: string): boolean {
  const asset = state.assets.get(id);
  return asset?.ownerId === userId && asset.visibility !== 'locked';
}

/** An asset that the user may see: own, in a shared album, or of a partner's timeline. */
export function requireReadableAsset(state: State, userId: string, id: string, permission: string): FakeAsset {
  const asset = state.assets.get(id);
  if (!asset) throw noAccess(permission);
  const readable =
    asset.ownerId === userId ||
    [...state.albums.values()].some((a) => canReadAlbum(a, userId) && state.albumMembers.get(a.id)?.has(id)) ||
    (asset.visibility === 'timeline' && partnersOf(state, userId).has(asset.ownerId));
  if (!readable) throw noAccess(permission);
  return asset;
}

/** The locked folder opens for a session that has given its PIN, which none here has. */
export function requireUnlocked(asksForLocked: boolean): void {
  if (asksForLocked) throw new ImmichError(401, 'Elevated permission is required');
}

export const canReadAlbum = (album: FakeAlbum, userId: string): boolean =>
  album.ownerId === userId || album.users.some((user) => user.userId === userId);

export function requireAlbum(state: State, userId: string, id: string, permission = 'album.read'): FakeAlbum {
  const album = state.albums.get(id);
  if (!album || !canReadAlbum(album, userId)) throw noAccess(permission);
  return album;
}

/** An album that the user may put files into: their own, or one where they are an editor. */
export function requireEditableAlbum(state: State, userId: string, id: string, permission: string): FakeAlbum {
  const album = requireAlbum(state, userId, id, permission);
  const edits = album.users.some((user) => user.userId === userId && user.role === 'editor');
  if (album.ownerId !== userId && !edits) throw noAccess(permission);
  return album;
}

export function requireStacks(state: State, userId: string, ids: Iterable<string>, permission: string): FakeStack[] {
  return [...new Set(ids)].map((id) => {
    const stack = state.stacks.get(id);
    if (stack?.ownerId !== userId) throw noAccess(permission);
    return stack;
  });
}

/** Those whose timeline the user sees. */
export const partnersOf = (state: State, userId: string): Set<string> =>
  new Set(state.partners.filter((p) => p.sharedWithId === userId).map((p) => p.sharedById));
