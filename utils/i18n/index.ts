import { browser } from 'wxt/browser';
import type messages from '~/public/_locales/en/messages.json';

/** A key of the English messages; every other language has the same ones (a test compares). */
export type MessageKey = keyof typeof messages;

/** The sentence for a key in the browser's language, with `$1`, `$2` ... filled in. Plain text. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/**
 * The language that our sentences are in, as finely as the browser tells it. Where the browser speaks one that we do not,
 * its sentences are English, and so must be their plurals, numbers and lists.
 */
export function language(): string {
  const spoken = browser.i18n.getUILanguage();
  const ours = t('options_language');
  return spoken.split('-')[0] === ours.split('-')[0] ? spoken : ours;
}

/** Which way the browser's own language is read, and so which way our screens are laid out. */
export function direction(): 'rtl' | 'ltr' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** Several names or facts as one part of a sentence: `a, b and c`. */
export function listText(parts: string[]): string {
  return new Intl.ListFormat(language()).format(parts);
}

/** A number as the reader's language writes it. */
export function numberText(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language(), options).format(value);
}

/** A number with its unit, such as `3 hours`. */
export function unitText(value: number, unit: string): string {
  return numberText(value, { style: 'unit', unit, unitDisplay: 'long' });
}

/** A sentence that a number is part of. */
export type PluralStem = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/**
 * The sentence that fits a number: `stem_one`, `stem_few` ... by the language's plural rules, else
 * `stem_other`. The number, grouped as the language does, is `$1`; further values follow.
 */
export function plural(stem: PluralStem, count: number, ...values: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const filled = [new Intl.NumberFormat(language()).format(count), ...values.map(String)];
  return (
    browser.i18n.getMessage(`${stem}_${form}` as MessageKey, filled) ||
    browser.i18n.getMessage(`${stem}_other` as MessageKey, filled)
  );
}
