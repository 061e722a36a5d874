import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const origin = 'http://immich.test:2283';
const elsewhere = 'http://other.test';

interface FakeTab {
  id: number;
  windowId: number;
  url: string;
  frozen?: boolean;
  /** What its page answers to a tool; undefined where no script is there. */
  says?: boolean | 'nothing, ever';
}

let tabs: FakeTab[];
let told: [tabId: number, message: { type: string; data: unknown }][];
let focused: number[];

/** Modules with nothing in memory, as a worker that was just started has them. */
async function freshWorker() {
  vi.resetModules();
  const { browser } = await import('wxt/browser');
  const b = browser as never as Record<string, Record<string, unknown>>;
  Object.assign(b, {
    permissions: { contains: async () => true },
    windows: { update: async () => {} },
    scripting: { executeScript: async () => Promise.reject(new Error('no such page')) },
    alarms: { create: async () => {}, clear: async () => true },
    action: { setBadgeBackgroundColor: async () => {}, setBadgeText: async () => {} },
  });
  Object.assign(b.tabs ?? {}, {
    query: async ({ url, discarded }: { url: string[]; discarded: boolean }) => {
      expect([url, discarded]).toEqual([['http://immich.test/*'], false]);
      return tabs;
    },
    // Where nobody listens, the browser calls back with nothing.
    sendMessage: (
      id: number,
      message: { type: string; data: unknown },
      _: unknown,
      done: (reply?: unknown) => void,
    ) => {
      const says = tabs.find((tab) => tab.id === id)?.says;
      if (says === undefined) return done();
      told.push([id, { type: message.type, data: message.data }]);
      if (says !== 'nothing, ever') done({ res: says });
    },
    update: async (id: number) => void focused.push(id),
    create: async ({ url }: { url: string }) => {
      const id = 100 + tabs.length;
      tabs.push({ id, windowId: 1, url });
      return { id };
    },
  });
  const [{ openTool }, { greet }] = await Promise.all([
    import('~/utils/tabs/open-tool'),
    import('~/utils/answers/greet'),
  ]);
  const page = (tabId: number, url: string) => ({ id: fakeBrowser.runtime.id, url, frameId: 0, tab: { id: tabId } });
  const toolOn = async (tabId: number, url = `${origin}/photos`) => {
    const { errand } = await greet(page(tabId, url), { since: 0 });
    return errand && 'tool' in errand ? errand.tool : null;
  };
  return { b, openTool, toolOn };
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  tabs = [];
  told = [];
  focused = [];
  const server = (id: string, ...origins: string[]) => ({
    id,
    origins,
    signIn: 'session',
    userId: null,
    version: '3.1.0',
  });
  await fakeBrowser.storage.local.set({ servers: [server('server', origin), server('other', elsewhere)] });
});

describe('a tool from the settings page', () => {
  it('opens a tab of its server, whose page hears of it once', async () => {
    const { openTool, toolOn } = await freshWorker();
    await openTool('server', 'unstack');
    expect(tabs).toEqual([{ id: 100, windowId: 1, url: `${origin}/photos` }]);
    expect(await toolOn(100)).toBe('unstack');
    expect(await toolOn(100)).toBeNull();
  });

  it('is not lost with the background', async () => {
    await (await freshWorker()).openTool('server', 'mend');
    const { toolOn } = await freshWorker();
    expect(await toolOn(100)).toBe('mend');
  });

  it('is for that tab and that server alone', async () => {
    const { openTool, toolOn } = await freshWorker();
    await openTool('server', 'mend');
    expect(await toolOn(7)).toBeNull();
    expect(await toolOn(100, `${elsewhere}/photos`)).toBeNull();
    expect(await toolOn(100, 'http://immich.test/photos')).toBeNull();
    expect(await toolOn(100)).toBe('mend');
  });

  it('is there for a page that greets before it is written down', async () => {
    const { openTool, toolOn, b } = await freshWorker();
    const { set } = fakeBrowser.storage.session;
    vi.spyOn(b.storage?.session as typeof fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await set(items);
    });
    const opened = openTool('server', 'cover-order');
    await vi.waitFor(() => expect(tabs).toHaveLength(1));
    expect(await toolOn(100)).toBe('cover-order');
    await opened;
  });

  it('takes a tab that is open on that server, and brings it to the front', async () => {
    const { openTool } = await freshWorker();
    tabs = [
      { id: 1, windowId: 5, url: 'http://immich.test/photos', says: true },
      { id: 2, windowId: 5, url: `${origin}/albums/x`, says: true },
    ];
    await openTool('server', 'unstack');
    expect(told).toEqual([[2, { type: 'openOverlay', data: { tool: 'unstack' } }]]);
    expect(focused).toEqual([2]);
    expect(tabs).toHaveLength(2);
  });

  it.each<[string, Partial<FakeTab>]>([
    ['has something open already', { says: false }],
    ['sleeps', { says: true, frozen: true }],
    ['has no script and takes none', {}],
    ['does not answer', { says: 'nothing, ever' }],
  ])('goes by a tab that %s', async (_, tab) => {
    const { openTool, toolOn } = await freshWorker();
    tabs = [{ id: 1, windowId: 5, url: `${origin}/photos`, ...tab }];
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const opened = openTool('server', 'unstack');
    while (tabs.length < 2) await vi.advanceTimersByTimeAsync(500);
    vi.useRealTimers();
    await opened;
    expect(tabs.map(({ id }) => id)).toEqual([1, 101]);
    expect(focused).toEqual([]);
    expect(await toolOn(101)).toBe('unstack');
  });

  it('goes to the first address that the browser allows', async () => {
    const { openTool, b } = await freshWorker();
    const { servers } = await fakeBrowser.storage.local.get<{ servers: object[] }>('servers');
    await fakeBrowser.storage.local.set({ servers: [{ ...servers[0], origins: ['http://lan.test', origin] }] });
    Object.assign(b, {
      permissions: { contains: async ({ origins }: { origins: string[] }) => origins[0] === 'http://immich.test/*' },
      tabs: { ...b.tabs, query: async () => [] },
    });
    await openTool('server', 'mend');
    expect(tabs.map(({ url }) => url)).toEqual([`${origin}/photos`]);
  });

  it('is refused for a server that is gone, and for one that the browser does not allow', async () => {
    const { openTool, b } = await freshWorker();
    await expect(openTool('gone', 'unstack')).rejects.toMatchObject({ failure: { code: 'not-found' } });
    Object.assign(b, { permissions: { contains: async () => false } });
    await expect(openTool('server', 'unstack')).rejects.toMatchObject({ failure: { code: 'no-access' } });
    expect(tabs).toEqual([]);
  });
});
