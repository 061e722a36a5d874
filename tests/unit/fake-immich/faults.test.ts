import { describe, expect, it } from 'vitest';
import { createFakeImmich } from '~/tests/fake-immich';
import { smallLibrary, world } from '~/tests/unit/fake-immich/world';

const ping = '/api/server/ping';
const fakeWith = (version = '3.1.0') => {
  const fake = createFakeImmich({ version, library: smallLibrary() });
  return { fake, get: (path: string) => fake.fetch(`http://fake${path}`) };
};

describe('faults on demand', () => {
  it('answer late', async () => {
    const { fake, get } = fakeWith();
    fake.faults.add({ path: ping, outcome: { kind: 'delay', ms: 40 } });
    const before = performance.now();

    expect((await get(ping)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(35);
  });

  it('follow a script, and are over at its end', async () => {
    const { fake, get } = fakeWith();
    fake.faults.add({
      path: ping,
      outcome: [{ kind: 'status', status: 429, retryAfter: 7 }, { kind: 'pass' }, { kind: 'status', status: 503 }],
    });

    const answers = [];
    for (let i = 0; i < 4; i++) answers.push(await get(ping));

    expect(answers.map((answer) => answer.status)).toEqual([429, 200, 503, 200]);
    expect(answers[0]?.headers.get('Retry-After')).toBe('7');
    expect(fake.calls.map((call) => call.status)).toEqual([429, 200, 503, 200]);
  });

  it('can name a date in Retry-After', async () => {
    const { fake, get } = fakeWith();
    fake.faults.add({ outcome: { kind: 'status', status: 429, retryAfter: new Date(Date.UTC(2030, 0, 1)) } });
    expect((await get(ping)).headers.get('Retry-After')).toBe('Tue, 01 Jan 2030 00:00:00 GMT');
  });

  it('hit only the method and path they name, so often, and after so many calls', async () => {
    const { fake, get } = fakeWith();
    fake.faults.add({ method: 'POST', path: ping, outcome: { kind: 'status', status: 500 } });
    fake.faults.add({ path: /version$/, after: 1, times: 1, outcome: { kind: 'status', status: 502 } });

    expect((await get(ping)).status).toBe(200);
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await get('/api/server/version')).status);
    expect(statuses).toEqual([200, 502, 200]);
    expect(fake.faults.hits()).toEqual([0, 1]);
  });

  it('come at a rate, the same each time', async () => {
    const run = async () => {
      const { fake, get } = fakeWith();
      fake.faults.add({ rate: 0.3, outcome: { kind: 'status', status: 500 } });
      const statuses = [];
      for (let i = 0; i < 200; i++) statuses.push((await get(ping)).status);
      return statuses;
    };
    const first = await run();

    expect(await run()).toEqual(first);
    const hits = first.filter((status) => status === 500).length;
    expect(hits).toBeGreaterThan(40);
    expect(hits).toBeLessThan(80);
  });

  it.each([
    ['before', 1],
    ['after', 2],
  ] as const)('cut the connection %s the effect', async (when, stacks) => {
    const { fake, ask, ids } = world('3.1.0');
    fake.faults.add({ method: 'POST', path: '/api/stacks', times: 1, outcome: { kind: 'cut', when } });

    const made = ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG', 'DSC_0001.NEF') });

    await expect(made).rejects.toThrow(TypeError);
    expect(fake.stacks()).toHaveLength(stacks);
    expect(fake.calls.at(-1)?.status).toBe(0);
  });

  it('lose the answer of a call that took effect behind a 502', async () => {
    const { fake, ask, ids } = world('2.7.5');
    fake.faults.add({ path: '/api/stacks', times: 1, outcome: { kind: 'status-after', status: 502 } });

    const made = await ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG', 'DSC_0001.NEF') });

    expect(made.status).toBe(502);
    expect(fake.stacks()).toHaveLength(2);
  });

  it('change the shape of an answer, or break its JSON', async () => {
    const { fake, get } = fakeWith();
    const stop = fake.faults.add({
      path: '/api/server/version',
      outcome: { kind: 'reshape', change: (json: { major: number }) => ({ ...json, major: String(json.major) }) },
    });
    expect(await (await get('/api/server/version')).json()).toMatchObject({ major: '3', minor: 1 });

    stop();
    fake.faults.add({ path: '/api/server/version', outcome: { kind: 'garble', change: (text) => text.slice(0, 9) } });
    await expect((await get('/api/server/version')).json()).rejects.toThrow(SyntaxError);
  });

  it("show a proxy's sign-in page, by itself or behind a redirect", async () => {
    const { fake, get } = fakeWith();
    fake.faults.add({
      path: ping,
      outcome: [{ kind: 'sign-in-page' }, { kind: 'sign-in-page', redirectTo: '/outpost/sign-in' }],
    });

    const page = await get(ping);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/html/);
    const redirect = await get(ping);
    expect(redirect.status).toBe(302);
    expect(await (await get(redirect.headers.get('location') ?? '')).text()).toContain('Sign in to continue');
  });

  it('redirect to another origin', async () => {
    const { fake, get } = fakeWith();
    fake.faults.add({ path: ping, outcome: { kind: 'redirect', to: 'http://elsewhere.test/api', status: 307 } });
    const answer = await get(ping);
    expect([answer.status, answer.headers.get('location')]).toEqual([307, 'http://elsewhere.test/api']);
  });

  it('sign out in the middle', async () => {
    const { fake, ask } = world('3.1.0');
    fake.faults.add({ path: '/api/albums', after: 1, outcome: { kind: 'sign-out' } });

    expect((await ask('GET', '/api/albums')).status).toBe(200);
    expect((await ask('GET', '/api/albums')).status).toBe(401);
    expect((await ask('GET', '/api/stacks')).status).toBe(401);
  });

  it('let another client change stacks before a call', async () => {
    const { fake, ask, ids } = world('3.1.0');
    fake.faults.add({
      method: 'POST',
      path: '/api/stacks',
      times: 1,
      outcome: {
        kind: 'meanwhile',
        act: ({ otherClient }) => void otherClient.stack(ids('DSC_0001.NEF', 'DSC_0002.NEF')),
      },
    });

    await ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG', 'DSC_0001.NEF') });

    const stacks = fake.stacks().map((stack) => stack.fileNames);
    expect(stacks).toContainEqual(['DSC_0001.JPG', 'DSC_0001.NEF', 'DSC_0002.NEF']);
  });

  it('are gone when cleared', async () => {
    const { fake, get } = fakeWith();
    fake.faults.add({ outcome: { kind: 'status', status: 500 } });
    fake.faults.clear();
    expect((await get(ping)).status).toBe(200);
  });
});
