import { StackerError } from '~/utils/messages/errors';

/** Whether the request was made with a key or with the browser's session: a 401 means different things. */
export type AuthKind = 'session' | 'key' | 'none';

/** A failure of one call, with what a caller needs to decide whether to try again. */
export class ImmichError extends StackerError {
  /** The HTTP status, or null where no answer came. */
  readonly status: number | null;
  /** Milliseconds that the server asked to wait, if it did. */
  readonly retryAfterMs: number | null;

  constructor(
    code: StackerError['failure']['code'],
    options: { detail?: string; status?: number; retryAfterMs?: number | null } = {},
  ) {
    super(code, options.detail);
    this.status = options.status ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** Statuses of calls that may succeed later. 520 to 524 are a proxy's words for an origin that stumbles. */
export const passing = /408|429|50[234]|52[0-4]/;

/** True where the same call may succeed later: no answer, too many requests, a gateway that stumbles. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof ImmichError)) return false;
  return error.failure.code === 'unreachable' || passing.test(`${error.status}`);
}

/** For what may be deleted, or shared no longer, between its listing and its reading. @throws any other failure */
export function nullIfGone(error: unknown): null {
  if (error instanceof ImmichError && ['not-yours', 'not-found'].includes(error.failure.code)) return null;
  throw error;
}

/**
 * Reads an answer that is none as one of our failures. Statuses and words: Immich 2.0 to 3.1,
 * whose bodies carry `message` as a string or a list of strings.
 */
export function toImmichError(response: Response, text: string, auth: AuthKind): ImmichError {
  const status = response.status;
  // Nothing of Immich's API redirects, a proxy does. Browsers hide the status of a redirect that is not followed.
  const isRedirect = response.type === 'opaqueredirect' || (status >= 300 && status < 400);
  if (isRedirect || wantsSignIn(status, text)) return new ImmichError('proxy-sign-in');
  const words = wordsOf(text);
  const detail = words || `HTTP ${status}`;
  const permission = /^Missing required permission: (.+)$/.exec(words)?.[1];
  if (permission) return new ImmichError('missing-permission', { status, detail: permission });
  if (status === 401) return new ImmichError(auth === 'key' ? 'bad-key' : 'signed-out', { status });
  if (status === 400 && words.startsWith('Not found or no ')) return new ImmichError('not-yours', { status, detail });
  // Immich's own 404 has words; one without is a proxy's whose Immich is away.
  if (status === 404) return new ImmichError(words ? 'not-found' : 'unreachable', { status, detail });
  return new ImmichError('server-error', { status, detail, retryAfterMs: retryAfter(response.headers) });
}

/**
 * A proxy that wants its own sign-in answers any call with a page. Not every page of a proxy is one: it may say that there
 * were too many calls, or that one was too large.
 */
export function wantsSignIn(status: number, text: string): boolean {
  if (!text.trimStart().startsWith('<')) return false;
  if (status === 401 || status === 403) return true;
  return status < 500 && status !== 404 && /password|sign[ -]?[io]n|log[ -]?[io]n|authent|\bsso\b/i.test(text);
}

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
