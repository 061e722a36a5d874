import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFakeImmich, createLibrary, type FakeImmich } from '~/tests/fake-immich';
import type { FakeAlbum, FakeAsset, FakeUser } from '~/tests/fake-immich/types';
import { greet } from '~/utils/answers/greet';
import { readHiddenFiles, setCollapse } from '~/utils/collapse/switch-collapse';
import { readServer, type Server } from '~/utils/settings/servers';
import { speakingServer } from '~/utils/tabs/sender';

vi.mock('~/utils/settings/keys', () => ({ readKey: async () => secret, readHeaders: async () => [] }));
vi.mock('~/utils/jobs/runner', () => ({ takeUp: () => {}, afterRun: async () => {} }));
vi.mock('~/utils/jobs/journal', () => ({ readJobs: async () => [] }));

const origin = 'http://immich.test';
let secret: string;
let rules: { id: number }[];

beforeEach(() => {
  fakeBrowser.reset();
  rules = [];
  Object.assign(fakeBrowser, {
    declarativeNetRequest: {
      getDynamicRules: async () => rules,
      updateDynamicRules: async ({ addRules }: { addRules: { id: number }[] }) => {
        rules = addRules;
      },
    },
    permissions: { contains: async () => true },
  });
});

const senderOf = (site: string, tabId = 1) =>
  ({ id: fakeBrowser.runtime.id, url: `${site}/albums/x`, frameId: 0, tab: { id: tabId } }) as never;
const pageOf = (site: string, tabId?: number) => speakingServer(senderOf(site, tabId));

async function configure(change: Partial<Server> = {}): Promise<void> {
  const server: Server = {
    id: 'home',
    origins: [origin],
    signIn: 'key',
    userId: null,
    version: '3.1.0',
    collapse: false,
    ...change,
  };
  await fakeBrowser.storage.local.set({ servers: [server] });
}

interface Scene {
  fake: FakeImmich;
  me: FakeUser;
  album: FakeAlbum;
}

async function serve(
  version: string,
  fill: (lib: ReturnType<typeof createLibrary>, me: FakeUser, other: FakeUser) => FakeAsset[],
  permissions?: string[],
): Promise<Scene> {
  const lib = createLibrary();
  const me = lib.user();
  const other = lib.user();
  const album = lib.album(me, 'Kyoto', fill(lib, me, other), { sharedWith: [{ user: other, role: 'editor' }] });
  secret = lib.apiKey(me, permissions).secret;
  const fake = createFakeImmich({ version, library: lib.library });
  globalThis.fetch = fake.fetch as typeof fetch;
  await configure({ version, userId: me.id });
  return { fake, me, album };
}

/** How many files Immich's own timeline of the album loses by `withStacked=true`. */
async function lostByImmich({ fake, me, album }: Scene): Promise<number> {
  const headers = { 'x-api-key': fake.apiKey(me).secret };
  const count = async (extra: string) => {
    const answer = await fake.fetch(`${origin}/api/timeline/buckets?albumId=${album.id}${extra}`, { headers });
    return ((await answer.json()) as { count: number }[]).reduce((sum, { count }) => sum + count, 0);
  };
  return (await count('')) - (await count('&withStacked=true'));
}

const at = (minute: number) => ({ takenAt: Date.UTC(2025, 3, 2, 9, minute) });

describe.each(['2.7.5', '3.1.0'])('what stacks as one picture hide of an album, Immich %s', (version) => {
  it('is every file but the picture of its stack; those whose picture is elsewhere are named', async () => {
    const scene = await serve(version, (lib, me) => {
      const whole = [1, 2, 3].flatMap((index) => {
        const pair = lib.pair(me, `DSC_${index}`, at(index));
        lib.stack(pair);
        return pair;
      });
      const [jpg, raw] = lib.pair(me, 'DSC_8', at(8));
      const [coverOfTrash, rawOfTrash] = lib.pair(me, 'DSC_9', at(9));
      lib.stack([jpg!, raw!]);
      lib.stack([coverOfTrash!, rawOfTrash!]);
      coverOfTrash!.isTrashed = true;
      const [onlyCover, elsewhere] = lib.pair(me, 'DSC_7', at(7));
      lib.stack([onlyCover!, elsewhere!]);
      return [...whole, raw!, coverOfTrash!, rawOfTrash!, onlyCover!, lib.asset(me, 'DSC_5.JPG', at(5))];
    });
    const answer = await readHiddenFiles(await pageOf(origin), scene.album.id);
    expect(answer).toEqual({ hidden: 5, vanished: 2, names: ['DSC_8.NEF', 'DSC_9.NEF'], unknown: 0 });
    expect(await lostByImmich(scene)).toBe(5);
  });

  it('counts archived files, which albums show', async () => {
    const scene = await serve(version, (lib, me) =>
      [1, 2].flatMap((index) => {
        const pair = lib.pair(me, `DSC_${index}`, at(index));
        lib.stack(pair);
        for (const asset of pair) if (index === 2) asset.visibility = 'archive';
        return pair;
      }),
    );
    const answer = await readHiddenFiles(await pageOf(origin), scene.album.id);
    expect(answer).toMatchObject({ hidden: 2, vanished: 0 });
    expect(await lostByImmich(scene)).toBe(2);
  });

  it('writes nothing, and calls no timeline, whose calls are the page’s', async () => {
    const scene = await serve(version, (lib, me) => lib.pair(me, 'DSC_1', at(1)));
    await readHiddenFiles(await pageOf(origin), scene.album.id);
    const calls = scene.fake.calls.map(({ method, path }) => `${method} ${path.replace(scene.album.id, ':id')}`);
    const reads = ['GET /api/server/version', 'GET /api/albums/:id', 'POST /api/search/metadata'];
    expect(calls).toContain('GET /api/albums/:id');
    expect(calls.filter((call) => !reads.includes(call))).toEqual([]);
  });

  it('is not known without stack.read, which is named', async () => {
    const scene = await serve(
      version,
      (lib, me) => {
        const pairs = [1, 2].flatMap((index) => lib.pair(me, `DSC_${index}`, at(index)));
        lib.stack(pairs.slice(0, 2));
        lib.stack(pairs.slice(2));
        return pairs;
      },
      ['album.read', 'asset.read'],
    );
    const answer = readHiddenFiles(await pageOf(origin), scene.album.id);
    await expect(answer).rejects.toMatchObject({ failure: { code: 'missing-permission', detail: 'stack.read' } });
  });
});

