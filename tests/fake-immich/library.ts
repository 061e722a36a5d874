import { hash } from 'node:crypto';
import { idSource } from '~/tests/fake-immich/ids';
import { type TimeInput, toMicros } from '~/tests/fake-immich/time';
import type {
  AlbumRole,
  AssetType,
  FakeAlbum,
  FakeApiKey,
  FakeAsset,
  FakeExif,
  FakePerson,
  FakeStack,
  FakeTag,
  FakeUser,
  Library,
  Visibility,
} from '~/tests/fake-immich/types';

export interface AssetInput {
  id?: string;
  /** When the picture was taken; also the wall time unless `localDateTime` says otherwise. */
  takenAt?: TimeInput;
  localDateTime?: TimeInput;
  fileModifiedAt?: TimeInput;
  createdAt?: TimeInput;
  updatedAt?: TimeInput;
  type?: AssetType;
  visibility?: Visibility;
  trashed?: boolean;
  libraryId?: string | null;
  width?: number | null;
  height?: number | null;
  thumbhash?: string | null;
  checksum?: string;
  originalPath?: string;
  deviceAssetId?: string;
  deviceId?: string;
  durationMs?: number | null;
  isFavorite?: boolean;
  tags?: readonly FakeTag[];
  people?: readonly FakePerson[];
  /** null: no exif row. */
  exif?: Partial<FakeExif> | null;
}

export interface PairInput extends AssetInput {
  /** Extension of the RAW file, without a dot. */
  raw?: string;
  developed?: string;
}

export interface AlbumInput {
  id?: string;
  description?: string;
  sharedWith?: { user: FakeUser; role?: AlbumRole }[];
  createdAt?: TimeInput;
  updatedAt?: TimeInput;
  thumbnail?: FakeAsset | null;
}

interface KeyInput {
  id?: string;
  name?: string;
  secret?: string;
  createdAt?: TimeInput;
}

interface UserTimes {
  createdAt?: TimeInput;
  updatedAt?: TimeInput;
}

export interface LibraryBuilder {
  /** The library as it stands; pass it to `createFakeImmich`. */
  readonly library: Library;
  user(input?: Partial<Omit<FakeUser, 'createdAt' | 'updatedAt'>> & UserTimes): FakeUser;
  apiKey(user: FakeUser, permissions?: string[], input?: KeyInput): FakeApiKey;
  asset(owner: FakeUser, fileName: string, input?: AssetInput): FakeAsset;
  /** `name.JPG` and `name.NEF` of one shot, JPG first. */
  pair(owner: FakeUser, name: string, input?: PairInput): [developed: FakeAsset, raw: FakeAsset];
  album(owner: FakeUser, name: string, assets: readonly FakeAsset[], input?: AlbumInput): FakeAlbum;
  /** The first asset is the primary. */
  stack(assets: readonly FakeAsset[], id?: string): FakeStack;
  /** The tag of a path `a/b`, with the tags above it where they are missing. */
  tag(owner: FakeUser, value: string): FakeTag;
  person(owner: FakeUser, name: string, input?: Partial<FakePerson>): FakePerson;
  /** Marks assets as one duplicate group and returns its id. */
  duplicates(assets: readonly FakeAsset[], duplicateId?: string): string;
  partner(sharedBy: FakeUser, sharedWith: FakeUser): void;
}

const defaultTime = Date.UTC(2025, 3, 2, 9, 0, 0);
const isRaw = (name: string) => /\.(3fr|arw|cr[23w]|dng|nef|nrw|orf|pef|raf|raw|rw2|srw)$/i.test(name);

