import { type Behaviour, behaviourOf } from '~/tests/fake-immich/behaviour';
import { hash32, idSource } from '~/tests/fake-immich/ids';
import { toMicros } from '~/tests/fake-immich/time';
import type { Call, FakeAlbum, FakeAsset, FakeStack, Library, Micros } from '~/tests/fake-immich/types';

export interface Session {
  token: string;
  userId: string;
}

/** The server's tables with the indexes that its queries need. */
export interface State extends Pick<Library, 'seed' | 'users' | 'apiKeys' | 'partners'> {
  versionText: string;
  behaviour: Behaviour;
  assets: Map<string, FakeAsset>;
  albums: Map<string, FakeAlbum>;
  stacks: Map<string, FakeStack>;
  /** Every asset whose `stackId` is the key, trashed ones too. */
  stackMembers: Map<string, Set<string>>;
  duplicateGroups: Map<string, Set<string>>;
  albumMembers: Map<string, Set<string>>;
  sessions: Map<string, Session>;
  calls: Call[];
  newId: () => string;
  now: () => Micros;
  /** Assets by `fileCreatedAt`, newest first; of one album, or of the whole server for `null`. */
  sortedAssets(albumId: string | null): readonly FakeAsset[];
  /** To be called when assets come, go, or change albums. */
  forgetOrder(albumId?: string): void;
}

const byDateThenId = (a: FakeAsset, b: FakeAsset) => b.fileCreatedAt - a.fileCreatedAt || (a.id < b.id ? 1 : -1);
const byDateThenAnything = (a: FakeAsset, b: FakeAsset) =>
  b.fileCreatedAt - a.fileCreatedAt || hash32(a.id) - hash32(b.id);

export interface StateOptions {
  version: string;
  library: Library;
  now?: () => number;
}

/** Copies a library into the tables of a server. */
export function createState({ version, library, now = Date.now }: StateOptions): State {
  const behaviour = behaviourOf(version);
  const assets = new Map(library.assets.map((a) => [a.id, { ...a, exif: a.exif && { ...a.exif } }]));
  const albums = new Map(
    library.albums.map((a) => [a.id, { ...a, users: [...a.users], assetIds: [...new Set(a.assetIds)] }]),
  );
  const orders = new Map<string | null, FakeAsset[]>();
  const group = (key: 'stackId' | 'duplicateId') => {
    const groups = new Map<string, Set<string>>();
    for (const asset of assets.values()) if (asset[key]) addTo(groups, asset[key], asset.id);
    return groups;
  };
  let last = 0;
  return {
    seed: library.seed,
    users: library.users.map((user) => ({ ...user })),
    apiKeys: library.apiKeys.map((key) => ({ ...key })),
    partners: [...library.partners],
    versionText: `${behaviour.version.major}.${behaviour.version.minor}.${behaviour.version.patch}`,
    behaviour,
    assets,
    albums,
    stacks: new Map(library.stacks.map((stack) => [stack.id, { ...stack }])),
    stackMembers: group('stackId'),
    duplicateGroups: group('duplicateId'),
    albumMembers: new Map([...albums.values()].map((album) => [album.id, new Set(album.assetIds)])),
    sessions: new Map(),
    calls: [],
    newId: idSource(`${library.seed} server`),
    now: () => {
      last = Math.max(last + 1, toMicros(now()));
      return last;
    },
    sortedAssets(albumId) {
      let order = orders.get(albumId);
      if (!order) {
        const ids = albumId === null ? assets.keys() : (albums.get(albumId)?.assetIds ?? []);
        order = [...ids].flatMap((id) => assets.get(id) ?? []);
        order.sort(behaviour.stablePaging ? byDateThenId : byDateThenAnything);
        orders.set(albumId, order);
      }
      return order;
    },
    forgetOrder(albumId) {
      if (albumId === undefined) orders.clear();
      else orders.delete(albumId);
    },
  };
}

export function addTo<K>(groups: Map<K, Set<string>>, key: K, id: string): void {
  const group = groups.get(key);
  if (group) group.add(id);
  else groups.set(key, new Set([id]));
}

/** Moves an asset to another stack or duplicate group, or to none. */
export function setGroup(state: State, asset: FakeAsset, key: 'stackId' | 'duplicateId', value: string | null): void {
  const groups = key === 'stackId' ? state.stackMembers : state.duplicateGroups;
  const old = asset[key];
  if (old) {
    const group = groups.get(old);
    group?.delete(asset.id);
    if (group?.size === 0 && !(key === 'stackId' && state.stacks.has(old))) groups.delete(old);
  }
  asset[key] = value;
  if (value) addTo(groups, value, asset.id);
}

/** The assets behind ids; ids that are gone are left out. */
export const assetsOf = (state: State, ids: Iterable<string>): FakeAsset[] =>
  [...ids].flatMap((id) => state.assets.get(id) ?? []);

/** Shown outside the trash and the locked folder. */
export const isVisible = (asset: FakeAsset): boolean =>
  !asset.isTrashed && (asset.visibility === 'timeline' || asset.visibility === 'archive');
