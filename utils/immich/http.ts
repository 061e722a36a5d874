import type { z } from 'zod/mini';
import { parseAnswer } from './asset';
import { type AuthKind, ImmichError, toImmichError, wantsSignIn } from './errors';
import { retrying } from './retry';

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
  /** Milliseconds to wait for the whole answer; 30,000 unless told. */
  timeoutMs?: number;
  /** How often a call without lasting effect is tried again; writes are never repeated here. */
  retries?: number;
  /** What needs no sign-in of Immich's: sent without the key. The browser's cookies go with it, since a proxy may want its own. */
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
    const headers = headersOf(call, auth === 'key' ? key : null);
    const attempt = async () => {
      const timeout = AbortSignal.timeout(call.timeoutMs ?? 30_000);
      const response = await arrives(call, async () => {
        const answer = await fetch(`${origin}/api${call.path}`, {
          method: call.method,
          headers,
          credentials: key === null ? 'include' : 'omit',
          redirect: 'manual',
          cache: 'no-store',
          signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
          ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
        });
        return { answer, text: await answer.text() };
      });
      // A server or proxy may repeat what it was sent; our failures must not.
      const words = key === null ? response.text : response.text.replaceAll(key, '…');
      if (!response.answer.ok) throw toImmichError(response.answer, words, auth);
      return response.text === '' ? null : parseJson(response.text, call);
    };
    const json = await retrying(attempt, call.retries ?? 0, call.signal);
    return parseAnswer(call.answer, json, nameOf(call));
  };
}

/** @throws ImmichError `bad-key` for one that no header can carry */
function headersOf({ body }: { body?: unknown }, key: string | null): Headers {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  try {
    if (key !== null) headers.set('x-api-key', key);
  } catch {
    throw new ImmichError('bad-key');
  }
  return headers;
}

type Named = Pick<Call<z.ZodMiniType>, 'method' | 'path' | 'signal'>;

/** Whatever keeps an answer from arriving is `unreachable`, but for our own wish to stop. */
async function arrives<T>({ signal }: Named, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    signal?.throwIfAborted();
    throw new ImmichError('unreachable');
  }
}

function parseJson(text: string, call: Named): unknown {
  if (wantsSignIn(200, text)) throw new ImmichError('proxy-sign-in');
  try {
    return JSON.parse(text);
  } catch {
    throw new ImmichError('unexpected-answer', { detail: nameOf(call) });
  }
}

/** A call as failures name it: without its query, which may hold anything. */
const nameOf = ({ method, path }: Named) => `${method} ${path.replace(/\?.*/, '')}`;
