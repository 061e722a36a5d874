import { describe, expect, it } from 'vitest';
import { entriesOf, type Locale, localeFolders, locales, messagesOf } from './locales';

const english = messagesOf('en');
const others = locales.filter((locale) => locale !== 'en');

const pluralForm = /_(zero|one|two|few|many|other)$/;
/** A key without its plural form, where it is one of a sentence that a number is part of. */
const stemOf = (key: string) => {
  const stem = key.replace(pluralForm, '');
  return stem !== key && `${stem}_other` in english ? stem : null;
};
const stems = Object.keys(english).flatMap((key) => (key.endsWith('_other') ? [key.slice(0, -'_other'.length)] : []));

const rulesOf = (locale: Locale) => new Intl.PluralRules(locale.replace('_', '-'));
/** The English text that a text of another language stands for. */
const originalOf = (key: string) => english[key] ?? english[`${stemOf(key)}_other`] ?? '';
const placesIn = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

const quotationMarks = '„“”‚‘«»「」"';
const quotes: Record<(typeof others)[number], [string, string]> = {
  de: ['„', '“'],
  fr: ['«\u00a0', '\u00a0»'],
  es: ['«', '»'],
  nl: ['‘', '’'],
  it: ['«', '»'],
  pt_BR: ['“', '”'],
  pl: ['„', '”'],
  ja: ['「', '」'],
  zh_CN: ['“', '”'],
};

/** What is written alike in several languages: names, addresses, units, and words that they share. */
const saidAlike = new Set(['Immich Stacker', 'Immich $1', 'https://photos.example.com', 'Cover', 'Cover:', '$1: $2']);
const isSaidAlike = (text: string) => saidAlike.has(text) || /^(?:\$\d (?:d|h|min|s|file) ?)+$/.test(text);

it('the languages are the ten that we speak', () => {
  expect(localeFolders().sort()).toEqual([...locales].sort());
});

describe.each(others)('%s', (locale) => {
  const texts = messagesOf(locale);

  it('says all that English says', () => {
    expect(Object.keys(english).filter((key) => !(key in texts))).toEqual([]);
  });

  it('has no key that English lacks, but plural forms that its own rules ask for', () => {
    const forms = rulesOf(locale).resolvedOptions().pluralCategories;
    const unknown = Object.keys(texts).filter((key) => {
      if (key in english) return false;
      return stemOf(key) === null || !forms.some((form) => key.endsWith(`_${form}`));
    });
    expect(unknown).toEqual([]);
  });

  it('keeps every place for a value, and adds none', () => {
    const wrong = Object.entries(texts).filter(
      ([key, text]) => String(placesIn(text)) !== String(placesIn(originalOf(key))),
    );
    expect(wrong).toEqual([]);
  });

  it('has the form of a sentence for every number below a thousand', () => {
    const asked = new Set(Array.from({ length: 1000 }, (_, count) => rulesOf(locale).select(count)));
    const missing = stems
      .flatMap((stem) => [...asked].map((form) => `${stem}_${form}`))
      .filter((key) => !(key in texts));
    expect(missing).toEqual([]);
  });

  it('says nothing in English', () => {
    const same = Object.entries(texts).filter(([key, text]) => text === english[key] && !isSaidAlike(text));
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it("says what its language is, by which the browser's own is known to be the same", () => {
    expect(texts.options_language).toBe(locale.replace('_', '-'));
  });

  it('quotes as its readers do, each mark in its pair', () => {
    const [open, close] = quotes[locale];
    const foreign = [...quotationMarks].filter((mark) => !(open + close).includes(mark));
    const wrong = Object.entries(texts).filter(
      ([, text]) => text.split(open).length !== text.split(close).length || foreign.some((mark) => text.includes(mark)),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(locales)('%s', (locale) => {
  const texts = messagesOf(locale);

  it('has no text that is empty, padded or markup', () => {
    const wrong = Object.values(texts).filter((text) => text.trim() !== text || text === '' || /[<>]|&\w+;/.test(text));
    expect(wrong).toEqual([]);
  });

  it('has no dollar that a browser would swallow', () => {
    expect(Object.values(texts).filter((text) => /\$(?![1-9](?!\d))/.test(text))).toEqual([]);
  });

  it('is short enough for the stores', () => {
    expect(texts.extension_name?.length).toBeLessThanOrEqual(45);
    expect(texts.extension_description?.length).toBeLessThanOrEqual(132);
  });

  it('is no longer on the button in the bar than the bar has room for', () => {
    expect(texts.button_stack?.length).toBeLessThanOrEqual(18);
  });

  it('holds texts and nothing else', () => {
    expect(Object.values(entriesOf(locale)).filter((entry) => Object.keys(entry).join() !== 'message')).toEqual([]);
  });
});
