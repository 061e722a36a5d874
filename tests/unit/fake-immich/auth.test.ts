import { describe, expect, it } from 'vitest';
import { versions, world } from '~/tests/unit/fake-immich/world';

describe.each(versions)('access to Immich %s', (version) => {
  it('is refused without, with a wrong, and with a stale credential', async () => {
    const { askWith } = world(version);
    const me = (headers: Record<string, string>) => askWith(headers, 'GET', '/api/users/me');

    expect(await me({})).toMatchObject({ status: 401, body: { message: 'Authentication required' } });
    expect(await me({ 'x-api-key': 'no' })).toMatchObject({ status: 401, body: { message: 'Invalid API key' } });
    expect(await me({ cookie: 'immich_access_token=old' })).toMatchObject({
      status: 401,
      body: { message: 'Invalid user token' },
    });
  });

  it('is decided by the cookie, even a stale one, before the key', async () => {
    const { askWith, fake } = world(version);
    const { secret } = fake.apiKey(fake.user('me@example.org'));

    const answer = await askWith({ cookie: 'immich_access_token=old', 'x-api-key': secret }, 'GET', '/api/users/me');

    expect(answer).toMatchObject({ status: 401, body: { message: 'Invalid user token' } });
  });

  it('needs the permission that the call names', async () => {
    const { askWith, fake, ids } = world(version);
    const { secret } = fake.apiKey(fake.user('me@example.org'), ['album.read', 'stack.create']);
    const ask = (method: string, path: string, body?: unknown) => askWith({ 'x-api-key': secret }, method, path, body);

    expect((await ask('GET', '/api/albums')).status).toBe(200);
    expect((await ask('POST', '/api/stacks', { assetIds: ids('DSC_0001.JPG', 'DSC_0001.NEF') })).status).toBe(201);
    expect(await ask('GET', '/api/stacks')).toMatchObject({
      status: 403,
      body: { message: 'Missing required permission: stack.read' },
    });
    expect((await ask('POST', '/api/search/metadata', {})).body.message).toBe(
      'Missing required permission: asset.read',
    );
    expect((await ask('GET', '/api/api-keys/me')).body.permissions).toEqual(['album.read', 'stack.create']);
  });

  it('tells about a key only to a key', async () => {
    const { ask } = world(version);
    expect(await ask('GET', '/api/api-keys/me')).toMatchObject({
      status: 403,
      body: { message: 'Not authenticated with an API Key' },
    });
  });

  it('comes with a cookie that scripts cannot read and one that they can', async () => {
    const { fake } = world(version);
    const body = JSON.stringify({ email: 'me@example.org', password: 'secret' });
    const response = await fake.fetch('http://fake/api/auth/login', { method: 'POST', body });
    const cookies = response.headers.getSetCookie();

    expect(response.status).toBe(201);
    expect(cookies.find((cookie) => cookie.startsWith('immich_access_token='))).toMatch(/HttpOnly; SameSite=Lax/);
    expect(cookies.find((cookie) => cookie.startsWith('immich_is_authenticated=true'))).not.toMatch(/HttpOnly/);
  });

  it.each(['cookie', 'authorization'])('ends with signing out by %s, and no other does', async (header) => {
    const { fake, ask, askWith } = world(version);
    const token = fake.signIn(fake.user('me@example.org'));
    const headers = { [header]: header === 'cookie' ? `immich_access_token=${token}` : `Bearer ${token}` };

    expect((await askWith(headers, 'POST', '/api/auth/logout')).status).toBe(200);
    expect((await askWith(headers, 'GET', '/api/users/me')).status).toBe(401);
    expect((await ask('GET', '/api/users/me')).status).toBe(200);
  });

  it.each([
    ['an address that is none', { email: 'me', password: 'secret' }, 400],
    ['no password', { email: 'me@example.org', password: '' }, 400],
    ['a wrong password', { email: 'me@example.org', password: 'Secret' }, 401],
  ])('does not start with %s', async (_, body, status) => {
    expect((await world(version).askWith({}, 'POST', '/api/auth/login', body)).status).toBe(status);
  });

  it('writes errors in the form of this version', async () => {
    const { askWith } = world(version);
    const { body } = await askWith({}, 'GET', '/api/users/me');

    if (version.startsWith('3')) expect(body).toEqual({ message: 'Authentication required' });
    else expect(body).toMatchObject({ error: 'Unauthorized', statusCode: 401, correlationId: expect.any(String) });
  });

  it('answers unknown calls with 404', async () => {
    const { ask } = world(version);
    expect((await ask('GET', '/api/nothing')).status).toBe(404);
    expect((await ask('POST', '/api/stacks/merge', {})).status).toBe(404);
  });

  it('logs who called what, with the outcome', async () => {
    const { ask, askWith, fake } = world(version);
    await ask('GET', '/api/albums?x=1');
    await askWith({ 'x-api-key': 'no' }, 'GET', '/api/stacks');

    expect(fake.calls).toMatchObject([
      { method: 'GET', path: '/api/albums', query: '?x=1', auth: 'session', status: 200 },
      { method: 'GET', path: '/api/stacks', auth: 'rejected', status: 401 },
    ]);
  });
});
