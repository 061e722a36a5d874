import { type Failure, toFailure } from './errors';

export type Outcome<T> = ({ ok: true } & T) | { ok: false; failure: Failure };

export function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}

/** Answers with what was asked for, or with why not. */
export async function outcome<T extends object>(ask: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await ask()) };
  } catch (error) {
    return failed(toFailure(error));
  }
}

/** The other side's answer, or why there is none, so that no question ends in silence: it may just be ended, or gone for good. */
export async function asked<T>(question: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return (await question) ?? failed({ code: 'interrupted' });
  } catch (error) {
    return failed(toFailure(error));
  }
}
