import { z } from 'zod';
import { partnersOf, requireAlbum, requireUnlocked } from '~/tests/fake-immich/access';
import { contains } from '~/tests/fake-immich/search/like';
import { belongsTo, type Membership } from '~/tests/fake-immich/search/membership';
import type { State } from '~/tests/fake-immich/state';
import { toMicros } from '~/tests/fake-immich/time';
import type { FakeAsset, Micros } from '~/tests/fake-immich/types';
import { dateText, uuid, uuids, visibility } from '~/tests/fake-immich/validate';

/** An empty text means: has none. */
const emptyIsNull = z
  .string()
  .nullish()
  .transform((text) => (text === '' ? null : text));

/** Fields that both shapes of a search may have. */
export const commonFields = {
  size: z.number().int().min(1).max(1000).default(250),
  withExif: z.boolean().optional(),
  withStacked: z.boolean().optional(),
  withPeople: z.boolean().optional(),
};

/** The fields of the flat shape alone: from 3.2 on each of them is refused beside one of the structured shape. */
export const flatFields = (state: State) => {
  const date = dateText(state).optional();
  return {
    albumIds: uuids.optional(),
    personIds: uuids.optional(),
    tagIds: uuids.nullish(),
    page: z.number().int().min(1).optional(),
    order: z.enum(['asc', 'desc']).optional(),
    withDeleted: z.boolean().optional(),
    visibility: visibility.optional(),
    type: z.enum(['IMAGE', 'VIDEO', 'AUDIO', 'OTHER']).optional(),
    id: uuid.optional(),
    libraryId: uuid.nullish(),
    checksum: z.string().optional(),
    originalFileName: z.string().trim().optional(),
    originalPath: z.string().optional(),
    description: z.string().trim().optional(),
    previewPath: z.string().optional(),
    thumbnailPath: z.string().optional(),
    encodedVideoPath: z.string().optional(),
    ocr: z.string().optional(),
    make: emptyIsNull,
    model: emptyIsNull,
    lensModel: emptyIsNull,
    city: emptyIsNull,
    state: emptyIsNull,
    country: emptyIsNull,
    rating: z.number().int().min(-1).max(5).nullish(),
    isFavorite: z.boolean().optional(),
    isOffline: z.boolean().optional(),
    isMotion: z.boolean().optional(),
    isEncoded: z.boolean().optional(),
    isNotInAlbum: z.boolean().optional(),
    takenAfter: date,
    takenBefore: date,
    createdAfter: date,
    createdBefore: date,
    updatedAfter: date,
    updatedBefore: date,
    trashedAfter: date,
    trashedBefore: date,
  };
};

export const flatSchema = (state: State) => z.object({ ...commonFields, ...flatFields(state) });
export type FlatSearch = z.output<ReturnType<typeof flatSchema>>;

type Test = (asset: FakeAsset) => unknown;

/** What the flat shape finds, in its order. */
export function findFlat(state: State, userId: string, search: FlatSearch): FakeAsset[] {
  const [first] = search.albumIds ?? [];
  const open = state.behaviour.openAlbumSearch && first !== undefined;
  if (open) for (const id of search.albumIds ?? []) requireAlbum(state, userId, id);
  requireUnlocked(search.visibility === 'locked');

  // Only what was asked for is looked at, as a page of a large library passes every file.
  const tests: Test[] = [];
  const test = (wanted: unknown, passes: Test) => {
    if (wanted !== undefined && wanted !== false) tests.push(passes);
  };
  const owners = partnersOf(state, userId).add(userId);
  test(!open, (asset) => owners.has(asset.ownerId));
  tests.push((asset) => hasVisibility(state, asset, search.visibility), ...factTests(state, search));
  test(search.withExif, (asset) => asset.exif !== null);
  test(state.behaviour.searchWithStacked && search.withStacked === false, (asset) => !asset.stackId);
  const withDeleted = search.withDeleted || search.trashedAfter || search.trashedBefore || search.isOffline;
  test(!withDeleted, (asset) => !asset.isTrashed);
  const albums = [...state.albumMembers.values()];
  const outside = search.isNotInAlbum && !search.albumIds?.length;
  test(outside, (asset) => !albums.some((members) => members.has(asset.id)));

  const found = state.sortedAssets(first ?? null).filter((asset) => tests.every((passes) => passes(asset)));
  return search.order === 'asc' ? found.reverse() : found;
}

/** The tests of what an asset is, has and belongs to. */
function factTests(state: State, search: FlatSearch): Test[] {
  const tests: Test[] = [];
  const equal = <T>(wanted: T | undefined, read: (asset: FakeAsset) => T | undefined) =>
    wanted !== undefined && tests.push((asset) => read(asset) === wanted);
  for (const field of ['type', 'id', 'checksum', 'isFavorite', 'isOffline'] as const) {
    equal<unknown>(search[field], (asset) => asset[field]);
  }
  if (search.libraryId) equal(search.libraryId, (asset) => asset.libraryId ?? undefined);
  // These look into the exif row: who has none is not found, whatever is asked.
  for (const field of ['make', 'model', 'lensModel', 'city', 'state', 'country', 'rating'] as const) {
    equal<unknown>(search[field], (asset) => asset.exif?.[field]);
  }
  equal(search.isMotion, (asset) => asset.livePhotoVideoId !== null);
  for (const field of ['originalFileName', 'originalPath'] as const) {
    const part = search[field] && contains(search[field]);
    if (part) tests.push((asset) => part(asset[field]));
  }
  const description = search.description && contains(search.description);
  if (description) tests.push((asset) => asset.exif && description(asset.exif.description));
  // Neither text in pictures nor converted videos are known here.
  if (search.ocr || search.encodedVideoPath || search.isEncoded) tests.push(() => false);
  for (const kind of ['albumIds', 'personIds', 'tagIds'] satisfies Membership[]) {
    for (const id of search[kind] ?? []) tests.push(belongsTo(state, kind, id));
  }
  if (search.tagIds === null) tests.push((asset) => asset.tagIds.length === 0);
  const between = (
    after: string | undefined,
    before: string | undefined,
    read: (asset: FakeAsset) => Micros | null,
  ) => {
    const from = after === undefined ? -Infinity : toMicros(after);
    const to = before === undefined ? Infinity : toMicros(before);
    const passes: Test = (asset) => {
      const time = read(asset);
      return time !== null && time >= from && time <= to;
    };
    if ((after ?? before) !== undefined) tests.push(passes);
  };
  between(search.takenAfter, search.takenBefore, (asset) => asset.fileCreatedAt);
  between(search.createdAfter, search.createdBefore, (asset) => asset.createdAt);
  between(search.updatedAfter, search.updatedBefore, (asset) => asset.updatedAt);
  between(search.trashedAfter, search.trashedBefore, trashedAt);
  return tests;
}

/** Going into the trash is the last thing that is done to a file. */
export const trashedAt = (asset: FakeAsset): Micros | null => (asset.isTrashed ? asset.updatedAt : null);

/** Without a wish: the timeline before 3, everything but the locked folder since. */
function hasVisibility(state: State, asset: FakeAsset, wanted: FlatSearch['visibility']): boolean {
  if (wanted) return asset.visibility === wanted;
  return state.behaviour.openAlbumSearch ? asset.visibility !== 'locked' : asset.visibility === 'timeline';
}
