import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '~/public/_locales/en/messages.json';

/** Makes the fake browser answer with the English messages, as a browser does. */
export function speakEnglish(): void {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, values = []) => {
    const { message } = (messages as Record<string, { message: string }>)[key] ?? { message: '' };
    return message.replaceAll(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
  });
}
