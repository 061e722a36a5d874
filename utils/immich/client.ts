import type { AssetFacts } from '~/utils/messages/asset-facts';
import type { Asset, AssetStack } from '~/utils/stacking/types';
import { type AlbumEntry, readAlbums } from './albums';
import { readAssetFacts } from './asset-facts';
import { callsAtOnce } from './calls-at-once';
import { capabilitiesOf, type Version } from './capabilities';
import { type DuplicateIds, readDuplicateAssets, readDuplicateIds } from './duplicates';
import { type Access, createRequest, type OnAnswer } from './http';
import { type ListedAlbum, listAlbum, listAlbumByStacks } from './list-album';
import { listLibrary } from './list-library';
import { around, listUploads } from './list-uploads';
import type { Listing, OnRead } from './listing';
import { readAsset, setDuplicateId } from './one-asset';
import { probe, readVersion } from './probe';
import { createServerClock } from './server-clock';
import { createStack, deleteStacks, readStackOfPrimary, readStacks, type StackWithAssets, setCover } from './stacks';
import { type KnownStacks, readStacksOf } from './stacks-of';
import { readUnstacked } from './unstacked';
import { readMissingPermissions, readUser, readUserIfAllowed, type User } from './user';

/** One server, as one user. Every method throws ImmichError with one of our codes. */
export interface ImmichClient {
  /** So many calls may be under way to this server at a time. */
  callsAtOnce: number;
  /** Has somebody hear of every answer from now on. */
  onAnswer(listener: OnAnswer): void;
  probe(): Promise<Version>;
  /** What the server says it is, asked once. */
  version(): Promise<Version>;
  /** What time it is there, in milliseconds since 1970; this computer's where its answers do not say. */
  serverNow(): Promise<number>;
  user(): Promise<User>;
  /** @param retries how often it is asked again while that may help; a job that waits asks once */
  userIfAllowed(retries?: number): Promise<User | null>;
  missingPermissions(): Promise<string[]>;
  albums(): Promise<AlbumEntry[]>;
  listAlbum(albumId: string, onRead: OnRead, signal?: AbortSignal): Promise<ListedAlbum>;
  /** The same, with the ids of its assets that are in no stack, as far as is known. Any other may be in one. */
  listAlbumByStacks(
    albumId: string,
    onRead: OnRead,
    signal?: AbortSignal,
  ): Promise<ListedAlbum & { unstacked: ReadonlySet<string> }>;
  listLibrary(userId: string, onRead: OnRead, signal?: AbortSignal): Promise<Listing>;
  /** What was uploaded in a stretch of time, among all that may be of the same shots. */
  listUploads(
    userId: string,
    time: { from: number; to: number },
    signal?: AbortSignal,
  ): Promise<{ uploads: Set<string>; assets: Asset[] }>;
  /** All stacks of the user. */
  stacks(signal?: AbortSignal): Promise<StackWithAssets[]>;
  /** At least the stacks that any of these assets is in. */
  stacksOf(assetIds: string[], signal?: AbortSignal): Promise<StackWithAssets[]>;
  /** The same for any number of assets, of which the stacks of very many may stay unknown. */
  knownStacks(assetIds: string[], signal?: AbortSignal): Promise<KnownStacks>;
  /** Those of some assets that search itself names as being in no stack; any other may be in one. */
  unstackedOf(assets: Asset[], signal?: AbortSignal): Promise<ReadonlySet<string>>;
  stackOfPrimary(assetId: string): Promise<StackWithAssets | null>;
  createStack(assetIds: string[]): Promise<AssetStack>;
  setCover(stackId: string, primaryAssetId: string): Promise<AssetStack>;
  deleteStacks(ids: string[]): Promise<void>;
  asset(id: string): Promise<Asset>;
  /** What tells an asset from others, for a closer look. */
  assetFacts(id: string, signal?: AbortSignal): Promise<AssetFacts>;
  /** All duplicate groups; asking makes Immich forget those with one unstacked member left. */
  duplicates(): Promise<DuplicateIds[]>;
  /** The files of all duplicate groups; asking does the same. */
  duplicateAssets(signal?: AbortSignal): Promise<Asset[]>;
  /** Puts assets into a duplicate group, or with null out of any. */
  setDuplicateId(ids: string[], duplicateId: string | null): Promise<void>;
}

/** So many assets are asked for one by one where their stacks cannot be listed: half a minute's work. */
const askedOneByOne = 2000;

/** @param protocol what a page of that address came by, where somebody saw it */
export function createImmichClient(access: Access, protocol?: string): ImmichClient {
  const clock = createServerClock();
  let hear: OnAnswer = () => {};
  const request = createRequest(access, clock, (failure) => hear(failure));
  let asked: Promise<Version> | null = null;
  const version = () => {
    asked ??= readVersion(request).catch((error) => {
      // The next one to want it asks again.
      asked = null;
      throw error;
    });
    return asked;
  };
  const capabilities = () => version().then(capabilitiesOf);
  return {
    callsAtOnce: callsAtOnce(access.origin, protocol),
    onAnswer: (listener) => {
      hear = listener;
    },
    probe: () => probe(request),
    version,
    serverNow: async () => {
      if (clock.now() === null) await readVersion(request);
      return clock.now() ?? Date.now();
    },
    user: () => readUser(request),
    userIfAllowed: (retries) => readUserIfAllowed(request, retries),
    missingPermissions: () => readMissingPermissions(request),
    albums: async () => readAlbums(request, await capabilities()),
    listAlbum: async (albumId, onRead, signal) => listAlbum(request, await capabilities(), albumId, onRead, signal),
    listAlbumByStacks: async (albumId, onRead, signal) =>
      listAlbumByStacks(request, await capabilities(), albumId, onRead, signal),
    listLibrary: async (userId, onRead, signal) => listLibrary(request, await capabilities(), userId, onRead, signal),
    listUploads: async (userId, time, signal) => listUploads(request, await capabilities(), userId, time, signal),
    stacks: (signal) => readStacks(request, signal),
    stacksOf: async (assetIds, signal) => (await readStacksOf(request, capabilities, assetIds, signal)).stacks,
    knownStacks: (assetIds, signal) => readStacksOf(request, capabilities, assetIds, signal, askedOneByOne),
    unstackedOf: async (assets, signal) => {
      const windows = around(assets.map(({ fileCreatedAt }) => fileCreatedAt));
      return readUnstacked(request, await capabilities(), {}, signal, windows);
    },
    stackOfPrimary: (assetId) => readStackOfPrimary(request, assetId),
    createStack: (assetIds) => createStack(request, assetIds),
    setCover: async (stackId, primaryAssetId) => setCover(request, await capabilities(), stackId, primaryAssetId),
    deleteStacks: (ids) => deleteStacks(request, ids),
    duplicates: () => readDuplicateIds(request),
    duplicateAssets: (signal) => readDuplicateAssets(request, signal),
    asset: (id) => readAsset(request, id),
    assetFacts: (id, signal) => readAssetFacts(request, id, signal),
    setDuplicateId: async (ids, duplicateId) => setDuplicateId(request, await capabilities(), ids, duplicateId),
  };
}
