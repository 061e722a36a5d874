import { type Behaviour, behaviourOf } from '~/tests/fake-immich/behaviour';
import { hash32, idSource } from '~/tests/fake-immich/ids';
import { toMicros } from '~/tests/fake-immich/time';
import type {
  Call,
  FakeAlbum,
  FakeAsset,
  FakePerson,
  FakeStack,
  FakeTag,
  Library,
  Micros,
} from '~/tests/fake-immich/types';

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
  tags: Map<string, FakeTag>;
  people: Map<string, FakePerson>;
  /** Every asset whose `stackId` is the key, trashed ones too. */
  stackMembers: Map<string, Set<string>>;
  duplicateGroups: Map<string, Set<string>>;
  albumMembers: Map<string, Set<string>>;
  sessions: Map<string, Session>;
  calls: Call[];
  newId: () => string;
  /** The server's clock, never the same moment twice. */
  now: () => Micros;
  clock: ServerClock;
  /** Tags that search does not know of yet, as `<asset> <tag>`. */
  unsearchableTags: Set<string>;
  /** What Immich's jobs do a moment after the answer. */
  jobs: JobQueue;
  /** Assets by `fileCreatedAt`, newest first; of one album, or of the whole server for `null`. */
  sortedAssets(albumId: string | null): readonly FakeAsset[];
  /** To be called when assets come, go, or change albums. */
  forgetOrder(albumId?: string): void;
}

export interface ServerClock {
  /** Milliseconds since 1970, as the `Date` header says it. */
  now(): number;
  /** Milliseconds that the server's clock is ahead of this machine's; less than 0: behind. */
  skewMs: number;
}

export interface JobQueue {
  /** Queues work that an answer sets off and that is done a moment after it. */
  add(work: () => void): void;
  /** Does what is due. */
  run(): void;
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
  const assets = new Map(library.assets.map((a) => [a.id, copyOf(a)]));
  const albums = new Map(
    library.albums.map((a) => [a.id, { ...a, users: [...a.users], assetIds: [...new Set(a.assetIds)] }]),
  );
  const orders = new Map<string | null, FakeAsset[]>();
  const group = (key: 'stackId' | 'duplicateId') => {
    const groups = new Map<string, Set<string>>();
    for (const asset of assets.values()) if (asset[key]) addTo(groups, asset[key], asset.id);
    return groups;
  };
  const clock: ServerClock = { skewMs: 0, now: () => now() + clock.skewMs };
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
    tags: new Map(library.tags.map((tag) => [tag.id, { ...tag }])),
    people: new Map(library.people.map((person) => [person.id, { ...person }])),
    stackMembers: group('stackId'),
    duplicateGroups: group('duplicateId'),
    albumMembers: new Map([...albums.values()].map((album) => [album.id, new Set(album.assetIds)])),
    sessions: new Map(),
    calls: [],
    newId: idSource(`${library.seed} server`),
    now: momentsOf(clock),
    clock,
    unsearchableTags: new Set(),
    jobs: createJobQueue(now),
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

const copyOf = (asset: FakeAsset): FakeAsset => ({
  ...asset,
  tagIds: [...asset.tagIds],
  personIds: [...asset.personIds],
  exif: asset.exif && { ...asset.exif },
});

/** Moments that never come twice; a clock that was set back begins anew. */
function momentsOf(clock: ServerClock): () => Micros {
  let last = 0;
  let skewMs = clock.skewMs;
  return () => {
    if (clock.skewMs !== skewMs) last = 0;
    skewMs = clock.skewMs;
    last = Math.max(last + 1, toMicros(clock.now()));
    return last;
  };
}

/** Milliseconds until a rating is shown and search finds a new tag, as on a real server. */
const jobDelayMs = 1000;

function createJobQueue(now: () => number): JobQueue {
  let waiting: { dueAt: number; work: () => void }[] = [];
  return {
    add: (work) => void waiting.push({ dueAt: now() + jobDelayMs, work }),
    run() {
      const due = waiting.filter(({ dueAt }) => dueAt <= now());
      waiting = waiting.filter((job) => !due.includes(job));
      for (const { work } of due) work();
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
