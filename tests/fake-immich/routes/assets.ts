import { z } from 'zod';
import { requireOwnAssets, requireReadableAsset } from '~/tests/fake-immich/access';
import { assetJson } from '~/tests/fake-immich/asset-json';
import { moveAsset, purgeAsset, rateAsset, trashAsset } from '~/tests/fake-immich/asset-tables';
import { type Api, type ApiContext, needs } from '~/tests/fake-immich/routes/api';
import { stackField } from '~/tests/fake-immich/stack-tables';
import { type State, setGroup } from '~/tests/fake-immich/state';
import { thumbnailSvg } from '~/tests/fake-immich/thumbnail';
import type { FakeAsset } from '~/tests/fake-immich/types';
import { check, checkBody, uuid, uuids, visibility } from '~/tests/fake-immich/validate';

function changeSchema({ behaviour }: State) {
  const stars = z.number().int().min(-1).max(5);
  const rating = behaviour.zeroRating ? stars : stars.refine((value) => value !== 0);
  return z.object({
    duplicateId: z.string().nullish(),
    visibility: visibility.optional(),
    isFavorite: z.boolean().optional(),
    rating: (behaviour.nullRating ? rating.nullable() : rating).optional(),
  });
}
type Change = z.output<ReturnType<typeof changeSchema>>;

/** One asset, its picture, and changes to many. */
export function assetRoutes(api: Api, state: State): void {
  const change = changeSchema(state);
  const readable = (c: ApiContext, permission: string) => {
    const { id } = check(z.object({ id: uuid }), { id: c.req.param('id') });
    return requireReadableAsset(state, c.get('auth').user.id, id, permission);
  };
  const full = (asset: FakeAsset, readerId: string) =>
    assetJson(state, asset, {
      readerId,
      dates: 'row',
      exif: true,
      tags: true,
      owner: true,
      people: true,
      faces: true,
      stack: stackField(state, asset),
    });

  api.get('/api/assets/:id', needs(state, 'asset.read'), (c) =>
    c.json(full(readable(c, 'asset.read'), c.get('auth').user.id)),
  );

  for (const picture of ['thumbnail', 'original'] as const) {
    const permission = picture === 'thumbnail' ? 'asset.view' : 'asset.download';
    api.get(`/api/assets/:id/${picture}`, needs(state, permission), (c) => {
      const svg = thumbnailSvg(readable(c, permission), c.req.query('size') === 'preview');
      return c.body(svg, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'private, max-age=86400' });
    });
  }

  const methods = state.behaviour.patchTwins ? ['PUT', 'PATCH'] : ['PUT'];
  api.on(methods, '/api/assets', needs(state, 'asset.update'), async (c) => {
    const { ids, ...changes } = await checkBody(c, change.extend({ ids: uuids }));
    for (const asset of requireOwnAssets(state, c.get('auth').user.id, ids, 'asset.update')) {
      applyChange(state, asset, changes);
    }
    return c.body(null, 204);
  });

  api.on(methods, '/api/assets/:id', needs(state, 'asset.update'), async (c) => {
    const { user } = c.get('auth');
    const changes = await checkBody(c, change.omit({ duplicateId: true }));
    const [asset] = requireOwnAssets(state, user.id, [c.req.param('id')], 'asset.update');
    if (!asset) throw new Error('requireOwnAssets gives one for one');
    applyChange(state, asset, changes);
    return c.json(full(asset, user.id));
  });

  api.delete('/api/assets', needs(state, 'asset.delete'), async (c) => {
    const body = await checkBody(c, z.object({ ids: uuids, force: z.boolean().default(false) }));
    for (const asset of requireOwnAssets(state, c.get('auth').user.id, body.ids, 'asset.delete')) {
      if (body.force) purgeAsset(state, asset);
      else trashAsset(state, asset);
    }
    return c.body(null, 204);
  });

  api.post('/api/trash/restore/assets', needs(state, 'asset.delete'), async (c) => {
    const { ids } = await checkBody(c, z.object({ ids: uuids }));
    const assets = requireOwnAssets(state, c.get('auth').user.id, ids, 'asset.delete');
    for (const asset of assets) asset.isTrashed = false;
    return c.json({ count: assets.length });
  });
}

function applyChange(state: State, asset: FakeAsset, changes: Change): void {
  if (changes.duplicateId !== undefined) setGroup(state, asset, 'duplicateId', changes.duplicateId);
  if (changes.visibility) moveAsset(state, asset, changes.visibility);
  if (changes.rating !== undefined) rateAsset(state, asset, changes.rating);
  if (changes.isFavorite !== undefined) asset.isFavorite = changes.isFavorite;
  asset.updatedAt = state.now();
}
