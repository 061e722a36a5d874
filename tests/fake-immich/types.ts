/** A point in time as Postgres keeps it: microseconds since 1970. */
export type Micros = number;

export type Visibility = 'timeline' | 'archive' | 'hidden' | 'locked';
export type AssetType = 'IMAGE' | 'VIDEO' | 'AUDIO' | 'OTHER';
export type AlbumRole = 'editor' | 'viewer';

export interface FakeUser {
  id: string;
  email: string;
  password: string;
  name: string;
  isAdmin: boolean;
  avatarColor: string;
  createdAt: Micros;
  updatedAt: Micros;
}

export interface FakeApiKey {
  id: string;
  /** What a client sends as `x-api-key`. */
  secret: string;
  name: string;
  userId: string;
  permissions: string[];
  createdAt: Micros;
}

/** The columns of Immich's exif table that its answers carry. */
export interface FakeExif {
  make: string | null;
  model: string | null;
  exifImageWidth: number | null;
  exifImageHeight: number | null;
  fileSizeInByte: number | null;
  orientation: string | null;
  dateTimeOriginal: Micros | null;
  modifyDate: Micros | null;
  timeZone: string | null;
  lensModel: string | null;
  fNumber: number | null;
  focalLength: number | null;
  iso: number | null;
  exposureTime: string | null;
  latitude: number | null;
  longitude: number | null;
  city: string | null;
  state: string | null;
  country: string | null;
  description: string;
  projectionType: string | null;
  rating: number | null;
}

export interface FakeAsset {
  id: string;
  ownerId: string;
  originalFileName: string;
  originalPath: string;
  type: AssetType;
  fileCreatedAt: Micros;
  fileModifiedAt: Micros;
  /** Wall time written as UTC. */
  localDateTime: Micros;
  createdAt: Micros;
  updatedAt: Micros;
  visibility: Visibility;
  isFavorite: boolean;
  isTrashed: boolean;
  isOffline: boolean;
  duplicateId: string | null;
  stackId: string | null;
  /** Set for a file of an external library. */
  libraryId: string | null;
  livePhotoVideoId: string | null;
  deviceAssetId: string;
  deviceId: string;
  /** Base64 of the SHA-1. */
  checksum: string;
  thumbhash: string | null;
  durationMs: number | null;
  width: number | null;
  height: number | null;
  tagIds: string[];
  personIds: string[];
  /** null: the metadata job has not run, so that no exif row exists. */
  exif: FakeExif | null;
}

export interface FakeAlbum {
  id: string;
  albumName: string;
  description: string;
  ownerId: string;
  users: { userId: string; role: AlbumRole }[];
  assetIds: string[];
  thumbnailAssetId: string | null;
  createdAt: Micros;
  updatedAt: Micros;
  order: 'asc' | 'desc';
}

/** `value` is the whole path, `a/b`; `name` its last part. */
export interface FakeTag {
  id: string;
  ownerId: string;
  name: string;
  value: string;
  parentId: string | null;
  color: string | null;
  createdAt: Micros;
  updatedAt: Micros;
}

export interface FakePerson {
  id: string;
  ownerId: string;
  name: string;
  birthDate: string | null;
  isHidden: boolean;
  isFavorite: boolean;
  updatedAt: Micros;
}

export interface FakeStack {
  id: string;
  ownerId: string;
  primaryAssetId: string;
}

/** Everything a server starts with. Plain data: a server copies it, so one library serves many. */
export interface Library {
  seed: string;
  users: FakeUser[];
  apiKeys: FakeApiKey[];
  assets: FakeAsset[];
  albums: FakeAlbum[];
  stacks: FakeStack[];
  tags: FakeTag[];
  people: FakePerson[];
  /** Who shows their timeline to whom. */
  partners: { sharedById: string; sharedWithId: string }[];
}

/** One request as the server saw it. */
export interface Call {
  method: string;
  /** Without the query. */
  path: string;
  query: string;
  auth: 'none' | 'session' | 'key' | 'rejected';
  userId: string | null;
  /** 0 while it is under way or where the connection was cut. */
  status: number;
  body: unknown;
  /** Milliseconds since 1970, with their fraction; until it has ended, a call ends never. */
  startedAt: number;
  endedAt: number;
}
