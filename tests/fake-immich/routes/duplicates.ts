import { z } from 'zod';
import { assetJson } from '~/tests/fake-immich/asset-json';
import { clearGroup, listDuplicates, resolveGroup, suggestedKeep } from '~/tests/fake-immich/duplicate-tables';
import { noAccess } from '~/tests/fake-immich/errors';
import { type Api, needs } from '~/tests/fake-immich/routes/api';
import { assetsOf, type State } from '~/tests/fake-immich/state';
import { check, checkBody, uuid, uuids } from '~/tests/fake-immich/validate';

/** Duplicate groups: list (which writes), dismiss, resolve. */
export function duplicateRoutes(api: Api, state: State): void {
  const { behaviour } = state;

  const requireGroups = (userId: string, ids: string[]) => {
    for (const id of ids) {
      const own = assetsOf(state, state.duplicateGroups.get(id) ?? []).some((asset) => asset.ownerId === userId);
      if (!own) throw noAccess('duplicate.delete');
    }
  };

  api.get('/api/duplicates', needs(state, 'duplicate.read'), (c) => {
    const readerId = c.get('auth').user.id;
    return c.json(
      listDuplicates(state, readerId).map(({ duplicateId, assets }) => ({
        duplicateId,
        assets: assets.map((asset) =>
          assetJson(state, asset, { readerId, dates: 'json', exif: true, tags: behaviour.duplicateTags }),
        ),
        ...(behaviour.suggestedKeep && { suggestedKeepAssetIds: suggestedKeep(assets) }),
      })),
    );
  });

  api.delete('/api/duplicates', needs(state, 'duplicate.delete'), async (c) => {
    const { ids } = await checkBody(c, z.object({ ids: uuids }));
    requireGroups(c.get('auth').user.id, ids);
    for (const id of ids) clearGroup(state, id);
    return c.body(null, 204);
  });

  api.delete('/api/duplicates/:id', needs(state, 'duplicate.delete'), (c) => {
    const { id } = check(z.object({ id: uuid }), c.req.param());
    requireGroups(c.get('auth').user.id, [id]);
    clearGroup(state, id);
    return c.body(null, 204);
  });

  if (!behaviour.resolveDuplicates) return;
  const resolution = z.object({ duplicateId: uuid, keepAssetIds: uuids, trashAssetIds: uuids });
  api.post('/api/duplicates/resolve', needs(state, 'duplicate.delete'), async (c) => {
    const { user } = c.get('auth');
    const { groups } = await checkBody(c, z.object({ groups: z.array(resolution).min(1) }));
    requireGroups(
      user.id,
      groups.map((group) => group.duplicateId),
    );
    return c.json(groups.map((group) => resolveGroup(state, user.id, group)));
  });
}
