import { afterEach, describe, expect, it } from 'vitest';
import { createFakeImmich, type RunningFakeImmich, startFakeImmich } from '~/tests/fake-immich';
import {
  backSoon,
  badGateway,
  basicAuth,
  beforeCall,
  bodyLimit,
  cutAnswers,
  forwardAuth,
  proxyCookie,
  proxyError,
  rateLimit,
  requiredHeader,
} from '~/tests/fake-immich/proxies';
import { smallLibrary, world } from '~/tests/unit/fake-immich/world';

const ping = '/api/server/ping';

function behind(...faults: Parameters<ReturnType<typeof createFakeImmich>['faults']['add']>[0][]) {
  let now = 0;
  const fake = createFakeImmich({ library: smallLibrary(), now: () => now });
  for (const fault of faults) fake.faults.add(fault);
  const get = (path = ping, headers: Record<string, string> = {}) => fake.fetch(`http://fake${path}`, { headers });
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { fake, get, pass };
}

describe('a proxy in trouble', () => {
  it.each([
    ['answers for a server that does not', badGateway({ times: 1 }), 502, /502 Bad Gateway/],
    ['fails itself', proxyError({ times: 1 }), 500, /500 Internal Server Error/],
    ['says with success that it will be back', backSoon({ times: 1 }), 200, /back soon/],
  ])('%s, with a page of its own', async (_, fault, status, words) => {
    const { get } = behind(fault);
    const answer = await get();

    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(await answer.text()).toMatch(words);
    expect(await (await get()).json()).toEqual({ res: 'pong' });
  });

  it('is well again after a time, which begins with the first call that it hits', async () => {
    const { get, pass } = behind(badGateway({ forMs: 20_000 }));
    pass(60_000);
    const statuses = [(await get()).status];
    for (const milliseconds of [10_000, 9_999, 1]) {
      pass(milliseconds);
      statuses.push((await get()).status);
    }

    expect(statuses).toEqual([502, 502, 502, 200]);
  });

  it('leaves the web pages alone, and hits what it is told to', async () => {
    const { get } = behind(badGateway({ path: '/api/server/version' }), rateLimit(3, { method: 'POST' }));

    expect((await get('/albums')).status).toBe(200);
    expect((await get(ping)).status).toBe(200);
    expect((await get('/api/server/version')).status).toBe(502);
  });

  it('asks to wait at any call, in seconds or until a date', async () => {
    const { get } = behind(rateLimit(7, { times: 1 }), rateLimit(new Date(Date.UTC(2030, 0, 1)), { after: 1 }));
    const first = await get('/api/server/version');

    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await get('/api/albums')).headers.get('retry-after')).toBe('Tue, 01 Jan 2030 00:00:00 GMT');
  });
});

describe('a proxy that lets through so much', () => {
  const unknown = Array.from({ length: 3 }, (_, n) => `b0000000-0000-4000-8000-00000000000${n}`);

  it('refuses a list of more ids, and nothing happens', async () => {
    const { fake, ask } = world('3.1.0');
    fake.faults.add(bodyLimit({ ids: 2 }));
    const send = async (ids: string[]) => (await fakeStatus(fake, ids)).status;

    expect(await send(unknown)).toBe(413);
    expect(await send(unknown.slice(1))).not.toBe(413);
    expect((await ask('GET', '/api/albums')).status).toBe(200);
  });

  it('refuses a body of more bytes', async () => {
    const { fake } = world('3.1.0');
    const length = JSON.stringify({ ids: unknown }).length;
    fake.faults.add(bodyLimit({ bytes: length }));

    expect((await fakeStatus(fake, unknown)).status).toBe(401);
    expect((await fakeStatus(fake, [...unknown, ...unknown])).status).toBe(413);
  });

  const fakeStatus = (fake: ReturnType<typeof createFakeImmich>, ids: string[]) =>
    fake.fetch('http://fake/api/stacks', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids }),
    });
});

