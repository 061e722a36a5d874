import { ShotNamePatternError } from './fault';
import { createMachine } from './machine';
import { parsePattern } from './syntax';

export type { ShotNamePatternFault } from './fault';
export { ShotNamePatternError } from './fault';

/** How many steps one name may take: 1,000 names must be through in 50 ms. */
const mostSteps = 6_000;
/** Names up to this length are matched whatever they hold. Most patterns go on to the longest that there are. */
const nameLength = 32;

/**
 * Compiles a pattern for shot names: a regular expression, compared without case.
 * The function it gives answers a name's shot name, the first group or else the whole match, or null where nothing fits.
 *
 * Patterns run on a matcher of our own that never goes back, so its time is the length of the name times the size
 * of the pattern: `(a+)+$` costs no more than `a+$`, and no pattern can freeze the browser. What such a matcher
 * cannot do (look-around, references to groups) is refused, and so is what would take too long all the same. A name
 * too long for a costly pattern goes by the usual rule.
 * re2js was tried in its place: it is linear as well, but takes 1,000 plain names longer than that, and 20 to 50 ms to
 * load into a worker.
 * @throws {ShotNamePatternError} with what is wrong and where.
 */
export function compileShotNamePattern(source: string): (name: string) => string | null {
  const machine = createMachine(parsePattern(source.normalize('NFC')));
  if (machine.stepsFor(nameLength) > mostSteps) throw new ShotNamePatternError('too-large', String(mostSteps));
  return (name) => machine.run(name, mostSteps) || null;
}
