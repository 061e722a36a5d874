import type { Context, Hono, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { type Auth, authenticate, requirePermission } from '~/tests/fake-immich/auth';
import type { SeenRequest } from '~/tests/fake-immich/faults';
import type { State } from '~/tests/fake-immich/state';
import type { Call } from '~/tests/fake-immich/types';

export interface Env {
  Variables: { call: Call; auth: Auth; sent: Pick<SeenRequest, 'body' | 'bytes'> };
}
export type Api = Hono<Env>;
export type ApiContext = Context<Env>;

/** Lets a call pass for a session, or a key that has the permission; `null` is for calls that any key may make. */
export const needs = (state: State, permission: string | null): MiddlewareHandler<Env> =>
  createMiddleware<Env>(async (c, next) => {
    const call = c.get('call');
    call.auth = 'rejected';
    const auth = authenticate(c, state);
    call.auth = auth.apiKey ? 'key' : 'session';
    call.userId = auth.user.id;
    requirePermission(auth, permission);
    c.set('auth', auth);
    await next();
  });
