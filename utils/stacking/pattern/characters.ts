import { ShotNamePatternError } from './fault';

/** Says whether one character belongs, by its code (a UTF-16 unit). */
export type CharacterTest = (code: number) => boolean;

const unit = String.raw`(?:\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|0\d|[^])|[^])`;
const atom = new RegExp(String.raw`^(?:\[(?:\\[^]|[^\]\\])*\]|${unit})`);
const rangeOrUnit = new RegExp(`(${unit})-(${unit})|${unit}`, 'g');

/**
 * What a pattern begins with that stands for one character: the character, an escape, a class.
 * @throws {ShotNamePatternError} where it is more than that, or not to be told.
 */
export function readAtom(pattern: string): string {
  const found = atom.exec(pattern)?.[0] ?? '';
  const isClass = found.length > 1 && found.startsWith('[');
  for (const [written, from, to] of (isClass ? found.slice(1, -1) : found).matchAll(rangeOrUnit)) {
    if (from && /\\[dsw]/i.test(from + to)) throw new ShotNamePatternError('unsupported', written);
    for (const part of from && to ? [from, to] : [written]) {
      if (/^\\[1-9k]/.test(part)) throw new ShotNamePatternError('back-reference', part);
      if (/^\\(?:0\d|(?![bdfnrstvwBDSW])[A-Za-z]$)/.test(part)) throw new ShotNamePatternError('unsupported', part);
    }
  }
  return found;
}

const units = 2 ** 16;

/**
 * The browser's own engine sees one character at a time, in any case: there it has nowhere to go back to.
 * It is asked once for each character that comes.
 */
export function testOf(atom: string): CharacterTest {
  const expression = new RegExp(`^${atom}$`, 'i');
  /** 0: not asked yet, 1: no, 2: yes. */
  let answers: Uint8Array | null = null;
  return (code) => {
    answers ??= new Uint8Array(units);
    if (answers[code] === 0) answers[code] = expression.test(String.fromCharCode(code)) ? 2 : 1;
    return answers[code] === 2;
  };
}
