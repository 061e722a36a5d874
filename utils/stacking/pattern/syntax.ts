import type { CharacterTest } from './characters';
import { readAtom, testOf } from './characters';
import { ShotNamePatternError } from './fault';
import type { Step } from './program';
import { choice, repeat, sequence } from './program';

const longest = 500;

/** Where the parser stands. */
interface Parser {
  source: string;
  at: number;
  groups: number;
  /** One for each way to write it. */
  tests: Map<string, CharacterTest>;
}

/** Compiles a regular expression as JavaScript writes it (without flags). @throws {ShotNamePatternError} */
export function parsePattern(source: string): Step[] {
  if (source === '') throw new ShotNamePatternError('empty', source);
  if (source.length > longest) throw new ShotNamePatternError('too-long', String(source.length));
  try {
    // The browser knows its grammar best; it only reads the pattern here, and never runs it.
    new RegExp(source);
  } catch (error) {
    throw new ShotNamePatternError('syntax', error instanceof Error ? error.message : String(error));
  }
  return sequence(parseChoice({ source, at: 0, groups: 0, tests: new Map() }), [{ do: 'accept' }]);
}

function parseChoice(parser: Parser): Step[] {
  const option = parseSequence(parser);
  if (parser.source[parser.at] !== '|') return option;
  parser.at += 1;
  return choice(option, parseChoice(parser));
}

function parseSequence(parser: Parser): Step[] {
  const parts: Step[][] = [];
  while (parser.at < parser.source.length && !/[|)]/.test(parser.source[parser.at] ?? ''))
    parts.push(parseRepeat(parser));
  return sequence(...parts);
}

function parseRepeat(parser: Parser): Step[] {
  const body = parseAtom(parser);
  const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(parser.source.slice(parser.at));
  if (!found) return body;
  parser.at += found[0].length;
  const lazy = parser.source[parser.at] === '?';
  if (lazy) parser.at += 1;
  const [sign, least, comma, most] = found;
  const min = least === undefined ? Number(sign === '+') : Number(least);
  const max = sign === '?' ? 1 : comma === '' ? min : Number(most || Infinity);
  return repeat(body, min, max, lazy);
}

function parseAtom(parser: Parser): Step[] {
  const atom = readAtom(parser.source.slice(parser.at));
  parser.at += atom.length;
  if (atom === '(') return parseGroup(parser);
  if (/^(?:[$^]|\\b)$/i.test(atom)) return [{ do: 'stand', edge: atom }];
  const test = parser.tests.get(atom) ?? testOf(atom);
  parser.tests.set(atom, test);
  return [{ do: 'eat', test }];
}

function parseGroup(parser: Parser): Step[] {
  const opening = /^\?(?:<?[=!]|:|<[^>]+>|.)/.exec(parser.source.slice(parser.at))?.[0] ?? '';
  if (/[=!]$/.test(opening) && opening.length <= 3) throw new ShotNamePatternError('look-around', `(${opening}`);
  const isNamed = opening.startsWith('?<');
  if (opening !== '' && opening !== '?:' && !isNamed) throw new ShotNamePatternError('unsupported', `(${opening}`);
  parser.at += opening.length;
  if (opening !== '?:') parser.groups += 1;
  // Only the first group is asked for, so only it is told apart.
  const isFirst = opening !== '?:' && parser.groups === 1;
  const body = parseChoice(parser);
  parser.at += 1;
  return isFirst ? sequence([{ do: 'begin' }], body, [{ do: 'end' }]) : body;
}