describe("other people's files in a shared album", () => {
  const shared = (version: string) =>
    serve(version, (lib, me, other) => {
      const own = lib.pair(me, 'MINE', at(1));
      const theirs = lib.pair(other, 'THEIRS', at(2));
      lib.stack(own);
      lib.stack(theirs);
      return [...own, ...theirs, lib.asset(other, 'ALONE.JPG', at(3))];
    });

  it('are not counted but said, where Immich tells that they are stacked and no more', async () => {
    const { album } = await shared('3.1.0');
    expect(await readHiddenFiles(await pageOf(origin), album.id)).toMatchObject({ hidden: 1, vanished: 0, unknown: 2 });
  });

  it('are all said where Immich tells nothing of them', async () => {
    const { album } = await shared('2.7.5');
    expect(await readHiddenFiles(await pageOf(origin), album.id)).toMatchObject({ hidden: 1, vanished: 0, unknown: 3 });
  });
});

describe('switching', () => {
  it('is kept, reaches the browser before the page hears of it, and is told to the other tabs of the server', async () => {
    await configure();
    const tabs = [
      { id: 1, url: `${origin}/albums/x` },
      { id: 2, url: `${origin}/photos` },
      { id: 3, url: `${origin}:8080/albums/x` },
    ];
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
    const told: unknown[] = [];
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(((
      id: number,
      { type, data }: { type: string; data: unknown },
      _: unknown,
      answer: (response: object) => void,
    ) => {
      told.push([id, type, data]);
      answer({ res: undefined });
    }) as never);

    expect(await setCollapse(await pageOf(origin, 1), true)).toEqual({});
    expect(rules).toHaveLength(2);
    expect((await readServer('home'))?.collapse).toBe(true);
    await vi.waitFor(() => expect(told).toEqual([[2, 'collapseChanged', { isOn: true }]]));

    expect(await setCollapse(await pageOf(origin, 1), false)).toEqual({});
    expect(rules).toEqual([]);
    expect((await readServer('home'))?.collapse).toBe(false);
  });

  it('stays as it was where the browser takes no rule, and says so', async () => {
    await configure();
    Object.assign(fakeBrowser.declarativeNetRequest, {
      updateDynamicRules: async () => Promise.reject(new Error('too big')),
    });
    await expect(setCollapse(await pageOf(origin), true)).rejects.toThrow('too big');
    expect((await readServer('home'))?.collapse).toBe(false);
  });

  it.each([
    ['another site', 'http://other.test'],
    ['another port', `${origin}:8080`],
  ])('is not offered to %s', async (_, site) => {
    await configure();
    expect(await greet(senderOf(site), { since: 0 })).toMatchObject({ configured: false, collapse: 'unsupported' });
  });
});

describe('a page that greets', () => {
  it.each([
    ['on', { version: '2.7.0', collapse: true }],
    ['off', { version: '4.0.1', collapse: false }],
    ['unsupported', { version: '2.6.3', collapse: true }],
    ['unsupported', { version: '2.0.0', collapse: false }],
  ])('hears %s for %o, and the server is not asked', async (collapse, server) => {
    const { fake } = await serve(server.version, () => []);
    await configure(server);
    expect(await greet(senderOf(origin), { since: 0 })).toMatchObject({ configured: true, collapse });
    expect(fake.calls).toEqual([]);
  });

  it('hears unsupported while the version is not known; the server is asked once, for the next page', async () => {
    const { fake } = await serve('2.7.5', () => []);
    await configure({ version: null });
    expect(await greet(senderOf(origin), { since: 0 })).toMatchObject({ collapse: 'unsupported' });
    await vi.waitFor(async () => expect((await readServer('home'))?.version).toBe('2.7.5'));
    expect(await greet(senderOf(origin), { since: 0 })).toMatchObject({ collapse: 'off' });
    expect(fake.calls.map(({ path }) => path)).toEqual(['/api/server/version']);
  });
});
