import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

/** A key of the English messages; every other language has the same ones (a test compares). */
export type MessageKey = keyof typeof messages;

/** The sentence for a key in the browser's language, with `$1`, `$2` ... filled in. Plain text. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/** A sentence that a number is part of. */
export type PluralStem = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/**
 * The sentence that fits a number: `stem_one`, `stem_few` ... by the language's plural rules, else
 * `stem_other`. The number, grouped as the language does, is `$1`; further values follow.
 */
export function plural(stem: PluralStem, count: number, ...values: (string | number)[]): string {
  const language = browser.i18n.getUILanguage();
  const form = new Intl.PluralRules(language).select(count);
  const filled = [new Intl.NumberFormat(language).format(count), ...values.map(String)];
  return (
    browser.i18n.getMessage(`${stem}_${form}` as MessageKey, filled) ||
    browser.i18n.getMessage(`${stem}_other` as MessageKey, filled)
  );
}
