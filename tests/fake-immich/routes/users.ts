import { deleteCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { ImmichError } from '~/tests/fake-immich/errors';
import { type Api, type ApiContext, needs } from '~/tests/fake-immich/routes/api';
import type { State } from '~/tests/fake-immich/state';
import { asDate } from '~/tests/fake-immich/time';
import type { FakeUser } from '~/tests/fake-immich/types';
import { checkBody, email } from '~/tests/fake-immich/validate';

const cookies = ['immich_access_token', 'immich_auth_type', 'immich_is_authenticated'];

/** Opens a session and returns its token. */
export function openSession(state: State, user: FakeUser): string {
  const token = state.newId().replaceAll('-', '');
  state.sessions.set(token, { token, userId: user.id });
  return token;
}

/** Signing in and out, the account, and its keys. */
export function userRoutes(api: Api, state: State): void {
  api.post('/api/auth/login', async (c) => {
    const credentials = await checkBody(c, z.object({ email, password: z.string().min(1) }));
    const user = state.users.find((u) => u.email === credentials.email && u.password === credentials.password);
    if (!user) throw new ImmichError(401, 'Incorrect email or password');
    const accessToken = openSession(state, user);
    setSessionCookies(c, accessToken);
    return c.json(
      {
        accessToken,
        userId: user.id,
        userEmail: user.email,
        name: user.name,
        isAdmin: user.isAdmin,
        profileImagePath: '',
        shouldChangePassword: false,
        isOnboarded: true,
      },
      201,
    );
  });

  api.post('/api/auth/logout', needs(state, 'auth.logout'), (c) => {
    const { session } = c.get('auth');
    if (session) state.sessions.delete(session.token);
    for (const name of cookies) deleteCookie(c, name, { path: '/' });
    return c.json({ successful: true, redirectUri: '/auth/login?autoLaunch=0' });
  });

  api.post('/api/auth/validateToken', needs(state, null), (c) => c.json({ authStatus: true }));

  api.get('/api/users/me', needs(state, 'user.read'), (c) => c.json(accountJson(state, c.get('auth').user)));

  api.get('/api/api-keys/me', needs(state, null), (c) => {
    const { apiKey } = c.get('auth');
    if (!apiKey) throw new ImmichError(403, 'Not authenticated with an API Key');
    const createdAt = asDate(apiKey.createdAt);
    const { id, name, permissions } = apiKey;
    return c.json({ id, name, createdAt, updatedAt: createdAt, permissions });
  });
}

function setSessionCookies(c: ApiContext, token: string): void {
  const options = { path: '/', sameSite: 'Lax', maxAge: 400 * 24 * 60 * 60 } as const;
  setCookie(c, 'immich_access_token', token, { ...options, httpOnly: true });
  setCookie(c, 'immich_auth_type', 'password', { ...options, httpOnly: true });
  setCookie(c, 'immich_is_authenticated', 'true', options);
}

function accountJson(state: State, user: FakeUser) {
  let usage = 0;
  for (const asset of state.assets.values()) {
    if (asset.ownerId === user.id && !asset.libraryId) usage += asset.exif?.fileSizeInByte ?? 0;
  }
  const createdAt = asDate(user.createdAt);
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    profileImagePath: '',
    avatarColor: user.avatarColor,
    profileChangedAt: createdAt,
    storageLabel: null,
    shouldChangePassword: false,
    isAdmin: user.isAdmin,
    createdAt,
    deletedAt: null,
    updatedAt: asDate(user.updatedAt),
    oauthId: '',
    quotaSizeInBytes: null,
    quotaUsageInBytes: usage,
    status: 'active',
    license: null,
  };
}
