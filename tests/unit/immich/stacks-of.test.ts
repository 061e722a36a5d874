import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeImmich, createLibrary, type Fault } from '~/tests/fake-immich';
import { createImmichClient } from '~/utils/immich';
import { pause } from '~/utils/immich/pause';

vi.mock('~/utils/immich/pause');

const realFetch = globalThis.fetch;

beforeEach(() => {
  vi.mocked(pause).mockResolvedValue();
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

function begin(pairs: number, version = '3.1.0') {
  const builder = createLibrary();
  const me = builder.user();
  for (let index = 0; index < pairs; index++) builder.stack(builder.pair(me, `DSC_${index}`));
  const { secret } = builder.apiKey(me);
  const fake = createFakeImmich({ version, library: builder.library });
  globalThis.fetch = fake.fetch as typeof fetch;
  const ids = builder.library.assets.map(({ id }) => id);
  const lists = () => fake.calls.filter(({ path, query }) => path === '/api/stacks' && query === '').length;
  return { fake, ids, lists, client: createImmichClient({ origin: 'http://immich.test', key: secret }) };
}

describe('the list of all stacks', () => {
  it.each<[string, Fault['outcome']]>([
    ['a 500 of Immich', { kind: 'status', status: 500 }],
    ['a 500 of a proxy', { kind: 'status', status: 500, body: '<h1>500</h1>' }],
    ['a gateway that gave up on it', { kind: 'status', status: 504, body: '<h1>504</h1>' }],
    ['an answer that stops in the middle', { kind: 'garble', change: (text) => text.slice(0, -9) }],
  ])('is asked once where it meets %s, and the way round is taken at once', async (_, outcome) => {
    const { client, fake, ids, lists } = begin(20);
    fake.faults.add({ path: '/api/stacks', times: 1, outcome });
    expect(await client.stacksOf(ids)).toHaveLength(20);
    expect(lists()).toBe(1);
    expect(pause).not.toHaveBeenCalled();
  });

  it('is asked once where it takes too long, and the way round is taken at once', async () => {
    const { client, fake, ids } = begin(20);
    let lists = 0;
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const isLong = ms > 60_000;
      return isLong ? AbortSignal.abort(new DOMException('late', 'TimeoutError')) : new AbortController().signal;
    });
    globalThis.fetch = (async (url: string, init: RequestInit) => {
      if (url.endsWith('/api/stacks')) lists++;
      init.signal?.throwIfAborted();
      return fake.fetch(url, { ...init, signal: null });
    }) as typeof fetch;
    expect(await client.stacksOf(ids)).toHaveLength(20);
    expect(lists).toBe(1);
  });

  it('is waited for where the server is merely busy or away', async () => {
    const { client, fake, ids, lists } = begin(20);
    const outcome = [
      { kind: 'status', status: 429 },
      { kind: 'status', status: 502 },
      { kind: 'cut', when: 'before' },
    ] as const;
    fake.faults.add({ path: '/api/stacks', outcome });
    expect(await client.stacksOf(ids)).toHaveLength(20);
    expect(lists()).toBe(4);
  });

  it('lets other work of the background through while a long one is read', async () => {
    const { client, fake, ids } = begin(1500);
    const order: string[] = [];
    globalThis.fetch = (async (url: string, init: RequestInit) => {
      const answer = await fake.fetch(url, init);
      const text = await answer.text();
      setTimeout(() => order.push('other work'));
      return new Response(text, answer);
    }) as typeof fetch;
    await client.stacksOf(ids);
    order.push('the list');
    expect(order).toEqual(['other work', 'the list']);
  });

  it('names the field of a stack that it cannot read', async () => {
    const { client, fake } = begin(700);
    const change = (stacks: { primaryAssetId?: string }[]) => {
      delete stacks[650]?.primaryAssetId;
      return stacks;
    };
    fake.faults.add({ path: '/api/stacks', outcome: { kind: 'reshape', change: change as never } });
    await expect(client.stacks()).rejects.toMatchObject({
      failure: { code: 'unexpected-answer', detail: 'GET /stacks: 650: primaryAssetId' },
    });
  });
});
