import { z } from 'zod';
import { canReadAlbum, requireAlbum, requireEditableAlbum, requireOwnAssets } from '~/tests/fake-immich/access';
import { assetJson, userJson } from '~/tests/fake-immich/asset-json';
import { addToAlbum, removeFromAlbum } from '~/tests/fake-immich/asset-tables';
import { addEach, removeEach } from '~/tests/fake-immich/bulk-ids';
import { noAccess } from '~/tests/fake-immich/errors';
import { type Api, needs } from '~/tests/fake-immich/routes/api';
import { isVisible, type State } from '~/tests/fake-immich/state';
import { asDate } from '~/tests/fake-immich/time';
import type { FakeAlbum, FakeAsset } from '~/tests/fake-immich/types';
import { check, checkBody, queryBoolean, uuid, uuids } from '~/tests/fake-immich/validate';

/** Albums: the list, one album, making one, adding to it, taking out of it, deleting it. */
export function albumRoutes(api: Api, state: State): void {
  api.get('/api/albums', needs(state, 'album.read'), (c) => {
    const { user } = c.get('auth');
    const readable = [...state.albums.values()].filter((album) => canReadAlbum(album, user.id));
    const albums = state.behaviour.slimAlbums
      ? listedSince3(state, readable, user.id, c.req.query())
      : listedBefore3(state, readable, user.id, c.req.query());
    albums.sort((a, b) => b.createdAt - a.createdAt);
    return c.json(albums.map((album) => albumJson(state, album, user.id, false)));
  });

  api.get('/api/albums/:id', needs(state, 'album.read'), (c) => {
    const { user } = c.get('auth');
    const id = check(uuid, c.req.param('id'));
    const album = requireAlbum(state, user.id, id);
    return c.json(albumJson(state, album, user.id, c.req.query('withoutAssets') !== 'true'));
  });

  api.post('/api/albums', needs(state, 'album.create'), async (c) => {
    const { user } = c.get('auth');
    const body = await checkBody(
      c,
      z.object({ albumName: z.string(), description: z.string().default(''), assetIds: uuids.default([]) }),
    );
    const own = new Set(requireOwnAssets(state, user.id, body.assetIds, 'asset.share').map((asset) => asset.id));
    const createdAt = state.now();
    const album: FakeAlbum = {
      id: state.newId(),
      albumName: body.albumName,
      description: body.description,
      ownerId: user.id,
      users: [],
      assetIds: [...own],
      thumbnailAssetId: [...own][0] ?? null,
      createdAt,
      updatedAt: createdAt,
      order: 'desc',
    };
    state.albums.set(album.id, album);
    state.albumMembers.set(album.id, own);
    return c.json(albumJson(state, album, user.id, true), 201);
  });

  api.delete('/api/albums/:id', needs(state, 'album.delete'), (c) => {
    const { user } = c.get('auth');
    const album = requireAlbum(state, user.id, check(uuid, c.req.param('id')), 'album.delete');
    if (album.ownerId !== user.id) throw noAccess('album.delete');
    state.albums.delete(album.id);
    state.albumMembers.delete(album.id);
    state.forgetOrder(album.id);
    return c.body(null, 204);
  });

  api.put('/api/albums/:id/assets', needs(state, 'albumAsset.create'), async (c) => {
    const { user } = c.get('auth');
    const id = check(uuid, c.req.param('id'));
    const { ids } = await checkBody(c, z.object({ ids: uuids }));
    const album = requireEditableAlbum(state, user.id, id, 'albumAsset.create');
    const members = new Set(state.albumMembers.get(album.id));
    const answers = addEach(state, user.id, ids, members);
    addToAlbum(state, album.id, members);
    return c.json(answers);
  });

  api.delete('/api/albums/:id/assets', needs(state, 'albumAsset.delete'), async (c) => {
    const { user } = c.get('auth');
    const id = check(uuid, c.req.param('id'));
    const { ids } = await checkBody(c, z.object({ ids: uuids }));
    const album = requireEditableAlbum(state, user.id, id, 'albumAsset.delete');
    const has = (assetId: string) => Boolean(state.albumMembers.get(album.id)?.has(assetId));
    const remove = (assetId: string) => removeFromAlbum(state, album.id, [assetId]);
    return c.json(removeEach(state, user.id, ids, { has, remove, ownerId: album.ownerId }));
  });
}

