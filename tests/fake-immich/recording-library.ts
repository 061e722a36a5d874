import { createLibrary } from '~/tests/fake-immich/library';
import { toMicros } from '~/tests/fake-immich/time';
import type { FakeAsset, FakeExif, FakeUser, Library, Visibility } from '~/tests/fake-immich/types';

/** Request and answer as a real server gave it. */
export interface Exchange {
  name: string;
  as: 'none' | 'badKey' | 'session' | 'full' | 'seed' | 'noStack';
  request: { method: string; path: string; body?: unknown };
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape, read field by field
  response: { status: number; body: any };
}

export interface Recording {
  immich: string;
  album: string;
  userId: string;
  assets: Record<string, string>;
  exchanges: Exchange[];
}

type Json = Record<string, unknown>;

/** The library that a recorded server had when its recording began, read from the recording's own answers. */
export function libraryOfRecording(recording: Recording): Library {
  const lib = createLibrary({ seed: recording.immich });
  const answer = (name: string) => recording.exchanges.find((exchange) => exchange.name === name)?.response.body;
  const account = answer('me, session');
  const seen = assetsIn(recording);
  const owner = [...seen.values()].flat().find((json) => json.owner)?.owner as Json;
  const me = lib.user({
    id: account.id,
    email: account.email,
    name: account.name,
    isAdmin: account.isAdmin,
    avatarColor: account.avatarColor,
    createdAt: String(owner.profileChangedAt),
    updatedAt: account.updatedAt,
  });
  for (const role of ['full', 'seed', 'noStack']) {
    const key = answer(`api-keys/me, ${role}`);
    lib.apiKey(me, key.permissions, { id: key.id, name: key.name, secret: role, createdAt: key.createdAt });
  }
  const byId = new Map<string, FakeAsset>();
  for (const [id, answers] of seen) byId.set(id, addAsset(lib, me, id, answers));
  for (const stack of answer('stacks')) {
    lib.stack(
      stack.assets.map((asset: { id: string }) => byId.get(asset.id)),
      stack.id,
    );
  }
  for (const group of answer('duplicates')) {
    lib.duplicates(
      group.assets.map((asset: { id: string }) => byId.get(asset.id)),
      group.duplicateId,
    );
  }
  addAlbum(lib, me, recording, byId);
  addStranger(lib, recording);
  return lib.library;
}

/** Every answer about each asset, in the order of recording; the columns of a timeline bucket count as answers. */
function assetsIn(recording: Recording): Map<string, Json[]> {
  const found = new Map<string, Json[]>();
  const add = (json: Json) => found.set(String(json.id), [...(found.get(String(json.id)) ?? []), json]);
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const json = value as Json;
    if (typeof json.originalFileName === 'string') add(json);
    const { id, createdAt } = json;
    if (Array.isArray(id) && Array.isArray(createdAt)) {
      for (const [i, time] of createdAt.entries()) add({ id: id[i], createdAt: `${time}+00:00` });
      return;
    }
    for (const child of Object.values(value)) visit(child);
  };
  for (const exchange of recording.exchanges) visit(exchange.response.body);
  return found;
}

function addAsset(lib: ReturnType<typeof createLibrary>, owner: FakeUser, id: string, answers: Json[]): FakeAsset {
  const first = answers.find((json) => json.originalFileName) as Json;
  const exif = answers.find((json) => json.exifInfo)?.exifInfo as Json | undefined;
  // Microseconds stand only in answers that Postgres wrote itself.
  const precise = (field: string) => {
    const same = answers.filter(
      (json) => Math.abs(Date.parse(String(json[field])) - Date.parse(String(first[field]))) < 1,
    );
    return String((same.find((json) => String(json[field]).includes('+')) ?? first)[field]);
  };
  const size = exif as { exifImageWidth: number; exifImageHeight: number } | undefined;
  return lib.asset(owner, String(first.originalFileName), {
    id,
    takenAt: precise('fileCreatedAt'),
    localDateTime: precise('localDateTime'),
    fileModifiedAt: precise('fileModifiedAt'),
    createdAt: precise('createdAt'),
    updatedAt: precise('updatedAt'),
    visibility: first.visibility as Visibility,
    width: (first.width ?? size?.exifImageWidth ?? null) as number | null,
    height: (first.height ?? size?.exifImageHeight ?? null) as number | null,
    thumbhash: first.thumbhash as string,
    checksum: String(first.checksum),
    originalPath: String(first.originalPath),
    deviceAssetId: String(first.deviceAssetId),
    deviceId: String(first.deviceId),
    exif: exif ? toExif(exif) : null,
  });
}

function toExif(json: Json): Partial<FakeExif> {
  const date = (value: unknown) => (value === null ? null : toMicros(String(value)));
  return { ...json, dateTimeOriginal: date(json.dateTimeOriginal), modifyDate: date(json.modifyDate) };
}

function addAlbum(
  lib: ReturnType<typeof createLibrary>,
  me: FakeUser,
  recording: Recording,
  assets: Map<string, FakeAsset>,
): void {
  const json = recording.exchanges.find((exchange) => exchange.name === 'albums')?.response.body[0];
  const buckets = recording.exchanges.filter((exchange) => exchange.request.path.includes('/timeline/bucket?'));
  const searched = recording.exchanges.filter((exchange) => exchange.name.startsWith('search album'));
  const ids = new Set<string>([
    ...buckets.flatMap((exchange) => exchange.response.body.id),
    ...searched.flatMap((exchange) => exchange.response.body.assets.items.map((asset: { id: string }) => asset.id)),
  ]);
  const album = lib.album(
    me,
    json.albumName,
    [...ids].flatMap((id) => assets.get(id) ?? []),
    { id: json.id, createdAt: json.createdAt, updatedAt: json.updatedAt },
  );
  album.thumbnailAssetId = json.albumThumbnailAssetId;
}

/** The recordings name one asset of somebody else. */
function addStranger(lib: ReturnType<typeof createLibrary>, recording: Recording): void {
  const exchange = recording.exchanges.find(({ name }) => name === 'create stack, asset of another user');
  const body = exchange?.request.body as { assetIds: string[] } | undefined;
  if (body) lib.asset(lib.user(), 'STRANGER.JPG', { id: body.assetIds[1] });
}