/** Builds a library by hand. The same calls with the same seed give the same ids. */
export function createLibrary(options: { seed?: string } = {}): LibraryBuilder {
  const seed = options.seed ?? 'immich';
  const newId = idSource(seed);
  const library: Library = {
    seed,
    users: [],
    apiKeys: [],
    assets: [],
    albums: [],
    stacks: [],
    tags: [],
    people: [],
    partners: [],
  };
  const uploadedAt = toMicros('2026-01-10T08:00:00Z');
  const nextUpload = () => uploadedAt + (library.assets.length + 1) * 43_217;

  const builder: LibraryBuilder = {
    library,

    user(input = {}) {
      const number = library.users.length + 1;
      const user: FakeUser = {
        id: newId(),
        email: `user${number}@example.org`,
        password: `password${number}`,
        name: `User ${number}`,
        isAdmin: number === 1,
        avatarColor: 'primary',
        ...input,
        createdAt: toMicros(input.createdAt ?? uploadedAt / 1000),
        updatedAt: toMicros(input.updatedAt ?? input.createdAt ?? uploadedAt / 1000),
      };
      library.users.push(user);
      return user;
    },

    apiKey(user, permissions = ['all'], input = {}) {
      const key: FakeApiKey = {
        id: newId(),
        secret: `key-${newId().replaceAll('-', '')}`,
        name: `Key ${library.apiKeys.length + 1}`,
        ...input,
        userId: user.id,
        permissions,
        createdAt: toMicros(input.createdAt ?? uploadedAt / 1000),
      };
      library.apiKeys.push(key);
      return key;
    },

    asset(owner, originalFileName, input = {}) {
      const id = input.id ?? newId();
      const takenAt = toMicros(input.takenAt ?? defaultTime);
      const raw = isRaw(originalFileName);
      const width = input.width === undefined ? (raw ? 6048 : 6000) : input.width;
      const height = input.height === undefined ? (raw ? 4024 : 4000) : input.height;
      const createdAt = input.createdAt === undefined ? nextUpload() : toMicros(input.createdAt);
      const extension = originalFileName.slice(originalFileName.lastIndexOf('.'));
      const fileId = newId();
      const checksum = input.checksum ?? hash('sha1', id, 'base64');
      const asset: FakeAsset = {
        id,
        ownerId: owner.id,
        originalFileName,
        originalPath:
          input.originalPath ??
          `/data/upload/${owner.id}/${fileId.slice(0, 2)}/${fileId.slice(2, 4)}/${fileId}${extension}`,
        type: input.type ?? 'IMAGE',
        fileCreatedAt: takenAt,
        fileModifiedAt: input.fileModifiedAt === undefined ? takenAt : toMicros(input.fileModifiedAt),
        localDateTime: input.localDateTime === undefined ? takenAt : toMicros(input.localDateTime),
        createdAt,
        updatedAt: input.updatedAt === undefined ? createdAt + 250_000 : toMicros(input.updatedAt),
        visibility: input.visibility ?? 'timeline',
        isFavorite: input.isFavorite ?? false,
        isTrashed: input.trashed ?? false,
        isOffline: false,
        duplicateId: null,
        stackId: null,
        libraryId: input.libraryId ?? null,
        livePhotoVideoId: null,
        deviceAssetId: input.deviceAssetId ?? `${originalFileName}-${library.assets.length}`,
        deviceId: input.deviceId ?? 'WEB',
        checksum,
        thumbhash: input.thumbhash === undefined ? checksum.slice(0, 24) : input.thumbhash,
        durationMs: input.durationMs ?? null,
        width,
        height,
        tagIds: (input.tags ?? []).map((tag) => tag.id),
        personIds: (input.people ?? []).map((person) => person.id),
        exif: input.exif === null ? null : { ...defaultExif(takenAt, width, height, raw), ...input.exif },
      };
      library.assets.push(asset);
      return asset;
    },

    pair(owner, name, { raw = 'NEF', developed = 'JPG', ...input } = {}) {
      const { id: _, checksum: __, ...shared } = input;
      return [builder.asset(owner, `${name}.${developed}`, shared), builder.asset(owner, `${name}.${raw}`, shared)];
    },

    album(owner, albumName, assets, input = {}) {
      const createdAt = toMicros(input.createdAt ?? uploadedAt / 1000 + (library.albums.length + 1) * 60_000);
      const album: FakeAlbum = {
        id: input.id ?? newId(),
        albumName,
        description: input.description ?? '',
        ownerId: owner.id,
        users: (input.sharedWith ?? []).map(({ user, role }) => ({ userId: user.id, role: role ?? 'editor' })),
        assetIds: assets.map((asset) => asset.id),
        thumbnailAssetId: (input.thumbnail === undefined ? assets[0] : input.thumbnail)?.id ?? null,
        createdAt,
        updatedAt: input.updatedAt === undefined ? createdAt : toMicros(input.updatedAt),
        order: 'desc',
      };
      library.albums.push(album);
      return album;
    },

    stack(assets, id = newId()) {
      const primary = assets[0];
      if (!primary) throw new Error('a stack needs an asset');
      const stack: FakeStack = { id, ownerId: primary.ownerId, primaryAssetId: primary.id };
      for (const asset of assets) asset.stackId = id;
      library.stacks.push(stack);
      return stack;
    },

    tag(owner, value) {
      const known = library.tags.find((tag) => tag.ownerId === owner.id && tag.value === value);
      if (known) return known;
      const cut = value.lastIndexOf('/');
      const parentId = cut < 0 ? null : builder.tag(owner, value.slice(0, cut)).id;
      const times = { createdAt: uploadedAt, updatedAt: uploadedAt };
      const tag: FakeTag = {
        id: newId(),
        ownerId: owner.id,
        name: value.slice(cut + 1),
        value,
        parentId,
        color: null,
        ...times,
      };
      library.tags.push(tag);
      return tag;
    },

    person(owner, name, input = {}) {
      const person: FakePerson = {
        id: newId(),
        birthDate: null,
        isHidden: false,
        isFavorite: false,
        updatedAt: uploadedAt,
        ...input,
        ownerId: owner.id,
        name,
      };
      library.people.push(person);
      return person;
    },

    duplicates(assets, duplicateId = newId()) {
      for (const asset of assets) asset.duplicateId = duplicateId;
      return duplicateId;
    },

    partner(sharedBy, sharedWith) {
      library.partners.push({ sharedById: sharedBy.id, sharedWithId: sharedWith.id });
    },
  };
  return builder;
}

function defaultExif(takenAt: number, width: number | null, height: number | null, raw: boolean): FakeExif {
  return {
    make: 'NIKON CORPORATION',
    model: 'NIKON Z 6',
    exifImageWidth: width,
    exifImageHeight: height,
    fileSizeInByte: raw ? 28_311_552 : 9_437_184,
    orientation: '1',
    dateTimeOriginal: takenAt,
    modifyDate: takenAt,
    timeZone: null,
    lensModel: null,
    fNumber: null,
    focalLength: null,
    iso: null,
    exposureTime: null,
    latitude: null,
    longitude: null,
    city: null,
    state: null,
    country: null,
    description: '',
    projectionType: null,
    rating: null,
  };
}
