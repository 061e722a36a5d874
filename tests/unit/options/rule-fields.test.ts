import { beforeEach, describe, expect, it } from 'vitest';
import { addSuffix } from '~/components/options/rules/add-suffix';
import { patternFaultText } from '~/components/options/rules/pattern-fault-text';
import { readTolerance } from '~/components/options/rules/tolerance';
import { speakEnglish } from './speak-english';

describe('a tolerance', () => {
  it.each([
    ['2', 2000],
    [' 0 ', 0],
    ['0.5', 500],
    ['0,5', 500],
    ['.25', 250],
    ['3.', 3000],
    ['3600', 3_600_000],
    ['3600.1', null],
    ['', null],
    ['-1', null],
    ['1e3', null],
    ['0x10', null],
    ['two', null],
    ['1.2.3', null],
  ])('is read in seconds: %j', (typed, ms) => {
    expect(readTolerance(typed)).toBe(ms);
  });
});

describe('a mark of edited versions of one’s own', () => {
  it.each([
    ['-final', '-final'],
    [' web ', ' web'],
    [' 2', ' 2'],
    ['-2', '-2'],
    ['_v2', '_v2'],
    ['fu\u0308r', 'für'],
  ])('is added: %j', (typed, suffix) => {
    expect(addSuffix(['-draft'], typed)).toEqual({ ok: true, suffixes: ['-draft', suffix] });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['-DRAFT', 'known'],
    ['-Edit', 'known'],
    ['-bearbeitet-2', 'known'],
    ['_DxO_DeepPRIME', 'known'],
    ['123', 'unusable'],
    ['(1)', 'unusable'],
    [' (12)', 'unusable'],
    ['x'.repeat(41), 'unusable'],
  ])('is refused: %j is %s', (typed, why) => {
    expect(addSuffix(['-draft'], typed)).toEqual({ ok: false, why });
  });
});

describe('a pattern for shot names', () => {
  beforeEach(speakEnglish);

  it.each(['^(.+) (?:raw|web)$', '(a+)+$', '\\d{4}'])('is good: %s', (source) => {
    expect(patternFaultText(source)).toBeNull();
  });

  it.each([
    ['', 'The pattern is empty.'],
    ['a'.repeat(501), 'The pattern has 501 characters. At most 500 fit.'],
    ['(a', /^This is no regular expression\. The browser says: Unterminated group\.$/],
    ['a: (b', /^This is no regular expression\. The browser says: Unterminated group\.$/],
    ['a(?=b)', /^\(\?= looks ahead or back, /],
    ['(a)\\1', /^\\1 refers back to a group, /],
    ['\\p', /^\\p cannot be used here\. /],
    ['(a{99}){99}', /^The pattern repeats too much\. /],
  ])('is refused in words: %s', (source, sentence) => {
    expect(patternFaultText(source)).toMatch(sentence);
  });
});
