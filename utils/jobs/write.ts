import { ImmichError, mayPass, pauseBefore } from '~/utils/immich';
import type { JobWorld } from './run-job';

const attempts = 7;

/**
 * Makes a call that changes something, again while it may pass. An answer that was lost says nothing of the effect,
 * so the server is asked before the call is sent again; only a 429 has certainly had none.
 * @param lookUp what the call would have answered where the server did it after all, else null
 * @throws what the last attempt, or the look-up, threw
 */
export async function write<T>(
  call: () => Promise<T>,
  lookUp: () => Promise<T | null>,
  { pause }: JobWorld,
  signal: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!mayPass(error) || attempt === attempts) throw error;
      await pause(pauseBefore(attempt, error), signal);
      const hadNoEffect = error instanceof ImmichError && error.status === 429;
      const found = hadNoEffect ? null : await lookUp();
      if (found !== null) return found;
      if (signal.aborted) throw error;
    }
  }
}
