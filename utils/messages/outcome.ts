import { type Failure, toFailure } from './errors';

export type Outcome<T> = ({ ok: true } & T) | { ok: false; failure: Failure };

/** Answers with what was asked for, or with why not. */
export async function outcome<T extends object>(ask: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await ask()) };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}
