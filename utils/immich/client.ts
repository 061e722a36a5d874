import type { Asset, AssetStack } from '~/utils/stacking/types';
import { capabilitiesOf, type Version } from './capabilities';
import { type Access, createRequest } from './http';
import { type ListedAlbum, listAlbum, type OnRead } from './list-album';
import { readAsset, setDuplicateId } from './one-asset';
import { probe, readVersion } from './probe';
import { createStack, deleteStacks, readStackOfPrimary, readStacks, type StackWithAssets } from './stacks';
import { readMissingPermissions, readUser, readUserIfAllowed, type User } from './who';

/** One server, as one user. Every method throws ImmichError with one of our codes. */
export interface ImmichClient {
  probe(): Promise<Version>;
  user(): Promise<User>;
  userIfAllowed(): Promise<User | null>;
  missingPermissions(): Promise<string[]>;
  listAlbum(albumId: string, onRead: OnRead, signal?: AbortSignal): Promise<ListedAlbum>;
  stacks(signal?: AbortSignal): Promise<StackWithAssets[]>;
  stackOfPrimary(assetId: string): Promise<StackWithAssets | null>;
  createStack(assetIds: string[]): Promise<AssetStack>;
  deleteStacks(ids: string[]): Promise<void>;
  asset(id: string): Promise<Asset>;
  setDuplicateId(ids: string[], duplicateId: string): Promise<void>;
}

export function createImmichClient(access: Access): ImmichClient {
  const request = createRequest(access);
  return {
    probe: () => probe(request),
    user: () => readUser(request),
    userIfAllowed: () => readUserIfAllowed(request),
    missingPermissions: () => readMissingPermissions(request),
    async listAlbum(albumId, onRead, signal) {
      const capabilities = capabilitiesOf(await readVersion(request));
      return listAlbum(request, capabilities, albumId, onRead, signal);
    },
    stacks: (signal) => readStacks(request, signal),
    stackOfPrimary: (assetId) => readStackOfPrimary(request, assetId),
    createStack: (assetIds) => createStack(request, assetIds),
    deleteStacks: (ids) => deleteStacks(request, ids),
    asset: (id) => readAsset(request, id),
    setDuplicateId: (ids, duplicateId) => setDuplicateId(request, ids, duplicateId),
  };
}
