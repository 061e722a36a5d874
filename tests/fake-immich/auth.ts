import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { ImmichError } from '~/tests/fake-immich/errors';
import type { Session, State } from '~/tests/fake-immich/state';
import type { FakeApiKey, FakeUser } from '~/tests/fake-immich/types';

export interface Auth {
  user: FakeUser;
  /** Set where a key, not a session, opened the door. */
  apiKey: FakeApiKey | null;
  session: Session | null;
}

/**
 * Who asks. The first credential that is present decides, in Immich's order: a session (headers, query, Bearer, cookie),
 * then a key. A stale cookie is a 401 even beside a good key.
 */
export function authenticate(c: Context, state: State): Auth {
  const token =
    c.req.header('x-immich-user-token') ??
    c.req.header('x-immich-session-token') ??
    c.req.query('sessionKey') ??
    /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ??
    getCookie(c, 'immich_access_token');
  if (token) {
    const session = state.sessions.get(token);
    const user = state.users.find((u) => u.id === session?.userId);
    if (!session || !user) throw new ImmichError(401, 'Invalid user token');
    return { user, apiKey: null, session };
  }
  const secret = c.req.header('x-api-key') ?? c.req.query('apiKey');
  if (secret) {
    const apiKey = state.apiKeys.find((key) => key.secret === secret);
    const user = state.users.find((u) => u.id === apiKey?.userId);
    if (!apiKey || !user) throw new ImmichError(401, 'Invalid API key');
    return { user, apiKey, session: null };
  }
  throw new ImmichError(401, 'Authentication required');
}

/** Throws where a key lacks the permission; `null` is for calls that any key may make. */
export function requirePermission(auth: Auth, permission: string | null): void {
  const granted = auth.apiKey?.permissions;
  if (!granted || permission === null || granted.includes('all') || granted.includes(permission)) return;
  throw new ImmichError(403, `Missing required permission: ${permission}`);
}
