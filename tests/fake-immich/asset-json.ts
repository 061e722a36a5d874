import { peopleOf, tagsOf } from '~/tests/fake-immich/mark-json';
import type { State } from '~/tests/fake-immich/state';
import { asDate, asTimestamp } from '~/tests/fake-immich/time';
import type { FakeAsset, FakeExif, FakeUser, Micros } from '~/tests/fake-immich/types';

export interface AssetShape {
  /** Who reads; a favourite is only the owner's. */
  readerId: string;
  /** Read as rows (`…Z`) or as JSON made by Postgres (`…+00:00`, microseconds)? */
  dates: 'row' | 'json';
  exif?: boolean;
  tags?: boolean;
  owner?: boolean;
  people?: boolean;
  faces?: boolean;
  /** The `stack` field; absent from most answers. */
  stack?: { id: string; primaryAssetId: string; assetCount: number } | null;
}

/** An asset as Immich sends it. Which fields are there depends on the call (recordings) and the version. */
export function assetJson(state: State, asset: FakeAsset, shape: AssetShape): Record<string, unknown> {
  const { behaviour } = state;
  const date = shape.dates === 'row' ? asDate : asTimestamp;
  const owner = shape.owner && state.users.find((user) => user.id === asset.ownerId);
  return {
    id: asset.id,
    createdAt: date(asset.createdAt),
    ...(behaviour.deviceFields && { deviceAssetId: asset.deviceAssetId, deviceId: asset.deviceId }),
    ownerId: asset.ownerId,
    ...(owner && { owner: userJson(owner) }),
    libraryId: asset.libraryId,
    type: asset.type,
    originalPath: asset.originalPath,
    originalFileName: asset.originalFileName,
    originalMimeType: mimeType(asset),
    thumbhash: asset.thumbhash,
    fileCreatedAt: date(asset.fileCreatedAt),
    fileModifiedAt: date(asset.fileModifiedAt),
    localDateTime: date(asset.localDateTime),
    updatedAt: date(asset.updatedAt),
    isFavorite: asset.ownerId === shape.readerId && asset.isFavorite,
    isArchived: asset.visibility === 'archive',
    isTrashed: asset.isTrashed,
    visibility: asset.visibility,
    duration: duration(asset, behaviour.deviceFields),
    ...(shape.exif && asset.exif && { exifInfo: exifJson(asset.exif) }),
    livePhotoVideoId: asset.livePhotoVideoId,
    ...(shape.tags && { tags: tagsOf(state, asset) }),
    people: shape.people ? peopleOf(state, asset) : [],
    ...(shape.faces && behaviour.deviceFields && { unassignedFaces: [] }),
    checksum: asset.checksum,
    ...(shape.stack !== undefined && { stack: shape.stack }),
    isOffline: asset.isOffline,
    hasMetadata: true,
    duplicateId: asset.duplicateId,
    resized: true,
    ...(behaviour.assetSize && { width: asset.width, height: asset.height, isEdited: false }),
  };
}

/** Immich derives it from the extension; unknown ones are left to the type. */
function mimeType(asset: FakeAsset): string {
  const extension = asset.originalFileName.slice(asset.originalFileName.lastIndexOf('.') + 1).toLowerCase();
  const known: Record<string, string> = { jpg: 'jpeg', jpe: 'jpeg', tif: 'tiff', mov: 'quicktime', hif: 'heif' };
  return `${asset.type === 'VIDEO' ? 'video' : 'image'}/${known[extension] ?? extension}`;
}

function duration(asset: FakeAsset, asText: boolean): string | number | null {
  if (!asText) return asset.type === 'VIDEO' ? asset.durationMs : null;
  const ms = asset.durationMs ?? 0;
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${Math.floor(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}00`;
}

function exifJson(exif: FakeExif): Record<string, unknown> {
  const date = (time: Micros | null) => (time === null ? null : asTimestamp(time));
  return { ...exif, dateTimeOriginal: date(exif.dateTimeOriginal), modifyDate: date(exif.modifyDate) };
}

/** A user as others see them. */
export const userJson = (user: FakeUser) => ({
  id: user.id,
  email: user.email,
  name: user.name,
  profileImagePath: '',
  avatarColor: user.avatarColor,
  profileChangedAt: asTimestamp(user.createdAt),
});
