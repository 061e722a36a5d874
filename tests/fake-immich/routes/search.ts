import type { z } from 'zod';
import { assetJson } from '~/tests/fake-immich/asset-json';
import { ImmichError } from '~/tests/fake-immich/errors';
import { type Api, needs } from '~/tests/fake-immich/routes/api';
import { findFlat, flatSchema } from '~/tests/fake-immich/search/flat';
import { pageOf } from '~/tests/fake-immich/search/page';
import {
  eitherSchema,
  findStructured,
  fromCursor,
  isStructured,
  type Search,
  toCursor,
} from '~/tests/fake-immich/search/structured';
import type { State } from '~/tests/fake-immich/state';
import type { FakeAsset } from '~/tests/fake-immich/types';
import { checkBody } from '~/tests/fake-immich/validate';

/** `POST /search/metadata`, in two shapes from 3.2 on, and `POST /search/smart`, which has no machine to ask. */
export function searchRoutes(api: Api, state: State): void {
  const { structuredSearch } = state.behaviour;
  // Before 3.2 the fields of the structured shape are unknown, and dropped like all that is unknown.
  const schema: z.ZodType<Search> = structuredSearch ? eitherSchema(state) : flatSchema(state);

  api.post('/api/search/metadata', needs(state, 'asset.read'), async (c) => {
    const { user } = c.get('auth');
    const search = await checkBody(c, schema);
    const answer = isStructured(search) ? byCursor(user.id, search) : byPage(user.id, search);
    return c.json({ albums: { total: 0, count: 0, items: [], facets: [] }, assets: answer });
  });

  api.post('/api/search/smart', needs(state, 'asset.read'), () => {
    throw new ImmichError(400, 'Smart search is not enabled');
  });

  function byCursor(userId: string, search: Search) {
    const found = findStructured(state, userId, search);
    const from = fromCursor(search.cursor);
    const to = from + search.size;
    const rows = pageOf(state, found, from, search.size);
    return { ...shown(rows, userId, search), nextPage: null, nextCursor: to < found.length ? toCursor(to) : null };
  }

  function byPage(userId: string, search: Search) {
    const found = findFlat(state, userId, search);
    const page = search.page ?? 1;
    const rows = pageOf(state, found, (page - 1) * search.size, search.size);
    const nextPage = page * search.size < found.length ? String(page + 1) : null;
    return { ...shown(rows, userId, search), nextPage, ...(structuredSearch && { nextCursor: null }) };
  }

  function shown(rows: FakeAsset[], readerId: string, { withExif, withPeople }: Search) {
    const items = rows.map((asset) =>
      assetJson(state, asset, { readerId, dates: 'row', exif: withExif, people: withPeople }),
    );
    return { total: items.length, count: items.length, items, facets: [] };
  }
}
