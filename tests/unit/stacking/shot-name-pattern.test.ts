import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileShotNamePattern, planStacks, ShotNamePatternError } from '~/utils/stacking';
import { makeAssets } from './describe-files';

function faultOf(source: string): string | null {
  try {
    compileShotNamePattern(source);
    return null;
  } catch (error) {
    return error instanceof ShotNamePatternError ? error.fault : String(error);
  }
}

/** What the browser's own engine answers, where it answers in time. */
function native(source: string, name: string): string | null {
  const match = new RegExp(source, 'i').exec(name);
  return (match && (match[1] ?? match[0])) || null;
}

describe('compileShotNamePattern', () => {
  it.each([
    ['', 'empty'],
    ['(', 'syntax'],
    ['[a', 'syntax'],
    ['a**', 'syntax'],
    ['a{2,1}', 'syntax'],
    ['(?=a)', 'look-around'],
    ['(?!a)b', 'look-around'],
    ['(?<=a)b', 'look-around'],
    ['(?<!a)b', 'look-around'],
    ['(a)\\1', 'back-reference'],
    ['(?<n>a)\\k<n>', 'back-reference'],
    ['\\cA', 'unsupported'],
    ['\\x1', 'unsupported'],
    ['[\\u12]', 'unsupported'],
    ['\\01', 'unsupported'],
    ['[\\d-z]', 'unsupported'],
    ['x'.repeat(501), 'too-long'],
    ['(?:a{99}){99}', 'too-large'],
    ['a{0,99999}', 'too-large'],
    ['(?:[^]?){490}', 'too-large'],
    ['(?:.{0,30}){16}', 'too-large'],
    ['((\\w+|.)*-?){30}', 'too-large'],
  ])('refuses %s as %s', (source, fault) => {
    expect(faultOf(source)).toBe(fault);
  });

  it.each([
    ['^(.+)-\\d+$', 'IMG-12', 'IMG'],
    ['^(.+?)(?:-\\d+)?$', 'img-12', 'img'],
    ['\\d{4}', 'img_0815_a', '0815'],
    ['(a)|b', 'b', 'b'],
    ['(?<shot>IMG_\\d+)', 'x img_1', 'img_1'],
    ['^[^_]+', 'übung_1', 'übung'],
    ['\\bshot\\b', 'a shot b', 'shot'],
    ['[\\w-]+', ' a-b ', 'a-b'],
    ['a{2,3}?', 'aaaa', 'aa'],
    ['x{2', 'x{2', 'x{2'],
    ['\\u00fc\\x62', 'übe', 'üb'],
    ['(?:(a)|b)+', 'ab', 'ab'],
  ])('%s finds in %s', (source, name, shot) => {
    expect(compileShotNamePattern(source)(name)).toBe(shot);
    expect(native(source, name)).toBe(shot);
  });

  it('answers null where nothing fits, and where what fits is empty', () => {
    expect(compileShotNamePattern('^z')('abc')).toBeNull();
    expect(compileShotNamePattern('x*')('abc')).toBeNull();
  });

  it('answers as the browser does for any pattern that it accepts', () => {
    const atom = fc.constantFrom(
      ...['a', 'b', 'B', '.', '1', '_', '^', '$', '\\b', '\\B', '\\d', '\\D', '\\w', '\\W', '\\S', '\\x61', '\\u0062'],
      ...['\\-', '\\.', '{', '}', ']', '-', '[ab]', '[^a]', '[a-b_]', '[-1]', '[\\w-]', '[^\\d\\x2d]', '[A\\u0042]'],
    );
    const pattern = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        atom,
        fc.tuple(tie('node'), tie('node')).map(([one, other]) => one + other),
        fc.tuple(tie('node'), tie('node')).map(([one, other]) => `(?:${one}|${other})`),
        tie('node').map((node) => `(${node})`),
        fc
          .tuple(
            fc.constantFrom('a', 'b', '[ab1]', '(?:ab)', '(b_)', '(?:a|b1)', '\\w'),
            fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '*?', '+?'),
          )
          .map(([node, sign]) => node + sign),
      ),
    })).node;
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', '1', '_', '-'), maxLength: 10 }),
        (source, name) => {
          expect(compileShotNamePattern(source)(name)).toBe(native(source, name));
        },
      ),
      { numRuns: 5000 },
    );
  });

  // Each of these takes the browser's own engine longer than anybody waits.
  it.each([
    '(a+)+$',
    '(a|a)*$',
    '(a|aa)+$',
    '(a*)*$',
    '(.*)*$',
    '^(([a-z])+.)+$',
    'a*a*a*a*a*a*a*a*a*$',
    '(a?){30}a{30}!',
  ])('runs %s over a long name without going back', (source) => {
    const began = performance.now();
    compileShotNamePattern(source)(`${'a'.repeat(250)}!`);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('matches ordinary names whole, with ordinary patterns names of any length', () => {
    expect(compileShotNamePattern('(?:a?){30}a{30}!')(`${'a'.repeat(30)}!`)).toBe(`${'a'.repeat(30)}!`);
    const shotName = compileShotNamePattern('^(.+?)(?:[-_](?:edit|final|print|web))?$');
    expect(shotName(`${'x'.repeat(245)}-final`)).toBe('x'.repeat(245));
  });

  it('leaves alone a name too long for a costly pattern', () => {
    expect(compileShotNamePattern('(?:a?){30}a{30}!')(`${'a'.repeat(250)}!`)).toBeNull();
  });

  it('is refused before anything is planned', () => {
    expect(() => planStacks(makeAssets(['A.JPG', 'A.NEF']), { shotNamePattern: '(' })).toThrow(ShotNamePatternError);
  });
});
