import type { StackRules } from './types';

/** What holds until somebody changes it: every option off. */
export const defaultRules: StackRules = {
  toleranceMs: 2000,
  pairing: 'raw-and-developed',
  editedVersions: false,
  editedSuffixes: [],
  newestEditFirst: false,
  bursts: false,
  sameCamera: false,
  shotNamePattern: null,
  coverOrder: 'jpg jpeg jpe heic heif hif avif webp jxl png tif tiff mpo insp psd raw'.split(' '),
  coverOrderForExisting: false,
};
