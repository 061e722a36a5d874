import type { CharacterTest, Cursor } from './pattern-characters';
import { ignoringCase, readClass, readEscape } from './pattern-characters';
import { ShotNamePatternError } from './pattern-fault';

export type PatternNode =
  | { kind: 'character'; test: CharacterTest }
  | { kind: 'edge'; edge: 'start' | 'end' | 'word' | 'not-word' }
  | { kind: 'sequence'; parts: PatternNode[] }
  | { kind: 'choice'; options: PatternNode[] }
  /** Only the first group is asked for, so only it is told apart. */
  | { kind: 'group'; body: PatternNode; isFirst: boolean }
  | { kind: 'repeat'; body: PatternNode; min: number; max: number; lazy: boolean };

const longest = 500;

interface Parser extends Cursor {
  groups: number;
}

/** Reads a regular expression as JavaScript writes it (without flags). @throws {ShotNamePatternError} */
export function parsePattern(source: string): PatternNode {
  if (source === '') throw new ShotNamePatternError('empty', source);
  if (source.length > longest) throw new ShotNamePatternError('too-long', String(source.length));
  try {
    // The browser knows its grammar best; it only reads the pattern here, and never runs it.
    new RegExp(source);
  } catch (error) {
    throw new ShotNamePatternError('syntax', error instanceof Error ? error.message : String(error));
  }
  return parseChoice({ source, at: 0, groups: 0 });
}

function parseChoice(parser: Parser): PatternNode {
  const options = [parseSequence(parser)];
  while (parser.source[parser.at] === '|') {
    parser.at += 1;
    options.push(parseSequence(parser));
  }
  return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}

function parseSequence(parser: Parser): PatternNode {
  const parts: PatternNode[] = [];
  while (parser.at < parser.source.length && parser.source[parser.at] !== '|' && parser.source[parser.at] !== ')') {
    parts.push(parseRepeat(parser));
  }
  return { kind: 'sequence', parts };
}

function parseRepeat(parser: Parser): PatternNode {
  const body = parseAtom(parser);
  const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(parser.source.slice(parser.at, parser.at + 20));
  if (!quantifier) return body;
  parser.at += quantifier[0].length;
  const lazy = parser.source[parser.at] === '?';
  if (lazy) parser.at += 1;
  const sign = quantifier[0];
  if (sign === '*') return { kind: 'repeat', body, min: 0, max: Infinity, lazy };
  if (sign === '+') return { kind: 'repeat', body, min: 1, max: Infinity, lazy };
  if (sign === '?') return { kind: 'repeat', body, min: 0, max: 1, lazy };
  const min = Number(quantifier[1]);
  const max = quantifier[2] === '' ? min : quantifier[3] === '' ? Infinity : Number(quantifier[3]);
  return { kind: 'repeat', body, min, max, lazy };
}

function parseAtom(parser: Parser): PatternNode {
  const character = parser.source[parser.at] ?? '';
  parser.at += 1;
  if (character === '^') return { kind: 'edge', edge: 'start' };
  if (character === '$') return { kind: 'edge', edge: 'end' };
  if (character === '.') return { kind: 'character', test: (candidate) => !/[\n\r\u2028\u2029]/.test(candidate) };
  if (character === '[') return { kind: 'character', test: readClass(parser) };
  if (character === '(') return parseGroup(parser);
  if (character !== '\\') return literal(character);

  const letter = parser.source[parser.at];
  if (letter === 'b' || letter === 'B') {
    parser.at += 1;
    return { kind: 'edge', edge: letter === 'b' ? 'word' : 'not-word' };
  }
  const escaped = readEscape(parser);
  return typeof escaped === 'string' ? literal(escaped) : { kind: 'character', test: escaped };
}

function literal(character: string): PatternNode {
  return { kind: 'character', test: ignoringCase((candidate) => candidate === character) };
}

function parseGroup(parser: Parser): PatternNode {
  const opening = /^\?(?:<?[=!]|:|<[^>]+>|.)/.exec(parser.source.slice(parser.at))?.[0] ?? '';
  if (/[=!]$/.test(opening) && opening.length <= 3) throw new ShotNamePatternError('look-around', `(${opening}`);
  const isNamed = opening.startsWith('?<');
  if (opening !== '' && opening !== '?:' && !isNamed) throw new ShotNamePatternError('unsupported', `(${opening}`);
  parser.at += opening.length;
  if (opening !== '?:') parser.groups += 1;
  const isFirst = opening !== '?:' && parser.groups === 1;
  const body = parseChoice(parser);
  parser.at += 1;
  return { kind: 'group', body, isFirst };
}
