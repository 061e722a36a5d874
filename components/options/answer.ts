import { type Failure, toFailure } from '~/utils/messages/errors';
import type { Outcome } from '~/utils/messages/outcome';

/** An answer of the background, or why there is none, so that no question ends in silence. */
export async function answer<T>(question: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return (await question) ?? failed({ code: 'interrupted' });
  } catch (error) {
    return failed(toFailure(error));
  }
}

export function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}
