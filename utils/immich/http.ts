import type { z } from 'zod/mini';
import { type Failure, toFailure } from '~/utils/messages/errors';
import { parseAnswer } from './asset';
import { ImmichError, isPage, isSignInPage, mayPass, type SignedInBy, toImmichError } from './errors';
import { type Retries, retrying } from './retry';
import type { ServerClock } from './server-clock';

/** Where a server is and how to sign in. `key` null means the browser's session. */
export interface Access {
  /** Full origin with port. */
  origin: string;
  key: string | null;
  /** What a proxy in front of it wants of a program. Sent with every call, to that origin alone, and guarded like the key. */
  headers?: readonly { name: string; value: string }[];
  /** Whether the browser still lets us call it, asked where no answer came. */
  isAllowed?: () => Promise<boolean>;
  /** Hears of every answer: null for one that is good, else a failure that may pass. */
  onAnswer?: (failure: Failure | null) => void;
}

export interface Call<S extends z.ZodMiniType> extends Retries {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api`, e.g. `/stacks`. */
  path: string;
  answer: S;
  body?: unknown;
  /** Milliseconds to wait for the whole answer; 30,000 unless told. */
  timeoutMs?: number;
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
export function createRequest(access: Access, clock?: ServerClock): Request {
  const { origin, key, onAnswer } = access;
  const by: SignedInBy = key === null ? 'session' : 'key';
  const secrets = [key, ...(access.headers ?? []).map(({ value }) => value)].filter((secret) => secret);
  // A server or proxy may repeat what it was sent; our failures must not.
  const withoutSecrets = (text: string) => secrets.reduce<string>((left, one) => left.replaceAll(one ?? '', '…'), text);

  return async (call) => {
    const headers = headersOf(call, access);
    const ask = async () => {
      const timeout = AbortSignal.timeout(call.timeoutMs ?? 30_000);
      const { answer, text } = await arrives(call, access, timeout, async () => {
        const answer = await fetch(`${origin}/api${call.path}`, {
          method: call.method,
          headers,
          credentials: by === 'session' ? 'include' : 'omit',
          redirect: 'manual',
          cache: 'no-store',
          signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
          ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
        });
        clock?.hear(answer.headers);
        return { answer, text: await answer.text() };
      });
      if (!answer.ok) throw toImmichError(answer, withoutSecrets(text), by);
      return text === '' ? null : parseJson(text, call, answer.status, by);
    };
    const attempt = async () => {
      try {
        const json = await ask();
        onAnswer?.(null);
        return json;
      } catch (error) {
        if (mayPass(error)) onAnswer?.(toFailure(error));
        throw error;
      }
    };
    const json = await retrying(attempt, call, call.signal);
    return parseAnswer(call.answer, json, nameOf(call));
  };
}

/** @throws ImmichError `bad-key` or `proxy-refused` for what no header can carry */
function headersOf(
  { body, anonymous }: { body?: unknown; anonymous?: boolean },
  { key, headers: own = [] }: Access,
): Headers {
  const headers = new Headers();
  for (const { name, value } of own) {
    try {
      headers.set(name, value);
    } catch {
      throw new ImmichError('proxy-refused', { detail: name, byKey: key !== null });
    }
  }
  headers.set('accept', 'application/json');
  if (body !== undefined) headers.set('content-type', 'application/json');
  try {
    if (key !== null && !anonymous) headers.set('x-api-key', key);
  } catch {
    throw new ImmichError('bad-key');
  }
  return headers;
}

type Named = Pick<Call<z.ZodMiniType>, 'method' | 'path' | 'signal'>;

/** Whatever keeps an answer from arriving is `unreachable`, but for our own wish to stop, and a permission that is gone. */
async function arrives<T>(
  { signal }: Named,
  { isAllowed }: Access,
  timeout: AbortSignal,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch {
    signal?.throwIfAborted();
    if (isAllowed && !(await isAllowed())) throw new ImmichError('no-access');
    throw new ImmichError('unreachable', { isTimeout: timeout.aborted });
  }
}

/** A page in place of JSON is a proxy's: to sign in on, or one that passes. */
function parseJson(text: string, call: Named, status: number, by: SignedInBy): unknown {
  if (isSignInPage(text)) throw new ImmichError('proxy-sign-in', { byKey: by === 'key' });
  if (isPage(text)) throw new ImmichError('unreachable', { status, detail: nameOf(call) });
  try {
    return JSON.parse(text);
  } catch {
    throw new ImmichError('unexpected-answer', { detail: nameOf(call) });
  }
}

/** A call as failures name it: without its query, which may hold anything. */
const nameOf = ({ method, path }: Named) => `${method} ${path.replace(/\?.*/, '')}`;
