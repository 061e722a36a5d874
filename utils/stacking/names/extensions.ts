import { foldName } from './fold-name';

export type FileKind = 'raw' | 'developed' | 'other';

/** Immich's own RAW extensions (the same ten versions long) without `.psd`, which is a developed picture. */
export const rawExtensions =
  '3fr ari arw cap cin cr2 cr3 crw dcr dng erf fff iiq k25 kdc mrw nef nrw orf ori pef raf raw rw2 rwl sr2 srf srw x3f'.split(
    ' ',
  );

const developedExtensions = 'jpg jpeg jpe heic heif hif avif webp jxl png tif tiff mpo psd insp'.split(' ');

const kinds = new Map<string, FileKind>([
  ...rawExtensions.map((extension) => [extension, 'raw'] as const),
  ...developedExtensions.map((extension) => [extension, 'developed'] as const),
]);

/** Spellings of one type; what is not listed is a type of its own. */
const spellings = new Map([
  ['jpeg', 'jpg'],
  ['jpe', 'jpg'],
  ['heif', 'heic'],
  ['hif', 'heic'],
  ['tiff', 'tif'],
]);

/** The end of a file name, behind its last dot. */
export interface Extension {
  /** Folded, without the dot. */
  text: string;
  kind: FileKind;
  type: string;
}

/** What a file is by its extension: lower case, without the dot. */
export function fileKind(extension: string): FileKind {
  return kinds.get(extension) ?? 'other';
}

/** Makes a function that reads an extension as a file name writes it. Files of one spelling share one answer. */
export function createExtensionReader(): (written: string) => Extension {
  const read = new Map<string, Extension>();
  return (written) => {
    let extension = read.get(written);
    if (!extension) {
      const text = foldName(written);
      // `jpeg` is `jpg`.
      extension = { text, kind: fileKind(text), type: spellings.get(text) ?? text };
      read.set(written, extension);
    }
    return extension;
  };
}
