import { z } from 'zod';
import { uuid, visibility } from '~/tests/fake-immich/validate';

/** Every operator may be left out, not all of them; an operator that does not exist is refused. */
const operators = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z
    .strictObject(shape)
    .partial()
    .refine((filter) => Object.keys(filter).length > 0, { error: 'At least one operator is required' });

const list = <T extends z.ZodType>(item: T) => z.array(item).min(1);
const equality = <T extends z.ZodType>(item: T) => ({ eq: item, ne: item });
const choice = <T extends z.ZodType>(item: T) => ({ in: list(item), notIn: list(item) });
const range = <T extends z.ZodType>(item: T) => ({ lt: item, lte: item, gt: item, gte: item });

const text = z.string();
const part = z.string().min(1);
const date = z.iso.datetime({ offset: true });
const type = z.enum(['IMAGE', 'VIDEO', 'AUDIO', 'OTHER']);
const ids = operators({ any: list(uuid), all: list(uuid), none: list(uuid) });
const bool = z.strictObject({ eq: z.boolean() });
const oneText = operators({ ...equality(text), ...choice(text) });
const textOrNone = operators({ ...equality(text.nullable()), ...choice(text) });
const pattern = operators({
  ...equality(text.nullable()),
  ...choice(text),
  like: part,
  notLike: part,
  startsWith: part,
  endsWith: part,
});

const branch = z
  .strictObject({
    id: operators(equality(uuid)),
    libraryId: operators(equality(uuid.nullable())),
    type: operators({ ...equality(type), ...choice(type) }),
    visibility: operators({ ...equality(visibility), ...choice(visibility) }),
    isFavorite: bool,
    isMotion: bool,
    isOffline: bool,
    isEncoded: bool,
    hasAlbums: bool,
    hasPeople: bool,
    hasTags: bool,
    city: textOrNone,
    state: textOrNone,
    country: textOrNone,
    make: textOrNone,
    model: textOrNone,
    lensModel: textOrNone,
    description: pattern,
    originalFileName: pattern,
    originalPath: pattern,
    ocr: z.strictObject({ matches: part }),
    rating: operators({ ...equality(z.number().nullable()), ...range(z.number()), ...choice(z.number()) }),
    fileSizeInBytes: operators({ ...equality(z.number()), ...range(z.number()), ...choice(z.number()) }),
    takenAt: operators({ ...equality(date), ...range(date) }),
    createdAt: operators({ ...equality(date), ...range(date) }),
    updatedAt: operators({ ...equality(date), ...range(date) }),
    trashedAt: operators({ ...equality(date.nullable()), ...range(date) }),
    personIds: ids,
    tagIds: ids,
    albumIds: ids,
    checksum: oneText,
    encodedVideoPath: oneText,
  })
  .partial();

/** The fields of the structured shape alone. */
export const structuredFields = {
  filter: branch.extend({ or: list(branch).optional() }).optional(),
  orderBy: z
    .object({
      field: z.enum(['fileCreatedAt', 'localDateTime', 'fileSizeInBytes', 'rating']).default('fileCreatedAt'),
      direction: z.enum(['asc', 'desc']).default('desc'),
    })
    .optional(),
  cursor: z.string().min(1).optional(),
};

export type FilterBranch = z.output<typeof branch>;
export type Filter = FilterBranch & { or?: FilterBranch[] };
export type OrderBy = NonNullable<z.output<typeof structuredFields.orderBy>>;
