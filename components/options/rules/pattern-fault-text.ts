import { type MessageKey, t } from '~/utils/i18n';
import { compileShotNamePattern, ShotNamePatternError, type ShotNamePatternFault } from '~/utils/stacking';

const sentences: Record<ShotNamePatternFault, MessageKey> = {
  empty: 'options_pattern_empty',
  'too-long': 'options_pattern_too_long',
  syntax: 'options_pattern_syntax',
  'look-around': 'options_pattern_look_around',
  'back-reference': 'options_pattern_back_reference',
  unsupported: 'options_pattern_unsupported',
  'too-large': 'options_pattern_too_large',
};

/** What is wrong with a pattern for shot names, as a sentence; null for one that can be used. */
export function patternFaultText(source: string): string | null {
  try {
    compileShotNamePattern(source);
    return null;
  } catch (error) {
    if (!(error instanceof ShotNamePatternError)) throw error;
    // Browsers quote the whole pattern before they say what is wrong with it.
    const words = error.fault === 'syntax' ? error.detail.replace(/^.*: /s, '') : error.detail;
    return t(sentences[error.fault], words);
  }
}
