import { z } from 'zod/mini';
import { assetSchema } from './asset';
import type { Capabilities } from './capabilities';
import type { TimeWindow } from './time-windows';

/** What to look for, whatever the version; without a time and a page. The trash is never looked at. */
export interface Wanted {
  albumId?: string;
  /** Everything that search shows by itself, unless told. */
  visibility?: 'timeline' | 'archive';
  /** When it was uploaded, by the server's clock. */
  uploaded?: TimeWindow;
  /** With EXIF, files that have none are not found (2.0 to 3.1). */
  withExif?: boolean;
  /** Leaves out every stacked file (2.6 and newer). */
  withStacked?: false;
}

/** One page of a search: which files, in which order, and from where. */
interface Page {
  taken: TimeWindow;
  direction: 'asc' | 'desc';
  /** What the page before said; null for the first. */
  place: string | null;
  size: number;
}

type Items = z.output<typeof assetSchema>[];

/** How a version is asked, and where its answer says to go on; null at the end. */
interface SearchShape {
  body(wanted: Wanted, page: Page): Record<string, unknown>;
  answer: z.ZodMiniType<{ items: Items; next: string | null }>;
}

/** Fields side by side, and pages by number: 2.0 to 3.x, and a 400 beside any field of the other shape. */
const flat: SearchShape = {
  body: ({ albumId, uploaded, ...wanted }, { taken, direction, place, size }) => ({
    ...wanted,
    ...(albumId !== undefined && { albumIds: [albumId] }),
    ...named(taken, 'takenAfter', 'takenBefore'),
    ...named(uploaded, 'createdAfter', 'createdBefore'),
    order: direction,
    page: Number(place ?? 1),
    size,
  }),
  answer: z.pipe(
    z.object({ assets: z.object({ items: z.array(assetSchema), nextPage: z.nullable(z.string()) }) }),
    z.transform(({ assets: { items, nextPage } }) => ({ items, next: nextPage })),
  ),
};

/**
 * Conditions by field, and pages by cursor: 3.2 and newer. Nothing is left out by itself. What is older ignores all of
 * it, and answers with the whole library; it has no `nextCursor`, so that such an answer is never taken for one.
 */
const structured: SearchShape = {
  body: ({ albumId, visibility, uploaded, ...wanted }, { taken, direction, place, size }) => ({
    ...wanted,
    filter: {
      ...(albumId !== undefined && { albumIds: { any: [albumId] } }),
      ...conditionOn('takenAt', taken),
      ...conditionOn('createdAt', uploaded),
      visibility: visibility ? { eq: visibility } : { in: ['timeline', 'archive'] },
      trashedAt: { eq: null },
    },
    orderBy: { field: 'fileCreatedAt', direction },
    ...(place !== null && { cursor: place }),
    size,
  }),
  answer: z.pipe(
    z.object({ assets: z.object({ items: z.array(assetSchema), nextCursor: z.nullable(z.string()) }) }),
    z.transform(({ assets: { items, nextCursor } }) => ({ items, next: nextCursor })),
  ),
};

export const shapeOf = ({ searchesBy }: Pick<Capabilities, 'searchesBy'>): SearchShape =>
  searchesBy === 'filter' ? structured : flat;

const iso = (ms: number) => new Date(ms).toISOString();

/** Both ends belong to the time that is looked at, in every version. */
function named(time: TimeWindow | undefined, after: string, before: string) {
  const { from = null, to = null } = time ?? {};
  return { ...(from !== null && { [after]: iso(from) }), ...(to !== null && { [before]: iso(to) }) };
}

function conditionOn(field: string, time: TimeWindow | undefined) {
  const ends = named(time, 'gte', 'lte');
  return Object.keys(ends).length > 0 ? { [field]: ends } : {};
}
