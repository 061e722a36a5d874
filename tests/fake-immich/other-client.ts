import {
  addToAlbum,
  moveAsset,
  purgeAsset,
  rateAsset,
  removeFromAlbum,
  trashAsset,
} from '~/tests/fake-immich/asset-tables';
import { createStack, deleteStack } from '~/tests/fake-immich/stack-tables';
import { assetsOf, type State } from '~/tests/fake-immich/state';
import { tagAsset, untagAsset } from '~/tests/fake-immich/tag-tables';
import type { FakeAsset, Visibility } from '~/tests/fake-immich/types';

type Ids = readonly string[];

/** What another client of the same user does: no request, no call in the log. */
export interface OtherClient {
  stack(assetIds: Ids): string;
  unstack(stackId: string): void;
  trash(assetIds: Ids): void;
  restore(assetIds: Ids): void;
  /** For good. */
  purge(assetIds: Ids): void;
  /** To the archive, the locked folder, or back. */
  move(assetIds: Ids, visibility: Visibility): void;
  favorite(assetIds: Ids, isFavorite: boolean): void;
  /** Shown a moment later, as any rating. */
  rate(assetIds: Ids, rating: number | null): void;
  tag(assetIds: Ids, tagId: string): void;
  untag(assetIds: Ids, tagId: string): void;
  addToAlbum(albumId: string, assetIds: Ids): void;
  removeFromAlbum(albumId: string, assetIds: Ids): void;
}

export function createOtherClient(state: State): OtherClient {
  const each = (ids: Ids, act: (asset: FakeAsset) => void) => {
    for (const asset of assetsOf(state, ids)) act(asset);
  };
  const change = (ids: Ids, changes: Partial<FakeAsset>) =>
    each(ids, (asset) => void Object.assign(asset, changes, { updatedAt: state.now() }));
  return {
    stack: (ids) => createStack(state, state.assets.get(ids[0] ?? '')?.ownerId ?? '', ids).id,
    unstack: (stackId) => {
      const stack = state.stacks.get(stackId);
      if (stack) deleteStack(state, stack);
    },
    trash: (ids) => each(ids, (asset) => trashAsset(state, asset)),
    restore: (ids) => change(ids, { isTrashed: false }),
    purge: (ids) => each(ids, (asset) => purgeAsset(state, asset)),
    move: (ids, visibility) => each(ids, (asset) => moveAsset(state, asset, visibility)),
    favorite: (ids, isFavorite) => change(ids, { isFavorite }),
    rate: (ids, rating) => each(ids, (asset) => rateAsset(state, asset, rating)),
    tag: (ids, tagId) => each(ids, (asset) => tagAsset(state, asset, tagId)),
    untag: (ids, tagId) => each(ids, (asset) => untagAsset(asset, tagId)),
    addToAlbum: (albumId, ids) => void addToAlbum(state, albumId, ids),
    removeFromAlbum: (albumId, ids) => removeFromAlbum(state, albumId, ids),
  };
}
