/** One place in the cover order as people see it: the spellings of one type go together. */
export interface CoverRow {
  /** The first extension, which no other row has. */
  key: string;
  name: string;
  extensions: string[];
}

/** Names of types whose extension is not their name, with its other spellings. */
const types: { name: string; extensions: string[] }[] = [
  { name: 'JPEG', extensions: ['jpg', 'jpeg', 'jpe'] },
  { name: 'HEIC', extensions: ['heic', 'heif', 'hif'] },
  { name: 'WebP', extensions: ['webp'] },
  { name: 'JPEG XL', extensions: ['jxl'] },
  { name: 'TIFF', extensions: ['tif', 'tiff'] },
];

const typeOf = (extension: string) => types.find(({ extensions }) => extensions.includes(extension));

/** A cover order as rows. Spellings of one type that do not stand side by side stay apart. */
export function toCoverRows(coverOrder: readonly string[]): CoverRow[] {
  const rows: CoverRow[] = [];
  for (const extension of coverOrder) {
    const last = rows.at(-1);
    const type = typeOf(extension);
    if (last && type && typeOf(last.key) === type) last.extensions.push(extension);
    else rows.push({ key: extension, name: type?.name ?? extension.toUpperCase(), extensions: [extension] });
  }
  return rows;
}

export function toCoverOrder(rows: readonly CoverRow[]): string[] {
  return rows.flatMap(({ extensions }) => extensions);
}

/** The list with one entry taken out and put in at another place; a place beyond the ends is the end. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list];
  const taken = rest.splice(from, 1);
  rest.splice(Math.max(0, to), 0, ...taken);
  return rest;
}

/** The cover order with RAW before everything else. */
export function rawFirst(coverOrder: readonly string[]): string[] {
  return ['raw', ...coverOrder.filter((extension) => extension !== 'raw')];
}
