import { describe, expect, it } from 'vitest';
import { createLibrary, type LibraryBuilder } from '~/tests/fake-immich';
import type { FakeAlbum, FakeUser } from '~/tests/fake-immich/types';
import type { Scope, Tool } from '~/utils/messages/scope';
import { anewForEachTest, at, never, serverOf, versions, type Worker, worker, worldOf } from '../jobs/world';

anewForEachTest();

interface Scene {
  lib: LibraryBuilder;
  me: FakeUser;
  other: FakeUser;
  one: FakeAlbum;
  two: FakeAlbum;
  theirs: FakeAlbum;
}

/**
 * Album One: a pair, the JPG of a second, an archived pair. Album Two: the first pair again, the RAW of the second, and a
 * stranger's pair, since it is shared. Theirs: another's album with a pair of mine and one of theirs. In no album: a pair.
 */
function scene(): Scene {
  const lib = createLibrary();
  const me = lib.user();
  const other = lib.user();
  const both = lib.pair(me, 'BOTH', at(0));
  const [splitJpg, splitRaw] = lib.pair(me, 'SPLIT', at(1));
  const archived = lib.pair(me, 'ARCHIVED', { ...at(2), visibility: 'archive' });
  const foreign = lib.pair(other, 'FOREIGN', at(3));
  const given = lib.pair(me, 'GIVEN', at(4));
  const own = lib.pair(other, 'OWN', at(5));
  lib.pair(me, 'NOWHERE', at(6));
  const trashed = lib.pair(me, 'TRASHED', { ...at(7), trashed: true });
  const one = lib.album(me, 'One', [...both, splitJpg, ...archived, ...trashed]);
  const two = lib.album(me, 'Two', [...both, splitRaw, ...foreign], { sharedWith: [{ user: other }] });
  const theirs = lib.album(other, 'Theirs', [...given, ...own], { sharedWith: [{ user: me }] });
  lib.album(other, 'Private', lib.pair(other, 'PRIVATE', at(8)));
  return { lib, me, other, one, two, theirs };
}

async function planned(
  { lib, me }: Pick<Scene, 'lib' | 'me'>,
  scope: Scope,
  options: { version?: string; tool?: Tool; permissions?: string[]; signal?: AbortSignal } = {},
) {
  const { fake, secret } = serverOf(lib, me, options.version, options.permissions);
  const { client } = worldOf(worker, secret).world;
  const told: [number, number | null][] = [];
  const plan = () =>
    worker.planScope(
      client,
      { tool: options.tool ?? 'stack', scope },
      me.id,
      {},
      (read, total) => void told.push([read, total]),
      options.signal ?? never(),
    );
  return { fake, client, told, plan };
}

type Made = Awaited<ReturnType<Worker['planScope']>>;
const groupsOf = ({ groups }: Made) =>
  groups.map(({ state, members }) => `${state}: ${members.map(({ fileName }) => fileName).join(' + ')}`);
const pair = (name: string) => `ready: ${name}.JPG + ${name}.NEF`;

const scopes: [
  string,
  (scene: Scene) => Scope,
  { groups: string[]; files: number; othersFiles: number; title: string },
][] = [
  [
    'one album',
    ({ one }) => ({ kind: 'album', albumId: one.id }),
    { title: 'One', groups: [pair('BOTH'), pair('ARCHIVED')], files: 5, othersFiles: 0 },
  ],
  [
    'a shared album',
    ({ two }) => ({ kind: 'album', albumId: two.id }),
    { title: 'Two', groups: [pair('BOTH')], files: 3, othersFiles: 2 },
  ],
  [
    'some albums',
    ({ one, two }) => ({ kind: 'albums', albumIds: [one.id, two.id] }),
    { title: 'One and Two', groups: [pair('BOTH'), pair('SPLIT'), pair('ARCHIVED')], files: 6, othersFiles: 2 },
  ],
  [
    'an album of somebody else',
    ({ theirs }) => ({ kind: 'albums', albumIds: [theirs.id] }),
    { title: 'Theirs', groups: [pair('GIVEN')], files: 2, othersFiles: 2 },
  ],
  [
    'all albums',
    () => ({ kind: 'all-albums' }),
    {
      title: 'All albums',
      groups: [pair('BOTH'), pair('SPLIT'), pair('ARCHIVED'), pair('GIVEN')],
      files: 8,
      othersFiles: 4,
    },
  ],
  [
    'the library',
    () => ({ kind: 'library' }),
    {
      title: 'Whole library',
      groups: [pair('BOTH'), pair('SPLIT'), pair('ARCHIVED'), pair('GIVEN'), pair('NOWHERE')],
      files: 10,
      othersFiles: 0,
    },
  ],
];

