import type { Failure } from '~/utils/messages/errors';

/** A job that has heard nothing but refusals for so long, in milliseconds, says that it waits. */
const patienceMs = 3000;

/**
 * Listens to the answers to a job's calls.
 * @param tell hears of the last refusal once there was no good answer for some seconds, and null when there is one again
 */
export function watchAnswers(tell: (failure: Failure | null) => void) {
  let refusal: Failure | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  const end = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    /** @param failure one that may pass; null for an answer of Immich's */
    hear(failure: Failure | null): void {
      refusal = failure;
      if (failure === null) {
        end();
        if (told) tell(null);
        told = false;
        return;
      }
      timer ??= setTimeout(() => {
        told = true;
        tell(refusal);
      }, patienceMs);
    },
    end,
  };
}
