import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { syncCollapseRules } from '~/utils/collapse/redirect-rules';
import { removeServer, type Server, updateServer } from '~/utils/settings/servers';

type Rule = { id: number; priority: number; action: { type: string }; condition: { regexFilter: string } };

let rules: Rule[];
let writes: number;
let refused: string[];

const home: Server = {
  id: 'home',
  origins: ['http://nas:2283', 'https://photos.example.com'],
  signIn: 'session',
  userId: null,
  version: '3.1.0',
  collapse: true,
};

beforeEach(() => {
  fakeBrowser.reset();
  rules = [];
  writes = 0;
  refused = [];
  Object.assign(fakeBrowser, {
    declarativeNetRequest: {
      getDynamicRules: async () => structuredClone(rules),
      updateDynamicRules: async ({ removeRuleIds, addRules }: { removeRuleIds: number[]; addRules: Rule[] }) => {
        writes++;
        const kept = rules.filter(({ id }) => !removeRuleIds.includes(id));
        await new Promise((resolve) => setTimeout(resolve));
        // As browsers do: one id twice fails the whole call.
        const ids = [...kept, ...addRules].map(({ id }) => id);
        if (new Set(ids).size !== ids.length) throw new Error('id not unique');
        rules = [...kept, ...structuredClone(addRules)];
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((pattern) => !refused.includes(pattern)),
    },
  });
});

const store = (...servers: Partial<Server>[]) =>
  fakeBrowser.storage.local.set({ servers: servers.map((server) => ({ ...home, ...server })) });

/** The sites whose album pages are changed. */
const sites = () =>
  rules
    .filter(({ action }) => action.type === 'redirect')
    .map(({ condition }) => condition.regexFilter.split('/api')[0]);

describe('the rules for stacks as one picture', () => {
  it('are there for every address of a server that has it on', async () => {
    await store({});
    await syncCollapseRules();
    expect(sites()).toEqual(['^http://nas:2283', '^https://photos\\.example\\.com']);
  });

  it("touch nothing but what the site's own pages fetch, and leave shared links alone before all else", async () => {
    await store({ origins: ['http://nas:2283'] });
    await syncCollapseRules();
    const condition = {
      initiatorDomains: ['nas'],
      requestMethods: ['get'],
      resourceTypes: ['xmlhttprequest'],
      isUrlFilterCaseSensitive: true,
    };
    const transform = { queryTransform: { addOrReplaceParams: [{ key: 'withStacked', value: 'true' }] } };
    expect(rules).toEqual([
      {
        id: 1,
        priority: 1,
        action: { type: 'redirect', redirect: { transform } },
        condition: { ...condition, regexFilter: expect.stringContaining('albumId=') },
      },
      {
        id: 2,
        priority: 2,
        action: { type: 'allow' },
        condition: { ...condition, regexFilter: expect.stringContaining('(key|slug)=') },
      },
    ]);
  });

  it.each([
    ['that has it off', { collapse: false }],
    ['whose Immich is too old', { version: '2.6.3' }],
    ['whose Immich nobody has asked', { version: null }],
  ])('are not there for a server %s', async (_, server) => {
    await store(server, { id: 'away', origins: ['https://away.example.com'] });
    await syncCollapseRules();
    expect(sites()).toEqual(['^https://away\\.example\\.com']);
  });

  it('are written only where something has changed', async () => {
    await store({ collapse: false });
    await syncCollapseRules();
    expect(writes).toBe(0);
    await store({});
    await syncCollapseRules();
    await syncCollapseRules();
    expect(writes).toBe(1);
    await store({ origins: ['http://nas:2284'] });
    await syncCollapseRules();
    expect(sites()).toEqual(['^http://nas:2284']);
  });

  it('of an earlier version of the extension are replaced', async () => {
    await store({ origins: ['http://nas:2283'] });
    await syncCollapseRules();
    const [first] = rules;
    rules = [{ ...first!, id: 99 }];
    await syncCollapseRules();
    expect(rules.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('are the same however often, and from however many sides, they are asked for', async () => {
    await store({});
    await Promise.all([syncCollapseRules(), syncCollapseRules(), syncCollapseRules()]);
    expect(rules.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  });

  it('go when it is switched off, when the server is removed, and when the site is not allowed any more', async () => {
    const away = { id: 'away', origins: ['https://away.example.com'] };
    await store({}, away, { id: 'third', origins: ['https://third.example.com'] });
    await syncCollapseRules();
    await updateServer('home', { collapse: false });
    await syncCollapseRules();
    expect(sites()).toEqual(['^https://away\\.example\\.com', '^https://third\\.example\\.com']);
    await removeServer('away');
    await syncCollapseRules();
    expect(sites()).toEqual(['^https://third\\.example\\.com']);
    refused = ['https://third.example.com/*'];
    await syncCollapseRules();
    expect(rules).toEqual([]);
  });

  it('come again after a failure of the browser', async () => {
    await store({});
    rules = [{ id: 1, condition: {} } as Rule];
    const { getDynamicRules } = fakeBrowser.declarativeNetRequest;
    Object.assign(fakeBrowser.declarativeNetRequest, { getDynamicRules: async () => [] });
    await expect(syncCollapseRules()).rejects.toThrow('id not unique');
    Object.assign(fakeBrowser.declarativeNetRequest, { getDynamicRules });
    await syncCollapseRules();
    expect(sites()).toHaveLength(2);
  });
});
