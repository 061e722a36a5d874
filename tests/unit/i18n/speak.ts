import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Locale, messagesOf } from './locales';

/** Makes the fake browser answer as one does whose own language is `spoken`, and for which `locale` is the nearest we have. */
export function speak(locale: Locale, spoken: string): void {
  const messages = messagesOf(locale);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(spoken);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, values = []) =>
    (messages[key] ?? '').replaceAll(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? '')),
  );
}
