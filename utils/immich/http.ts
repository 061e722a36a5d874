import ky from 'ky';
import type { z } from 'zod/mini';
import { parseAnswer } from './asset';
import { type AuthKind, ImmichError, toImmichError } from './errors';

/** Where a server is and how to sign in. `key` null means the browser's session. */
export interface Access {
  /** Full origin with port. */
  origin: string;
  key: string | null;
}

export interface Call<S extends z.ZodMiniType> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`, e.g. `/stacks`. */
  path: string;
  answer: S;
  body?: unknown;
  /** Milliseconds to wait for an answer; 30,000 unless told. */
  timeoutMs?: number;
  /** How often a call without lasting effect is tried again; writes are never repeated here. */
  retries?: number;
  /** Sends neither key nor cookie. */
  anonymous?: boolean;
  signal?: AbortSignal | undefined;
}

export type Request = <S extends z.ZodMiniType>(call: Call<S>) => Promise<z.output<S>>;

/**
 * Calls one server's API. A key goes only to its own origin and never follows a redirect; with a
 * key no cookie is sent, because Immich would prefer the cookie (auth.service, all versions).
 * @throws ImmichError with one of our codes; an aborted call throws what its signal says
 */
export function createRequest({ origin, key }: Access): Request {
  return async (call) => {
    const auth: AuthKind = call.anonymous ? 'none' : key === null ? 'session' : 'key';
    let json: unknown;
    try {
      const response = await ky(`${origin}/api${call.path}`, {
        method: call.method,
        json: call.body,
        headers: { accept: 'application/json', ...(auth === 'key' && { 'x-api-key': key ?? '' }) },
        credentials: auth === 'session' ? 'include' : 'omit',
        redirect: 'manual',
        cache: 'no-store',
        timeout: call.timeoutMs ?? 30_000,
        signal: call.signal ?? null,
        retry: {
          limit: call.retries ?? 0,
          methods: ['get', 'post'],
          statusCodes: [408, 429, 502, 503, 504],
          afterStatusCodes: [429, 503],
          maxRetryAfter: 60_000,
          backoffLimit: 10_000,
          jitter: true,
          retryOnTimeout: true,
        },
      });
      const text = await response.text();
      if (text.trimStart().startsWith('<')) throw new ImmichError('proxy-sign-in');
      json = text === '' ? null : parseJson(text, call);
    } catch (error) {
      call.signal?.throwIfAborted();
      throw toImmichError(error, auth);
    }
    return parseAnswer(call.answer, json, `${call.method} ${call.path.replace(/\?.*/, '')}`);
  };
}

function parseJson(text: string, call: { method: string; path: string }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImmichError('unexpected-answer', { detail: `${call.method} ${call.path.replace(/\?.*/, '')}` });
  }
}
