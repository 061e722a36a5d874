import { z } from 'zod';
import { isOwnAsset } from '~/tests/fake-immich/access';
import { addEach, removeEach } from '~/tests/fake-immich/bulk-ids';
import { noAccess } from '~/tests/fake-immich/errors';
import { tagJson } from '~/tests/fake-immich/mark-json';
import { type Api, type ApiContext, needs } from '~/tests/fake-immich/routes/api';
import { assetsOf, type State } from '~/tests/fake-immich/state';
import { tagAsset, untagAsset, upsertTag } from '~/tests/fake-immich/tag-tables';
import type { FakeTag } from '~/tests/fake-immich/types';
import { check, checkBody, uuid, uuids } from '~/tests/fake-immich/validate';

/** Tags: the list, one, making them, putting them on files and taking them off. */
export function tagRoutes(api: Api, state: State): void {
  const ownTag = (c: ApiContext, permission: string): FakeTag => {
    const { id } = check(z.object({ id: uuid }), { id: c.req.param('id') });
    const tag = state.tags.get(id);
    if (tag?.ownerId !== c.get('auth').user.id) throw noAccess(permission);
    return tag;
  };

  api.get('/api/tags', needs(state, 'tag.read'), (c) => {
    const own = [...state.tags.values()].filter((tag) => tag.ownerId === c.get('auth').user.id);
    own.sort((a, b) => (a.value < b.value ? -1 : 1));
    return c.json(own.map((tag) => tagJson(tag)));
  });

  api.put('/api/tags', needs(state, 'tag.create'), async (c) => {
    const { tags } = await checkBody(c, z.object({ tags: z.array(z.string()) }));
    const made = tags.flatMap((path) => upsertTag(state, c.get('auth').user.id, path) ?? []);
    return c.json(made.map((tag) => tagJson(tag)));
  });

  // Tags and files that are not the user's are left out without a word.
  api.put('/api/tags/assets', needs(state, 'tag.asset'), async (c) => {
    const { user } = c.get('auth');
    const { tagIds, assetIds } = await checkBody(c, z.object({ tagIds: uuids, assetIds: uuids }));
    const own = assetIds.filter((id) => isOwnAsset(state, user.id, id));
    let count = 0;
    for (const tagId of tagIds.filter((id) => state.tags.get(id)?.ownerId === user.id)) {
      for (const asset of assetsOf(state, own)) {
        if (asset.tagIds.includes(tagId)) continue;
        tagAsset(state, asset, tagId);
        count++;
      }
    }
    return c.json({ count });
  });

  api.get('/api/tags/:id', needs(state, 'tag.read'), (c) => c.json(tagJson(ownTag(c, 'tag.read'))));

  const tagged = (tag: FakeTag, id: string) => Boolean(state.assets.get(id)?.tagIds.includes(tag.id));

  api.put('/api/tags/:id/assets', needs(state, 'tag.asset'), async (c) => {
    const tag = ownTag(c, 'tag.asset');
    const { ids } = await checkBody(c, z.object({ ids: uuids }));
    const add = (id: string) => {
      for (const asset of assetsOf(state, [id])) tagAsset(state, asset, tag.id);
    };
    return c.json(addEach(state, c.get('auth').user.id, ids, { has: (id) => tagged(tag, id), add }));
  });

  api.delete('/api/tags/:id/assets', needs(state, 'tag.asset'), async (c) => {
    const tag = ownTag(c, 'tag.asset');
    const { ids } = await checkBody(c, z.object({ ids: uuids }));
    const remove = (id: string) => {
      for (const asset of assetsOf(state, [id])) untagAsset(asset, tag.id);
    };
    const set = { has: (id: string) => tagged(tag, id), remove, ownerId: tag.ownerId };
    return c.json(removeEach(state, c.get('auth').user.id, ids, set));
  });
}
