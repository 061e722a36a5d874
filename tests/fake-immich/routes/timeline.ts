import { z } from 'zod';
import { partnersOf, requireAlbum } from '~/tests/fake-immich/access';
import { ImmichError, noAccess } from '~/tests/fake-immich/errors';
import { type Api, needs } from '~/tests/fake-immich/routes/api';
import { belongsTo } from '~/tests/fake-immich/search/membership';
import { timelineCount } from '~/tests/fake-immich/stack-tables';
import type { State } from '~/tests/fake-immich/state';
import { asDate, asLocalTimestamp } from '~/tests/fake-immich/time';
import type { FakeAsset } from '~/tests/fake-immich/types';
import { check, queryBoolean, uuid, visibility } from '~/tests/fake-immich/validate';

const schema = z.object({
  albumId: uuid.optional(),
  userId: uuid.optional(),
  personId: uuid.optional(),
  tagId: uuid.optional(),
  order: z.enum(['asc', 'desc']).default('desc'),
  visibility: visibility.optional(),
  isTrashed: queryBoolean.default(false),
  isFavorite: queryBoolean.optional(),
  withStacked: queryBoolean.default(false),
  withPartners: queryBoolean.default(false),
  timeBucket: z.string().optional(),
});
type Query = z.output<typeof schema>;

/** The months of a timeline, and what is in one of them, as columns. */
export function timelineRoutes(api: Api, state: State): void {
  api.get('/api/timeline/buckets', needs(state, 'asset.read'), (c) => {
    const assets = timeline(state, c.get('auth').user.id, check(schema, c.req.query()));
    const counts = new Map<string, number>();
    for (const asset of assets) counts.set(month(asset), (counts.get(month(asset)) ?? 0) + 1);
    return c.json([...counts].map(([timeBucket, count]) => ({ timeBucket, count })));
  });

  api.get('/api/timeline/bucket', needs(state, 'asset.read'), (c) => {
    const query = check(schema, c.req.query());
    const wanted = query.timeBucket?.slice(0, 7);
    const userId = c.get('auth').user.id;
    const assets = timeline(state, userId, query).filter((asset) => month(asset).slice(0, 7) === wanted);
    return c.json(columns(state, assets, userId, query.withStacked));
  });
}

const month = (asset: FakeAsset) => `${asDate(asset.localDateTime).slice(0, 7)}-01`;

/** Newest (or oldest) month first, inside a month by the local time and `fileCreatedAt`. */
function timeline(state: State, userId: string, query: Query): FakeAsset[] {
  if (query.withPartners && !query.visibility) throw new ImmichError(400, 'withPartners needs a visibility');
  const album = query.albumId && requireAlbum(state, userId, query.albumId);
  const owners = query.withPartners ? partnersOf(state, userId) : new Set<string>();
  owners.add(userId);
  if (query.tagId && state.tags.get(query.tagId)?.ownerId !== userId) throw noAccess('tag.read');
  const marks = [
    ...(query.personId ? [belongsTo(state, 'personIds', query.personId)] : []),
    ...(query.tagId ? [belongsTo(state, 'tagIds', query.tagId)] : []),
  ];
  const found = state
    .sortedAssets(album ? album.id : null)
    .filter(
      (asset) =>
        (album || owners.has(asset.ownerId)) &&
        asset.isTrashed === query.isTrashed &&
        (query.visibility
          ? asset.visibility === query.visibility
          : asset.visibility === 'timeline' || asset.visibility === 'archive') &&
        (query.isFavorite === undefined || asset.isFavorite === query.isFavorite) &&
        !(query.withStacked && isChild(state, asset)) &&
        marks.every((has) => has(asset)),
    );
  const day = (asset: FakeAsset) => Math.floor(asset.localDateTime / 86_400_000_000);
  found.sort((a, b) => day(b) - day(a) || b.fileCreatedAt - a.fileCreatedAt);
  return query.order === 'asc' ? found.reverse() : found;
}

/** Behind another picture, wherever that one is: in this album or not, in the trash or not. */
function isChild(state: State, asset: FakeAsset): boolean {
  const stack = asset.stackId && state.stacks.get(asset.stackId);
  return Boolean(stack && stack.primaryAssetId !== asset.id);
}

function columns(state: State, assets: FakeAsset[], readerId: string, withStacked: boolean) {
  const column = <T>(read: (asset: FakeAsset) => T) => assets.map(read);
  return {
    city: column((a) => a.exif?.city ?? null),
    country: column((a) => a.exif?.country ?? null),
    duration: column((a) => (a.type === 'VIDEO' ? a.durationMs : null)),
    id: column((a) => a.id),
    visibility: column((a) => a.visibility),
    isFavorite: column((a) => a.ownerId === readerId && a.isFavorite),
    isImage: column((a) => a.type === 'IMAGE'),
    isTrashed: column((a) => a.isTrashed),
    livePhotoVideoId: column((a) => a.livePhotoVideoId),
    fileCreatedAt: column((a) => asLocalTimestamp(a.fileCreatedAt)),
    localOffsetHours: column((a) => (a.localDateTime - a.fileCreatedAt) / 3_600_000_000),
    ...(state.behaviour.timelineCreatedAt && { createdAt: column((a) => asLocalTimestamp(a.createdAt)) }),
    ownerId: column((a) => a.ownerId),
    projectionType: column((a) => a.exif?.projectionType ?? null),
    ratio: column(ratio),
    status: column((a) => (a.isTrashed ? 'trashed' : 'active')),
    thumbhash: column((a) => a.thumbhash),
    ...(withStacked && { stack: column((a) => stackColumn(state, a)) }),
  };
}

const ratio = ({ width, height }: FakeAsset) => (width && height ? Math.round((width / height) * 1000) / 1000 : 1);

function stackColumn(state: State, asset: FakeAsset): [string, string] | null {
  const stack = asset.stackId && state.stacks.get(asset.stackId);
  const count = stack ? timelineCount(state, stack) : 0;
  return stack && count > 0 ? [stack.id, String(count)] : null;
}
