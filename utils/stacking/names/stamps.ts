const date = '(?:19|20)\\d\\d([-_.]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])';
const seconds = '(?:[01]\\d|2[0-3])([-_.:]?)[0-5]\\d\\2[0-5]\\d';

const toTheSecond = new RegExp(`(?<!\\d)${date}(?:[ _T-]| at )?${seconds}(?!\\d)`, 'i');
/** Only the compact form: behind separators three more digits are as often a counter (`20231207_101605_001`). */
const toTheMillisecond =
  /(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[_-]?(?:[01]\d|2[0-3])[0-5]\d[0-5]\d{4}(?!\d)/;

const shortest = 'yyyymmddhhmmss'.length;

/** How exact a time a name holds. */
export type Stamp = 'millisecond' | 'second' | null;

/** Two shots of one phone never share a stamp to the millisecond. */
export function stampIn(name: string): Stamp {
  // Most names of cameras are too short to hold one.
  if (name.length < shortest) return null;
  if (toTheMillisecond.test(name)) return 'millisecond';
  return toTheSecond.test(name) ? 'second' : null;
}

/** A number in brackets or behind a tilde at the end tells copies apart, or shots of one name: it says nothing itself. */
const countAtEnd = /(?: ?\(\d+\)|~\d+)$/;

/** Whether a name says nothing: `image`, `FullSizeRender`, `image (2)`. */
export function isGeneric(name: string): boolean {
  // Nearly all names hold a number that is no count.
  const isCounted = name.endsWith(')') || name.includes('~');
  return !/\p{Nd}/u.test(isCounted ? name.replace(countAtEnd, '') : name);
}