const isShared = (album: FakeAlbum) => album.users.length > 0;

/** Own albums only, unless shared ones are asked for. */
function listedBefore3(state: State, albums: FakeAlbum[], userId: string, query: Record<string, string>) {
  const asked = check(z.object({ shared: queryBoolean.optional(), assetId: uuid.optional() }), query);
  if (asked.assetId) return albums.filter((album) => state.albumMembers.get(album.id)?.has(asked.assetId ?? ''));
  if (asked.shared === true) return albums.filter(isShared);
  return albums.filter((album) => album.ownerId === userId && (asked.shared === undefined || !isShared(album)));
}

function listedSince3(state: State, albums: FakeAlbum[], userId: string, query: Record<string, string>) {
  const schema = z.object({
    isOwned: queryBoolean.optional(),
    isShared: queryBoolean.optional(),
    id: uuid.optional(),
    name: z.string().optional(),
    assetId: uuid.optional(),
  });
  const asked = check(schema, query);
  return albums.filter(
    (album) =>
      (asked.isOwned === undefined || (album.ownerId === userId) === asked.isOwned) &&
      (asked.isShared === undefined || isShared(album) === asked.isShared) &&
      (asked.id === undefined || album.id === asked.id) &&
      (asked.name === undefined || album.albumName === asked.name) &&
      (asked.assetId === undefined || state.albumMembers.get(album.id)?.has(asked.assetId)),
  );
}

function albumJson(state: State, album: FakeAlbum, readerId: string, withAssets: boolean): Record<string, unknown> {
  const assets = state.sortedAssets(album.id).filter(isVisible);
  const { slimAlbums } = state.behaviour;
  const user = (id: string) => {
    const found = state.users.find((u) => u.id === id);
    return found ? userJson(found) : { id };
  };
  const others = [...album.users].sort((a, b) => Number(b.userId === readerId) - Number(a.userId === readerId));
  const albumUsers = [
    ...(slimAlbums ? [{ user: user(album.ownerId), role: 'owner' }] : []),
    ...others.map(({ userId, role }) => ({ user: user(userId), role })),
  ];
  return {
    albumName: album.albumName,
    description: album.description,
    albumThumbnailAssetId: album.thumbnailAssetId,
    createdAt: asDate(album.createdAt),
    updatedAt: asDate(album.updatedAt),
    id: album.id,
    ...(!slimAlbums && { ownerId: album.ownerId, owner: user(album.ownerId) }),
    albumUsers,
    shared: isShared(album),
    hasSharedLink: false,
    ...dates(assets),
    ...(!slimAlbums && { assets: withAssets ? assets.map((asset) => albumAssetJson(state, asset, readerId)) : [] }),
    assetCount: assets.length,
    isActivityEnabled: true,
    order: album.order,
  };
}

const albumAssetJson = (state: State, asset: FakeAsset, readerId: string) =>
  assetJson(state, asset, { readerId, dates: 'json', exif: true });

/** First and last day, and the latest change; absent from an empty album. */
function dates(assets: readonly FakeAsset[]) {
  if (assets.length === 0) return {};
  let [start, end, modified] = [Infinity, -Infinity, -Infinity];
  for (const asset of assets) {
    start = Math.min(start, asset.localDateTime);
    end = Math.max(end, asset.localDateTime);
    modified = Math.max(modified, asset.updatedAt);
  }
  const day = (time: number) => `${asDate(time).slice(0, 10)}T00:00:00.000Z`;
  return { startDate: day(start), endDate: day(end), lastModifiedAssetTimestamp: asDate(modified) };
}
