import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { toleranceText } from '~/components/options/rules/tolerance-field';
import { timeLeftText } from '~/components/overlay/job/time-left-text';
import { reasonText } from '~/components/shared/reason-text';
import { direction, language, listText, numberText, plural, t } from '~/utils/i18n';
import type { Locale } from './locales';
import { speak } from './speak';

afterEach(() => vi.restoreAllMocks());

/** Which of Unicode's spaces stands between digits changes from one browser to the next. */
const plainSpaces = (text: string) => text.replaceAll(/\s/g, ' ');

describe('a sentence with a number', () => {
  const cases: [Locale, string, Record<number, string>][] = [
    ['en', 'en-GB', { 0: '0 groups', 1: '1 group', 2: '2 groups', 1234: '1,234 groups' }],
    ['de', 'de-AT', { 1: '1 Gruppe', 2: '2 Gruppen', 1234: '1 234 Gruppen' }],
    ['fr', 'fr', { 0: '0 groupe', 1: '1 groupe', 2: '2 groupes', 1000000: '1 000 000 groupes' }],
    ['pt_BR', 'pt-BR', { 0: '0 conjunto', 1: '1 conjunto', 2: '2 conjuntos' }],
    ['pl', 'pl', { 1: '1 grupa', 2: '2 grupy', 5: '5 grup', 12: '12 grup', 21: '21 grup', 22: '22 grupy' }],
    ['ja', 'ja', { 1: '1 グループ', 2: '2 グループ' }],
    ['zh_CN', 'zh-CN', { 1: '1 组', 2: '2 组' }],
  ];

  it.each(cases)('follows the rules of %s in a browser that speaks %s', (locale, spoken, expected) => {
    speak(locale, spoken);
    const told = Object.keys(expected).map((count) => plainSpaces(plural('options_preview_groups', Number(count))));
    expect(told).toEqual(Object.values(expected));
  });
});

describe('in a browser that speaks a language we do not', () => {
  it.each(['ru', 'sv-SE', 'ar-EG', 'zh-TW', 'pt-PT', 'he'])('everything is English, not half of it: %s', (spoken) => {
    speak('en', spoken);
    expect(language()).toBe('en');
    expect(plural('options_preview_groups', 21)).toBe('21 groups');
    expect(plural('options_preview_groups', 1234)).toBe('1,234 groups');
    expect(listText(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(timeLeftText(120_000)).toBe('2 minutes');
  });
});

describe('numbers and lists', () => {
  it('are written as the region of the reader does', () => {
    speak('en', 'en-IN');
    expect(numberText(123_456)).toBe('1,23,456');
    speak('en', 'en-GB');
    expect(listText(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it.each([
    ['de', '5,4 Stunden', 'NIKON Z 6 und Canon EOS 5D', '0,5'],
    ['fr', '5,4 heures', 'NIKON Z 6 et Canon EOS 5D', '0,5'],
    ['es', '5,4 horas', 'NIKON Z 6 y Canon EOS 5D', '0,5'],
    ['nl', '5,4 uur', 'NIKON Z 6 en Canon EOS 5D', '0,5'],
    ['it', '5,4 ore', 'NIKON Z 6 e Canon EOS 5D', '0,5'],
    ['pl', '5,4 godziny', 'NIKON Z 6 i Canon EOS 5D', '0,5'],
    ['ja', '5.4 時間', 'NIKON Z 6、Canon EOS 5D', '0.5'],
  ] as const)('stand in sentences of %s without a word of English', (locale, hours, cameras, half) => {
    speak(locale, locale);
    expect(plainSpaces(timeLeftText(5.4 * 3_600_000))).toBe(hours);
    expect(reasonText({ code: 'cameras-differ', cameras: ['NIKON Z 6', 'Canon EOS 5D'] })).toContain(cameras);
    expect(toleranceText(500)).toBe(half);
  });

  it('of seconds can be typed as they are written, so no thousands are set apart', () => {
    speak('en', 'en-US');
    expect(toleranceText(3_600_000)).toBe('3600');
  });
});

describe('the direction', () => {
  it.each(['rtl', 'ltr'] as const)("is the browser's own: %s", (told) => {
    speak('en', 'he');
    const said = vi.mocked(browser.i18n.getMessage).getMockImplementation();
    vi.mocked(browser.i18n.getMessage).mockImplementation((key, ...rest) =>
      key === '@@bidi_dir' ? told : (said?.(key, ...rest) ?? ''),
    );
    expect(direction()).toBe(told);
    expect(t('overlay_close')).toBe('Close');
  });
});
