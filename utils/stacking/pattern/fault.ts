/**
 * What is wrong with a pattern: `syntax` is no regular expression at all, `too-long` is over 500 characters,
 * `too-large` repeats too much (`(a{99}){99}`), the others are parts that we do not run.
 */
export type ShotNamePatternFault =
  | 'empty'
  | 'too-long'
  | 'syntax'
  | 'look-around'
  | 'back-reference'
  | 'unsupported'
  | 'too-large';

/** A pattern for shot names that cannot be used. `detail` is the browser's own words or the part in question. */
export class ShotNamePatternError extends Error {
  readonly fault: ShotNamePatternFault;
  readonly detail: string;

  constructor(fault: ShotNamePatternFault, detail: string) {
    super(`${fault}: ${detail}`);
    this.name = 'ShotNamePatternError';
    this.fault = fault;
    this.detail = detail;
  }
}
