import { ImmichError, mayPass, pauseBefore } from '~/utils/immich';
import type { JobWorld } from './work';

const attempts = 7;

/** Answers by which the server says that it did nothing. Any other failure says nothing of the effect. */
const refusals = new Set([400, 401, 403, 404, 413, 429]);
export const isRefusal = (error: unknown) =>
  error instanceof ImmichError && error.status !== null && refusals.has(error.status);

/**
 * Makes a call that changes something, again while it may pass. A lost answer says nothing of the effect, so the
 * server is asked before the call is sent again or given up; and asked still when the repetition is refused, since
 * the effect may have come late.
 * @param lookUp what the call would have answered where the server did it after all, else null
 * @param isInDoubt whether an earlier call may have done it, or be about to
 * @throws what the last attempt, or the look-up, threw
 */
export async function write<T>(
  call: () => Promise<T>,
  lookUp: () => Promise<T | null>,
  { pause }: Pick<JobWorld, 'pause'>,
  signal: AbortSignal,
  isInDoubt = false,
): Promise<T> {
  let inDoubt = isInDoubt;
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      inDoubt ||= !isRefusal(error);
      const again = mayPass(error) && attempt < attempts;
      if (again) await pause(pauseBefore(attempt, error), signal);
      const found = inDoubt ? await lookUp() : null;
      if (found !== null) return found;
      if (!again || signal.aborted) throw error;
    }
  }
}