describe('a proxy that asks who is there', () => {
  it('shows its sign-in page in place of everything, until one has signed in', async () => {
    const { fake, get } = behind(forwardAuth());

    for (const path of [ping, '/albums', '/_app/app.js']) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
      expect(await answer.text()).toContain('Sign in to continue');
    }
    const signedIn = await fake.fetch('http://fake/outpost/sign-in', { method: 'POST' });
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/']);
    expect(signedIn.headers.getSetCookie()[0]).toMatch(/^proxy=known; Path=\//);
    expect(await (await get(ping, { cookie: `a=b; ${proxyCookie}` })).json()).toEqual({ res: 'pong' });
  });

  it.each(['/outpost/sign-in', 'https://auth.example.test/sign-in'])('sends to %s', async (signInAt) => {
    const { get } = behind(forwardAuth({ signInAt }));
    const answer = await get();

    expect([answer.status, answer.headers.get('location')]).toEqual([302, signInAt]);
    expect((await get('/outpost/sign-in')).status).toBe(200);
  });

  it('lets programs through by a header', async () => {
    const { get } = behind(forwardAuth({ header: ['X-Access-Token', 'secret'] }));

    expect((await get(ping, { 'x-access-token': 'secret' })).headers.get('content-type')).toMatch(/json/);
    expect((await get(ping, { 'x-access-token': 'wrong' })).headers.get('content-type')).toMatch(/html/);
  });

  it('wants a name and a password with a 401 that Immich did not write, for pages too', async () => {
    const { get } = behind(basicAuth('me', 'secret'));

    for (const path of [ping, '/albums']) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="photos"']);
      expect(await answer.text()).toMatch(/^<html>/);
    }
    expect((await get(ping, { authorization: `Basic ${btoa('me:secret')}` })).status).toBe(200);
    expect((await get(ping, { authorization: `Basic ${btoa('me:other')}` })).status).toBe(401);
  });

  it('lets a key through to Immich beside the password', async () => {
    const { fake, get } = behind(basicAuth('me', 'secret'));
    const headers = { authorization: `Basic ${btoa('me:secret')}` };
    const { secret } = fake.apiKey(fake.user('me@example.org'));

    expect((await get('/api/users/me', { ...headers, 'x-api-key': secret })).status).toBe(200);
    expect(await (await get('/api/users/me', headers)).json()).toEqual({ message: 'Authentication required' });
  });

  it('wants a header with a 403 that Immich did not write', async () => {
    const { get } = behind(requiredHeader('X-Door', 'open'));
    const refused = await get();

    expect([refused.status, refused.headers.get('content-type')]).toEqual([403, 'text/html']);
    expect((await get(ping, { 'x-door': 'open' })).status).toBe(200);
  });
});

describe('somebody else between two calls', () => {
  it.each([
    ['trashes', 'trash', 201],
    ['deletes', 'purge', 400],
    ['locks', 'lock', 400],
  ] as const)('%s a file before its turn', async (_, act, status) => {
    const { fake, ask, ids } = world('3.1.0');
    const [file] = ids('DSC_0002.NEF');
    const call = { method: 'POST', path: '/api/stacks' };
    fake.faults.add(
      beforeCall(2, call, ({ otherClient }) => {
        if (act === 'lock') otherClient.move([file ?? ''], 'locked');
        else otherClient[act]([file ?? '']);
      }),
    );
    const second = ids('DSC_0002.JPG', 'DSC_0002.NEF');

    expect((await ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG', 'DSC_0001.NEF') })).status).toBe(201);
    const answer = await ask('POST', '/api/stacks', { assetIds: second });

    expect(answer.status).toBe(status);
    // A stack with a file in the trash is made, and shows one file.
    if (status === 201) expect(answer.body.assets).toHaveLength(1);
    expect((await ask('POST', '/api/stacks', { assetIds: ids('DSC_0003.JPG', 'DSC_0003.NEF') })).status).toBe(201);
  });

  it('marks, tags and moves files without a call in the log', async () => {
    const { fake, ids, album } = world('3.1.0');
    const [one = '', two = ''] = ids('DSC_0001.JPG', 'DSC_0001.NEF');
    const { otherClient } = fake;
    otherClient.favorite([one], true);
    otherClient.move([one], 'archive');
    otherClient.trash([two]);
    otherClient.restore([two]);
    otherClient.removeFromAlbum(album, [one, two]);
    otherClient.addToAlbum(album, [two]);

    expect(fake.asset(one)).toMatchObject({ isFavorite: true, visibility: 'archive' });
    expect(fake.asset(two).isTrashed).toBe(false);
    expect(fake.state.albums.get(album)?.assetIds).toContain(two);
    expect(fake.state.albums.get(album)?.assetIds).not.toContain(one);
    expect(fake.calls).toEqual([]);
  });
});

describe('an answer that breaks off', () => {
  let server: RunningFakeImmich | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  it('comes with its status and half of its text, after the call took effect', async () => {
    server = await startFakeImmich({ library: smallLibrary() });
    const { origin, faults, stacks, apiKey, user, asset } = server;
    const headers = { 'x-api-key': apiKey(user('me@example.org')).secret, 'content-type': 'application/json' };
    faults.add(cutAnswers('midway', { method: 'POST', path: '/api/stacks', times: 1 }));
    const body = JSON.stringify({ assetIds: [asset('DSC_0001.JPG').id, asset('DSC_0001.NEF').id] });

    const answer = await fetch(`${origin}/api/stacks`, { method: 'POST', headers, body });

    expect(answer.status).toBe(201);
    await expect(answer.text()).rejects.toThrow();
    expect(stacks()).toHaveLength(2);
    expect((await fetch(`${origin}/api/stacks`, { headers })).status).toBe(200);
  });

  it('does so in memory too', async () => {
    const { get } = behind(cutAnswers('midway', { times: 1 }));
    const answer = await get();

    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow();
    expect(await (await get()).json()).toEqual({ res: 'pong' });
  });

  it('bears the date of the server over the wire', async () => {
    server = await startFakeImmich({ now: () => Date.UTC(2026, 10, 28) });
    const date = async () => (await fetch(`${server?.origin}${ping}`)).headers.get('date');

    expect(await date()).toBe('Sat, 28 Nov 2026 00:00:00 GMT');
    server.setClockSkew(-60_000);
    expect(await date()).toBe('Fri, 27 Nov 2026 23:59:00 GMT');
  });
});
