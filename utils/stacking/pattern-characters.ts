import { ShotNamePatternError } from './pattern-fault';

/** Says whether one character (a UTF-16 unit) belongs. */
export type CharacterTest = (character: string) => boolean;

/** Where a parser stands in a pattern. */
export interface Cursor {
  source: string;
  at: number;
}

const classes: Record<string, CharacterTest> = {
  d: (character) => character >= '0' && character <= '9',
  w: (character) => /\w/.test(character),
  s: (character) => /\s/.test(character),
};

const controls: Record<string, string> = { t: '\t', n: '\n', r: '\r', v: '\v', f: '\f', '0': '\0' };

const anyCase = (character: string): string[] => [character, character.toLowerCase(), character.toUpperCase()];

/** Belongs in any case: names are compared without it. */
export function ignoringCase(test: CharacterTest): CharacterTest {
  return (character) => anyCase(character).some(test);
}

/** Reads what follows a backslash: a class such as `\d`, or the one character that it stands for. */
export function readEscape(cursor: Cursor): CharacterTest | string {
  const letter = cursor.source[cursor.at] ?? '';
  cursor.at += 1;
  const shorthand = classes[letter.toLowerCase()];
  if (shorthand) return letter === letter.toLowerCase() ? shorthand : (character) => !shorthand(character);
  if (letter === 'x' || letter === 'u') {
    const digits = cursor.source.slice(cursor.at, cursor.at + (letter === 'x' ? 2 : 4));
    if (!/^(?:[\da-f]{2}|[\da-f]{4})$/i.test(digits)) throw new ShotNamePatternError('unsupported', `\\${letter}`);
    cursor.at += digits.length;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
  if (/[1-9k]/.test(letter)) throw new ShotNamePatternError('back-reference', `\\${letter}`);
  const control = controls[letter];
  if (control !== undefined) return control;
  if (/[a-z]/i.test(letter)) throw new ShotNamePatternError('unsupported', `\\${letter}`);
  return letter;
}

/** Reads a class behind its `[`, up to and with its `]`. */
export function readClass(cursor: Cursor): CharacterTest {
  const negated = cursor.source[cursor.at] === '^';
  if (negated) cursor.at += 1;
  const tests: CharacterTest[] = [];
  while (cursor.source[cursor.at] !== ']') {
    const first = readClassAtom(cursor);
    const isRange = cursor.source[cursor.at] === '-' && cursor.source[cursor.at + 1] !== ']';
    if (!isRange) {
      tests.push(typeof first === 'string' ? (character) => character === first : first);
      continue;
    }
    cursor.at += 1;
    const last = readClassAtom(cursor);
    if (typeof first !== 'string' || typeof last !== 'string') {
      throw new ShotNamePatternError('unsupported', cursor.source.slice(0, cursor.at));
    }
    tests.push((character) => character >= first && character <= last);
  }
  cursor.at += 1;
  const belongs = ignoringCase((character) => tests.some((test) => test(character)));
  return negated ? (character) => !belongs(character) : belongs;
}

function readClassAtom(cursor: Cursor): CharacterTest | string {
  const character = cursor.source[cursor.at] ?? '';
  cursor.at += 1;
  if (character !== '\\') return character;
  if (cursor.source[cursor.at] !== 'b') return readEscape(cursor);
  cursor.at += 1;
  return '\b';
}
