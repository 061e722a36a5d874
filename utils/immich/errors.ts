import { redirected, StackerError } from '~/utils/messages/errors';

/** Whether calls are made with a key or with the browser's session: a refusal means different things. */
export type SignedInBy = 'session' | 'key';

interface Circumstances {
  detail?: string | undefined;
  status?: number;
  retryAfterMs?: number | null;
  isTimeout?: boolean;
  byKey?: boolean;
}

/** A failure of one call, with what a caller needs to decide whether to try again. */
export class ImmichError extends StackerError {
  /** The HTTP status, or null where no answer came. */
  readonly status: number | null;
  /** Milliseconds that the server asked to wait, if it did. */
  readonly retryAfterMs: number | null;
  /** No answer came in the time that there was for it. */
  readonly isTimeout: boolean;

  constructor(code: StackerError['failure']['code'], circumstances: Circumstances = {}) {
    super(code, circumstances.detail, circumstances.byKey);
    this.status = circumstances.status ?? null;
    this.retryAfterMs = circumstances.retryAfterMs ?? null;
    this.isTimeout = circumstances.isTimeout ?? false;
  }
}

/** Statuses of calls that may succeed later. 520 to 524 are a proxy's words for an origin that stumbles. */
const passing = /408|429|50[234]|52[0-4]/;

/** True where the same call may succeed later: no answer of Immich, too many requests, a gateway that stumbles. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof ImmichError)) return false;
  return error.failure.code === 'unreachable' || passing.test(`${error.status}`);
}

/** True where the server, or a gateway before it, gave up on an answer that grew too big. */
export function isTooMuch(error: unknown): boolean {
  if (!(error instanceof ImmichError)) return false;
  const { failure, status, isTimeout } = error;
  return isTimeout || failure.code === 'unexpected-answer' || status === 500 || status === 504;
}

/** For what may be deleted, or shared no longer, between its listing and its reading. @throws any other failure */
export function nullIfGone(error: unknown): null {
  if (error instanceof ImmichError && ['not-yours', 'not-found'].includes(error.failure.code)) return null;
  throw error;
}

/**
 * Reads an answer that is none as one of our failures. Statuses and words: Immich 2.0 to 3.1, whose bodies carry
 * `message` as a string or a list of strings; a body without is a proxy's, and passes, whatever its status.
 */
export function toImmichError({ status, type, headers }: Response, text: string, by: SignedInBy): ImmichError {
  const byKey = by === 'key';
  // Nothing of Immich's API redirects, a proxy does. Browsers hide the status of a redirect that is not followed.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return new ImmichError('proxy-sign-in', { detail: redirected, byKey });
  }
  if (status < 500 && status !== 404 && !headers.has('www-authenticate') && isSignInPage(text)) {
    return new ImmichError('proxy-sign-in', { byKey });
  }
  const words = wordsOf(text);
  const plain = `HTTP ${status}`;
  const detail = words || plain;
  const retryAfterMs = retryAfter(headers);
  if (status === 413) return new ImmichError('server-error', { status, detail: plain });
  if (passing.test(`${status}`)) return new ImmichError('server-error', { status, detail, retryAfterMs });
  if (!words) {
    if (status === 401 || status === 403) return new ImmichError('proxy-refused', { status, detail, byKey });
    return new ImmichError('unreachable', { status, detail, retryAfterMs });
  }
  const permission = /^Missing required permission: (.+)$/.exec(words)?.[1];
  if (permission) return new ImmichError('missing-permission', { status, detail: permission });
  if (status === 401) return new ImmichError(byKey ? 'bad-key' : 'signed-out', { status });
  if (status === 400 && words.startsWith('Not found or no ')) return new ImmichError('not-yours', { status, detail });
  if (status === 404) return new ImmichError('not-found', { status, detail });
  return new ImmichError('server-error', { status, detail, retryAfterMs });
}

export const isPage = (text: string) => text.trimStart().startsWith('<');

/** True for a page to sign in on. Not every page of a proxy is one: it may say that there were too many calls. */
export const isSignInPage = (text: string) =>
  isPage(text) && /password|sign[ -]?[io]n|log[ -]?[io]n|authent|\bsso\b/i.test(text);

/** The server's own words, or none where the body is not Immich's. */
function wordsOf(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    const words = Array.isArray(message) ? message.join('; ') : message;
    return typeof words === 'string' ? words.slice(0, 300) : '';
  } catch {
    return '';
  }
}

/** `Retry-After` in either form (seconds, or a date), as milliseconds from now. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
