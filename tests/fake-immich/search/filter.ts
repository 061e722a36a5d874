import type { FilterBranch } from '~/tests/fake-immich/search/filter-schema';
import { trashedAt } from '~/tests/fake-immich/search/flat';
import { like, unaccented } from '~/tests/fake-immich/search/like';
import { belongsTo } from '~/tests/fake-immich/search/membership';
import type { State } from '~/tests/fake-immich/state';
import { toMicros } from '~/tests/fake-immich/time';
import type { FakeAsset } from '~/tests/fake-immich/types';

export type Test = (asset: FakeAsset) => boolean;
type Value = string | number | null;
type Read = (asset: FakeAsset) => Value;

/** Fields of the exif row: a filter that has one finds nothing that has no such row. */
const exifColumns = {
  city: 'city',
  state: 'state',
  country: 'country',
  make: 'make',
  model: 'model',
  lensModel: 'lensModel',
  description: 'description',
  rating: 'rating',
  fileSizeInBytes: 'fileSizeInByte',
} as const;
type ExifField = keyof typeof exifColumns;
const isExifField = (field: string): field is ExifField => field in exifColumns;

const dates: Record<string, (asset: FakeAsset) => number | null> = {
  takenAt: (asset) => asset.fileCreatedAt,
  createdAt: (asset) => asset.createdAt,
  updatedAt: (asset) => asset.updatedAt,
  trashedAt,
};
const flags: Record<string, (state: State, asset: FakeAsset) => boolean> = {
  isFavorite: (_, asset) => asset.isFavorite,
  isOffline: (_, asset) => asset.isOffline,
  isMotion: (_, asset) => asset.livePhotoVideoId !== null,
  isEncoded: () => false,
  hasPeople: (_, asset) => asset.personIds.length > 0,
  hasTags: (_, asset) => asset.tagIds.length > 0,
  hasAlbums: (state, asset) => [...state.albumMembers.values()].some((members) => members.has(asset.id)),
};

export const usesExif = (branch: FilterBranch): boolean => Object.keys(branch).some(isExifField);

/** The tests of a filter or of one branch of its `or`: an asset must pass them all. */
export function testsOf(state: State, branch: FilterBranch): Test[] {
  return Object.entries(branch).flatMap(([field, filter]) => testsOfField(state, field, filter as never));
}

function testsOfField(state: State, field: string, filter: Record<string, never>): Test[] {
  if (field === 'or') return [];
  if (field === 'albumIds' || field === 'personIds' || field === 'tagIds') {
    const { any, all, none } = filter as Record<string, string[] | undefined>;
    const each = (ids: string[]) => ids.map((id) => belongsTo(state, field, id));
    return [...(any ? [anyOf(each(any))] : []), ...(all ? each(all) : []), ...(none ? [not(anyOf(each(none)))] : [])];
  }
  const flag = flags[field];
  if (flag) return [(asset) => flag(state, asset) === filter.eq];
  const date = dates[field];
  if (date) return columnTests(date, filter, (text) => toMicros(String(text)));
  // Neither text in pictures nor converted videos are known here.
  if (field === 'ocr' || field === 'encodedVideoPath') return [() => false];
  if (isExifField(field)) return columnTests((asset) => asset.exif?.[exifColumns[field]] ?? null, filter);
  return columnTests((asset) => asset[field as 'originalFileName'], filter);
}

const anyOf =
  (tests: Test[]): Test =>
  (asset) =>
    tests.some((passes) => passes(asset));
const not =
  (test: Test): Test =>
  (asset) =>
    !test(asset);

/** As SQL compares: what is null passes only a question for null. */
function columnTests(
  read: Read,
  filter: Record<string, unknown>,
  convert: (value: Value) => Value = (value) => value,
): Test[] {
  return Object.entries(filter).map(([operator, wanted]) => {
    if (wanted === null) return (asset) => (read(asset) === null) === (operator === 'eq');
    const passes = comparison(operator, wanted, convert);
    return (asset) => {
      const value = read(asset);
      return value !== null && passes(value);
    };
  });
}

function comparison(operator: string, wanted: unknown, convert: (value: Value) => Value): (value: Value) => boolean {
  if (operator === 'in' || operator === 'notIn') {
    const values = new Set((wanted as Value[]).map(convert));
    return (value) => values.has(value) === (operator === 'in');
  }
  const other = convert(wanted as Value);
  const compare: Record<string, (value: never) => boolean> = {
    eq: (value) => value === other,
    ne: (value) => value !== other,
    lt: (value: number) => value < Number(other),
    lte: (value: number) => value <= Number(other),
    gt: (value: number) => value > Number(other),
    gte: (value: number) => value >= Number(other),
  };
  return (compare[operator] as ((value: Value) => boolean) | undefined) ?? pattern(operator, String(other));
}

function pattern(operator: string, part: string): (value: Value) => boolean {
  const text = unaccented(part);
  const shapes: Record<string, string> = { startsWith: `${text}%`, endsWith: `%${text}` };
  const passes = like(shapes[operator] ?? `%${text}%`, { ignoreCase: true });
  return (value) => passes(unaccented(String(value))) !== (operator === 'notLike');
}
