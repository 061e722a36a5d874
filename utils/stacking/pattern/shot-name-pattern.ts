import { runProgram } from './run';
import { parsePattern } from './syntax';

export type { ShotNamePatternFault } from './fault';
export { ShotNamePatternError } from './fault';

/**
 * Compiles a pattern for shot names: a regular expression, compared without case.
 * The function it gives answers a name's shot name, the first group or else the whole match, or null where nothing fits.
 *
 * Patterns run on a matcher of our own that never goes back, so its time is the length of the name times the size
 * of the pattern: `(a+)+$` costs no more than `a+$`, and no pattern can freeze the browser. What such a matcher
 * cannot do (look-around, references to groups) is refused.
 * @throws {ShotNamePatternError} with what is wrong and where.
 */
export function compileShotNamePattern(source: string): (name: string) => string | null {
  const program = parsePattern(source.normalize('NFC'));
  return (name) => runProgram(program, name) || null;
}
