import { speak } from '~/tests/unit/i18n/speak';

/** Makes the fake browser answer with the English messages, as a browser does. */
export const speakEnglish = (): void => speak('en', 'en-US');
