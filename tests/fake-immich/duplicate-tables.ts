import { addToAlbum, trashAsset } from '~/tests/fake-immich/asset-tables';
import { hash32 } from '~/tests/fake-immich/ids';
import { assetsOf, isVisible, type State, setGroup } from '~/tests/fake-immich/state';
import type { FakeAsset } from '~/tests/fake-immich/types';

/** The members that the duplicates page still shows: unstacked, not in the trash, in timeline or archive. */
export const openMembers = (state: State, duplicateId: string): FakeAsset[] =>
  assetsOf(state, state.duplicateGroups.get(duplicateId) ?? []).filter((a) => isVisible(a) && !a.stackId);

/** Takes the mark off every member, stacked ones included. */
export function clearGroup(state: State, duplicateId: string): void {
  for (const asset of assetsOf(state, [...(state.duplicateGroups.get(duplicateId) ?? [])])) {
    setGroup(state, asset, 'duplicateId', null);
  }
}

/**
 * What `GET /duplicates` shows, by group id; inside a group by local time. It writes: a group of which one open member
 * is left loses its mark for good.
 */
export function listDuplicates(state: State, userId: string): { duplicateId: string; assets: FakeAsset[] }[] {
  const groups = [];
  for (const duplicateId of [...state.duplicateGroups.keys()].sort()) {
    const assets = openMembers(state, duplicateId).filter((asset) => asset.ownerId === userId);
    if (assets.length === 1) clearGroup(state, duplicateId);
    if (assets.length < 2) continue;
    assets.sort((a, b) => a.localDateTime - b.localDateTime || hash32(a.id) - hash32(b.id));
    groups.push({ duplicateId, assets });
  }
  return groups;
}

/** The largest file, then the one with the most exif. */
export function suggestedKeep(assets: readonly FakeAsset[]): string[] {
  const size = (asset: FakeAsset) => asset.exif?.fileSizeInByte ?? 0;
  const facts = (asset: FakeAsset) => Object.values(asset.exif ?? {}).filter(Boolean).length;
  const best = [...assets].sort((a, b) => size(b) - size(a) || facts(b) - facts(a))[0];
  return best ? [best.id] : [];
}

export interface Resolution {
  duplicateId: string;
  keepAssetIds: string[];
  trashAssetIds: string[];
}

/**
 * One group of `POST /duplicates/resolve`. Ids that are no longer open members are ignored: where the file to keep has
 * been stacked since, the rest of the group is trashed all the same.
 */
export function resolveGroup(state: State, userId: string, group: Resolution) {
  const id = group.duplicateId;
  const members = openMembers(state, id).filter((asset) => asset.ownerId === userId);
  if (members.length === 0)
    return { id, success: false, error: 'not_found', errorMessage: 'Duplicate group not found' };
  const keep = new Set(group.keepAssetIds);
  const trash = new Set(group.trashAssetIds);
  if (members.some((asset) => keep.has(asset.id) === trash.has(asset.id))) {
    const errorMessage = 'Every asset of the group must be kept or trashed';
    return { id, success: false, error: 'validation', errorMessage };
  }
  const kept = members.filter((asset) => keep.has(asset.id));
  const trashed = members.filter((asset) => trash.has(asset.id));
  if (kept.length === 1 && trashed.length > 0) joinAlbums(state, kept, trashed);
  for (const asset of members) setGroup(state, asset, 'duplicateId', null);
  for (const asset of trashed) trashAsset(state, asset);
  return { id, success: true };
}

/** The file that is kept goes into the albums of those that are not. */
function joinAlbums(state: State, kept: FakeAsset[], trashed: FakeAsset[]): void {
  for (const [albumId, members] of state.albumMembers) {
    if (trashed.some((asset) => members.has(asset.id))) {
      addToAlbum(
        state,
        albumId,
        kept.map((asset) => asset.id),
      );
    }
  }
}