describe.each(versions)('on Immich %s', (version) => {
  it.each(scopes)('%s holds the own files, each once, and counts the others', async (_, scopeOf, expected) => {
    const own = scene();
    const { plan } = await planned(own, scopeOf(own), { version });
    const made = await plan();
    const { groups, title, ...counts } = expected;
    expect(groupsOf(made)).toEqual(groups);
    expect(made.summary.title.split(' and ').sort().join(' and ')).toBe(title);
    expect(made.summary).toMatchObject({ ...counts, missingFiles: 0, missingAlbums: 0 });
  });

  it('counts files as they are read, to the end and never beyond it', async () => {
    const own = scene();
    for (const [, scopeOf, { files, othersFiles }] of scopes) {
      const { plan, told } = await planned(own, scopeOf(own), { version });
      await plan();
      const total = told.at(-1)?.[1] ?? 0;
      // An asset in two albums is read twice.
      expect(total).toBeGreaterThanOrEqual(files + othersFiles);
      expect(told.at(-1)?.[0]).toBe(total);
      const reads = told.map(([read]) => read);
      expect(reads).toEqual([...reads].sort((a, b) => a - b));
      expect(told.every(([, of]) => of === total)).toBe(true);
    }
  });

  it.each(['albums', 'all-albums', 'library'] as const)('%s: reading stops when it is told to', async (kind) => {
    const own = scene();
    const scope: Scope = kind === 'albums' ? { kind, albumIds: [own.one.id, own.two.id] } : { kind };
    const abort = new AbortController();
    const { fake, plan } = await planned(own, scope, { version, signal: abort.signal });
    fake.faults.add({ path: /albums|search|timeline/, outcome: { kind: 'meanwhile', act: () => abort.abort() } });
    await expect(plan()).rejects.toThrow();
    // What was under way may end; nothing new is asked.
    expect(fake.calls.length).toBeLessThanOrEqual(4);
  });

  it('says that a chosen album is gone, and looks at the others', async () => {
    const own = scene();
    const { fake, plan } = await planned(own, { kind: 'albums', albumIds: [own.one.id, own.two.id] }, { version });
    fake.state.albums.delete(own.two.id);
    const made = await plan();
    expect(groupsOf(made)).toEqual([pair('BOTH'), pair('ARCHIVED')]);
    expect(made.summary).toMatchObject({ title: 'One', missingAlbums: 1 });
  });

  it.each(['albums', 'all-albums'] as const)('%s: says that an album went while it was read', async (kind) => {
    const own = scene();
    const scope: Scope = kind === 'albums' ? { kind, albumIds: [own.one.id, own.two.id] } : { kind };
    const { fake, plan } = await planned(own, scope, { version });
    const act = () => void fake.state.albums.delete(own.two.id);
    fake.faults.add({ path: `/api/albums/${own.two.id}`, outcome: { kind: 'meanwhile', act } });
    const made = await plan();
    expect(groupsOf(made)).toContain(pair('ARCHIVED'));
    expect(made.summary.missingAlbums).toBe(1);
  });

  it('fails where every chosen album is gone', async () => {
    const own = scene();
    const { fake, plan } = await planned(own, { kind: 'albums', albumIds: [own.one.id, own.two.id] }, { version });
    fake.state.albums.clear();
    await expect(plan()).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });

  it('fails where an album cannot be read for any other reason', async () => {
    const own = scene();
    const { fake, plan } = await planned(own, { kind: 'albums', albumIds: [own.one.id, own.two.id] }, { version });
    fake.faults.add({ path: `/api/albums/${own.two.id}`, outcome: { kind: 'status', status: 500 } });
    await expect(plan()).rejects.toMatchObject({ failure: { code: 'server-error' } });
  });

  it('knows stacks that reach beyond the albums, and brings their members', async () => {
    const own = scene();
    const outside = own.lib.asset(own.me, 'BOTH.HEIC', at(0));
    const jpg = own.lib.library.assets.find(({ originalFileName }) => originalFileName === 'BOTH.JPG');
    if (jpg) own.lib.stack([jpg, outside]);
    const { plan } = await planned(own, { kind: 'albums', albumIds: [own.one.id] }, { version });
    const made = await plan();
    expect(groupsOf(made)).toEqual(['ready: BOTH.JPG + BOTH.HEIC + BOTH.NEF', pair('ARCHIVED')]);
    expect(made.groups[0]).toMatchObject({ action: 'extend', before: { stacks: [{ primaryAssetId: jpg?.id }] } });
  });
});

