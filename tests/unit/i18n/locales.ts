import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../public/_locales');

/** The languages that we speak, named as the folders are. */
export const locales = ['en', 'de', 'fr', 'es', 'nl', 'it', 'pt_BR', 'pl', 'ja', 'zh_CN'] as const;
export type Locale = (typeof locales)[number];

export const localeFolders = (): string[] => readdirSync(folder);

type Entry = { message: string; description?: string };

export const entriesOf = (locale: Locale): Record<string, Entry> =>
  JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8'));

/** Each key's text. */
export const messagesOf = (locale: Locale): Record<string, string> =>
  Object.fromEntries(Object.entries(entriesOf(locale)).map(([key, { message }]) => [key, message]));
