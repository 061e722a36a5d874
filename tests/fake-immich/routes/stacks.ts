import { z } from 'zod';
import { requireOwnAssets, requireStacks } from '~/tests/fake-immich/access';
import { assetJson } from '~/tests/fake-immich/asset-json';
import { ImmichError } from '~/tests/fake-immich/errors';
import { type Api, type ApiContext, needs } from '~/tests/fake-immich/routes/api';
import { createStack, deleteStack, shownMembers } from '~/tests/fake-immich/stack-tables';
import { type State, setGroup } from '~/tests/fake-immich/state';
import type { FakeStack } from '~/tests/fake-immich/types';
import { check, checkBody, uuid, uuids } from '~/tests/fake-immich/validate';

/** Stacks: list, one, create, change the primary, remove a member, delete. */
export function stackRoutes(api: Api, state: State): void {
  const oneStack = (c: ApiContext, permission: string): FakeStack => {
    const id = check(z.object({ id: uuid }), { id: c.req.param('id') }).id;
    const [stack] = requireStacks(state, c.get('auth').user.id, [id], permission);
    if (!stack) throw new Error('requireStacks gives one for one');
    return stack;
  };

  api.get('/api/stacks', needs(state, 'stack.read'), (c) => {
    const { user } = c.get('auth');
    const primary = c.req.query('primaryAssetId');
    const stacks = [...state.stacks.values()].filter(
      (stack) => stack.ownerId === user.id && (!primary || stack.primaryAssetId === primary),
    );
    return c.json(stacks.map((stack) => stackJson(state, stack, user.id, false)));
  });

  api.post('/api/stacks', needs(state, 'stack.create'), async (c) => {
    const { user } = c.get('auth');
    const { assetIds } = await checkBody(c, z.object({ assetIds: uuids.min(2) }));
    requireOwnAssets(state, user.id, assetIds, 'asset.update');
    return c.json(stackJson(state, createStack(state, user.id, assetIds), user.id, false), 201);
  });

  api.delete('/api/stacks', needs(state, 'stack.delete'), async (c) => {
    const { ids } = await checkBody(c, z.object({ ids: uuids }));
    // Postgres refuses an empty IN (): a 500 in every version.
    if (ids.length === 0) throw new ImmichError(500, 'Internal server error');
    for (const stack of requireStacks(state, c.get('auth').user.id, ids, 'stack.delete')) deleteStack(state, stack);
    return c.body(null, 204);
  });

  api.get('/api/stacks/:id', needs(state, 'stack.read'), (c) =>
    c.json(stackJson(state, oneStack(c, 'stack.read'), c.get('auth').user.id, true)),
  );

  api.on(
    state.behaviour.patchTwins ? ['PUT', 'PATCH'] : ['PUT'],
    '/api/stacks/:id',
    needs(state, 'stack.update'),
    async (c) => {
      const stack = oneStack(c, 'stack.update');
      const { primaryAssetId } = await checkBody(c, z.object({ primaryAssetId: uuid.optional() }));
      if (primaryAssetId) {
        if (!state.stackMembers.get(stack.id)?.has(primaryAssetId)) {
          throw new ImmichError(400, 'Primary asset must be in the stack');
        }
        stack.primaryAssetId = primaryAssetId;
      }
      return c.json(stackJson(state, stack, c.get('auth').user.id, true));
    },
  );

  api.delete('/api/stacks/:id', needs(state, 'stack.delete'), (c) => {
    deleteStack(state, oneStack(c, 'stack.delete'));
    return c.body(null, 204);
  });

  api.delete('/api/stacks/:id/assets/:assetId', needs(state, 'stack.update'), (c) => {
    const stack = oneStack(c, 'stack.update');
    const asset = state.assets.get(c.req.param('assetId'));
    if (asset?.stackId !== stack.id) throw new ImmichError(400, 'Asset not in stack');
    if (asset.id === stack.primaryAssetId) throw new ImmichError(400, "Cannot remove stack's primary asset");
    setGroup(state, asset, 'stackId', null);
    asset.updatedAt = state.now();
    return c.body(null, 204);
  });
}

function stackJson(state: State, stack: FakeStack, readerId: string, tags: boolean) {
  return {
    id: stack.id,
    primaryAssetId: stack.primaryAssetId,
    assets: shownMembers(state, stack).map((asset) =>
      assetJson(state, asset, { readerId, dates: 'json', exif: true, tags }),
    ),
  };
}
