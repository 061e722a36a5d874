/** Every way in which something can fail. Each has a sentence of its own, `error_...`, that says what to do. */
export const failureCodes = [
  'unreachable',
  'not-immich',
  'proxy-sign-in',
  'proxy-refused',
  'version-too-old',
  'no-access',
  'signed-out',
  'bad-key',
  'missing-permission',
  'not-yours',
  'other-user',
  'changed',
  'not-found',
  'busy',
  'server-error',
  'unexpected-answer',
  'storage-full',
  'interrupted',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** A failure as data: it crosses ports and rests in the journal. Holds no key, no address. */
export interface Failure {
  code: FailureCode;
  /** What the sentence names: a permission, a field's path, a version, the server's own words. */
  detail?: string;
  /** Signed in with a key, where what helps is another thing then. */
  byKey?: true;
}

/** The detail of a `proxy-sign-in` that led elsewhere: to a sign-in, or from http to https. */
export const redirected = 'redirect';

/** A failure on its way up. `detail` is text of the server or of ours, never a key. */
export class StackerError extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, detail?: string, byKey = false) {
    super(detail ? `${code}: ${detail}` : code);
    this.failure = { code, ...(detail && { detail }), ...(byKey && { byKey }) };
  }
}

/**
 * True where a browser says that there is no room. With `unlimitedStorage` Chromium has no quota to exceed and passes on
 * what its database says of the disk: "IO error ... FILE_ERROR_NO_SPACE" (Chromium 156 on a full disk).
 */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof DOMException)) return false;
  return error.name === 'QuotaExceededError' || /NO_SPACE|no space|disk (is )?full/i.test(error.message);
}

/** Reads any thrown value as a failure; what we did not foresee is `interrupted` with its own words. */
export function toFailure(error: unknown): Failure {
  if (error instanceof StackerError) return error.failure;
  if (isDiskFull(error)) return { code: 'storage-full' };
  return { code: 'interrupted', detail: error instanceof Error ? error.message : String(error) };
}