describe('several albums', () => {
  it('are named, and beyond three counted', async () => {
    const own = scene();
    const more = ['Three', 'Four', 'Five'].map((name) => own.lib.album(own.me, name, []));
    const albumIds = [own.one, own.two, ...more].map(({ id }) => id);
    const { plan } = await planned(own, { kind: 'albums', albumIds });
    expect((await plan()).summary.title).toMatch(/^\w+, \w+, \w+, and 2 more$/);
  });

  it('need album.read, and say so', async () => {
    const own = scene();
    const { plan } = await planned(own, { kind: 'all-albums' }, { permissions: ['asset.read', 'stack.create'] });
    await expect(plan()).rejects.toMatchObject({ failure: { code: 'missing-permission', detail: 'album.read' } });
  });
});

describe.each([
  ['2.0.0', 3],
  ['2.7.5', 1],
  ['3.1.0', 1],
] as const)('a key that may read assets and not stacks, on Immich %s,', (version, forALook) => {
  it('leaves only those files unknown that search does not name as unstacked', async () => {
    const lib = createLibrary();
    const me = lib.user();
    const pairs = ['A_1', 'B_1', 'C_1'].map((name, index) => lib.pair(me, name, at(index)));
    lib.stack(pairs[0] ?? []);
    const one = lib.album(me, 'One', pairs.flat());
    const { plan } = await planned(
      { lib, me },
      { kind: 'album', albumId: one.id },
      { version, permissions: ['album.read', 'asset.read', 'stack.create'] },
    );
    const { groups, summary } = await plan();
    expect(summary.counts).toEqual({ ready: 3 - forALook, review: forALook, stacked: 0 });
    expect(groups.flatMap(({ reasons }) => reasons)).toEqual(Array(forALook).fill({ code: 'stacks-unknown' }));
  });
});

const script = ['album.read', 'duplicate.read', 'stack.create'];

