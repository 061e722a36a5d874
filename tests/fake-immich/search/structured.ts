import { z } from 'zod';
import { partnersOf, requireAlbum, requireUnlocked } from '~/tests/fake-immich/access';
import { ImmichError } from '~/tests/fake-immich/errors';
import { testsOf, usesExif } from '~/tests/fake-immich/search/filter';
import {
  type Filter,
  type FilterBranch,
  type OrderBy,
  structuredFields,
} from '~/tests/fake-immich/search/filter-schema';
import { commonFields, flatFields } from '~/tests/fake-immich/search/flat';
import type { State } from '~/tests/fake-immich/state';
import type { FakeAsset } from '~/tests/fake-immich/types';

/** Either shape, as 3.2 takes it: a field of the one beside a field of the other is refused. */
export function eitherSchema(state: State) {
  const flat = flatFields(state);
  return z.object({ ...commonFields, ...flat, ...structuredFields }).superRefine((search, context) => {
    const values = search as Record<string, unknown>;
    const structured = Object.keys(structuredFields).filter((field) => values[field] !== undefined);
    if (structured.length === 0) return;
    for (const field of Object.keys(flat).filter((name) => values[name] !== undefined)) {
      const message = `Deprecated field ${field} cannot be combined with ${structured.join('/')}`;
      context.addIssue({ code: 'custom', path: [field], message });
    }
  });
}

export type Search = z.output<ReturnType<typeof eitherSchema>>;

export const isStructured = (search: Search): boolean =>
  search.filter !== undefined || search.orderBy !== undefined || search.cursor !== undefined;

/** What the structured shape finds, in its order. The trash is not left out by itself. */
export function findStructured(state: State, userId: string, search: Search): FakeAsset[] {
  const filter: Filter = search.filter ?? {};
  const branches = [filter, ...(filter.or ?? [])];
  const albumsOf = ({ albumIds }: FilterBranch) => [albumIds?.any, albumIds?.all, albumIds?.none];
  for (const id of branches.flatMap(albumsOf).flatMap((ids) => ids ?? [])) requireAlbum(state, userId, id);
  requireUnlocked(asksForLocked(filter));

  const tests = testsOf(state, filter);
  if (filter.or) {
    const any = filter.or.map((branch) => testsOf(state, branch));
    tests.push((asset) => any.some((branch) => branch.every((passes) => passes(asset))));
  }
  // An album on top shows everybody's files in it; one in a branch of `or` widens nothing.
  const within = filter.albumIds?.any ?? filter.albumIds?.all;
  const owners = partnersOf(state, userId).add(userId);
  if (!within) tests.push((asset) => owners.has(asset.ownerId));
  if (!filter.visibility) tests.push((asset) => asset.visibility !== 'locked');
  if (search.withStacked === false) tests.push((asset) => !asset.stackId);
  const order = search.orderBy ?? { field: 'fileCreatedAt', direction: 'desc' };
  if (branches.some(usesExif)) tests.push((asset) => asset.exif !== null);

  const all = state.sortedAssets(within?.length === 1 ? (within[0] ?? null) : null);
  return inOrder(
    all.filter((asset) => tests.every((passes) => passes(asset))),
    order,
  );
}

/** A condition on top decides alone, otherwise each branch its own. */
function asksForLocked(filter: Filter): boolean {
  const conditions = filter.visibility ? [filter.visibility] : (filter.or ?? []).flatMap((b) => b.visibility ?? []);
  return conditions.some(
    ({ eq, ne, in: any, notIn }) =>
      (eq ?? 'locked') === 'locked' &&
      ne !== 'locked' &&
      (any ?? ['locked']).includes('locked') &&
      !notIn?.includes('locked'),
  );
}

/** Files without the value come last in both directions; equal ones are ordered by id. */
function inOrder(found: FakeAsset[], { field, direction }: OrderBy): FakeAsset[] {
  const read = {
    fileCreatedAt: (asset: FakeAsset) => asset.fileCreatedAt,
    localDateTime: (asset: FakeAsset) => asset.localDateTime,
    fileSizeInBytes: (asset: FakeAsset) => asset.exif?.fileSizeInByte ?? null,
    rating: (asset: FakeAsset) => asset.exif?.rating ?? null,
  }[field];
  const sign = direction === 'asc' ? 1 : -1;
  return found.sort((a, b) => {
    const [left, right] = [read(a), read(b)];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    } else if (left !== right) return (left - right) * sign;
    return (a.id < b.id ? -1 : 1) * sign;
  });
}

/** Opaque to clients. */
export const toCursor = (offset: number) => Buffer.from(`after ${offset}`).toString('base64url');

export function fromCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const offset = /^after (\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (offset === undefined) throw new ImmichError(400, 'Invalid cursor');
  return Number(offset);
}
