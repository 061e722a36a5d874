export type FileKind = 'raw' | 'developed' | 'other';

/** Immich's own RAW extensions (the same ten versions long) without `.psd`, which is a developed picture. */
const rawExtensions =
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

/** What a file is by its extension: lower case, without the dot. */
export function fileKind(extension: string): FileKind {
  return kinds.get(extension) ?? 'other';
}

/** The type behind an extension: `jpeg` is `jpg`. */
export function fileType(extension: string): string {
  return spellings.get(extension) ?? extension;
}