describe.each([
  ['2.7.5', 'all-albums', null],
  ['2.7.5', 'library', 'asset.read'],
  ['3.1.0', 'all-albums', 'asset.read'],
  ['3.1.0', 'library', 'asset.read'],
] as const)('with the key of the script, Immich %s, %s', (version, kind, lacks) => {
  it(lacks ? `says that ${lacks} is missing` : 'holds every group for a look', async () => {
    const own = scene();
    const { plan } = await planned(own, { kind }, { version, permissions: script });
    if (lacks) {
      await expect(plan()).rejects.toMatchObject({ failure: { code: 'missing-permission', detail: lacks } });
      return;
    }
    const { groups, summary } = await plan();
    expect(groups.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual(Array(4).fill(['stacks-unknown']));
    expect(summary.counts).toEqual({ ready: 0, review: 4, stacked: 0 });
  });
});

describe.each([...versions, '3.2.0'])('on Immich %s, with a key that may read files but no stacks,', (version) => {
  const readsFiles = ['album.read', 'asset.read', 'stack.create', 'user.read'];

  function someStacked() {
    const own = scene();
    for (const [index, name] of ['OLD_1', 'OLD_2'].entries()) {
      const pair = own.lib.pair(own.me, name, at(20 + index));
      own.lib.stack(pair);
      own.one.assetIds.push(...pair.map(({ id }) => id));
    }
    return own;
  }

  it.each<[string, (own: Scene) => Scope, string[]]>([
    ['an album', ({ one }) => ({ kind: 'album', albumId: one.id }), ['BOTH', 'ARCHIVED']],
    ['some albums', ({ one }) => ({ kind: 'albums', albumIds: [one.id] }), ['BOTH', 'ARCHIVED']],
    ['the library', () => ({ kind: 'library' }), ['BOTH', 'SPLIT', 'ARCHIVED', 'GIVEN', 'NOWHERE']],
  ])('%s waits for a look where a file may be stacked, and nowhere else', async (_, scopeOf, free) => {
    const own = someStacked();
    const { plan } = await planned(own, scopeOf(own), { version, permissions: readsFiles });
    const { groups } = await plan();
    const unsure = groups.filter(({ reasons }) => reasons.some(({ code }) => code === 'stacks-unknown'));
    const nameOf = ({ members }: (typeof groups)[number]) => members[0]?.fileName.replace(/\.\w+$/, '');
    // Before 2.6 search cannot tell.
    const known = version === '2.0.0' ? [] : free;
    expect(unsure.map(nameOf)).toEqual([...free.filter((name) => !known.includes(name)), 'OLD_1', 'OLD_2']);
    expect(groups.filter(({ state }) => state === 'ready').map(nameOf)).toEqual(known);
  });

  it.each(['unstack', 'cover-order'] as const)('%s cannot do without', async (tool) => {
    const own = someStacked();
    const scope = { kind: 'album', albumId: own.one.id } as const;
    const { plan } = await planned(own, scope, { version, tool, permissions: readsFiles });
    await expect(plan()).rejects.toMatchObject({ failure: { code: 'missing-permission', detail: 'stack.read' } });
  });
});

describe.each(versions)('on Immich %s, where the server cannot list its stacks at once,', (version) => {
  const forgetful = (fake: Awaited<ReturnType<typeof planned>>['fake']) =>
    fake.faults.add({ method: 'GET', path: '/api/stacks', times: 1, outcome: { kind: 'status', status: 500 } });
  const stackCalls = (calls: { path: string }[]) => calls.filter(({ path }) => /stacks|assets/.test(path)).length;

  function stacked(count: number, fresh: number) {
    const lib = createLibrary();
    const me = lib.user();
    for (let index = 0; index < count; index++) lib.stack(lib.pair(me, `OLD_${index}`, at(index)));
    for (let index = 0; index < fresh; index++) lib.pair(me, `NEW_${index}`, at(count + index));
    const album = lib.album(me, 'Album', lib.library.assets);
    return { lib, me, album };
  }

  it('a few are asked for one by one', async () => {
    const own = stacked(100, 60);
    const { fake, plan } = await planned(own, { kind: 'library' }, { version });
    forgetful(fake);
    expect((await plan()).summary.counts).toEqual({ ready: 60, review: 0, stacked: 100 });
    // From 2.6 on, search tells which files are in no stack: nothing is asked of those.
    const fresh = own.lib.library.assets.filter(({ stackId }) => !stackId).map(({ id }) => `/api/assets/${id}`);
    expect(fake.calls.filter(({ path }) => fresh.includes(path)).length).toBe(version === '2.0.0' ? 120 : 0);
  });

  it('very many are unknown: what is in no stack is ready from 2.6 on, the rest wants a look', async () => {
    const own = stacked(1100, 5);
    const { fake, plan } = await planned(own, { kind: 'library' }, { version });
    forgetful(fake);
    const made = await plan();
    const ready = version === '2.0.0' ? 0 : 5;
    expect(made.summary.counts).toEqual({ ready, review: 1105 - ready, stacked: 0 });
    const codes = made.groups.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(new Set(codes)).toEqual(new Set(['stacks-unknown']));
    expect(stackCalls(fake.calls)).toBe(1);
  });

  it.each([
    ['unstack', 'library'],
    ['mend', 'library'],
    ['unstack', 'all-albums'],
    ['cover-order', 'all-albums'],
  ] as const)('%s of %s fails with a sentence', async (tool, kind) => {
    const own = stacked(1100, 0);
    const { fake, plan } = await planned(own, { kind }, { version, tool });
    forgetful(fake);
    await expect(plan()).rejects.toMatchObject({
      failure: { code: 'server-error', detail: expect.stringContaining('too many stacks') },
    });
  });
});
