import { ImmichError, mayPass } from './errors';
import { pause } from './pause';

const longestPauseMs = 30_000;

/**
 * How long to wait before the next attempt, in milliseconds: what the server asked for (`Retry-After`), else pauses
 * that double from half a second, with jitter, so that many calls that failed together do not come back together.
 * @param attempt the attempts made so far, from 1
 */
export function pauseBefore(attempt: number, error: unknown): number {
  const asked = error instanceof ImmichError ? error.retryAfterMs : null;
  const growing = 500 * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
  return Math.min(longestPauseMs, asked ?? growing);
}

/** How often a call that only reads is made again, and after which failures: those that may pass unless told. */
export interface Retries {
  retries?: number;
  retryIf?: (error: unknown) => boolean;
}

/** Makes a call that only reads, again and again while that is worth it. @throws what the last attempt threw */
export async function retrying<T>(
  call: () => Promise<T>,
  { retries = 0, retryIf = mayPass }: Retries,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (attempt > retries || !retryIf(error)) throw error;
      await pause(pauseBefore(attempt, error), signal);
      signal?.throwIfAborted();
    }
  }
}
