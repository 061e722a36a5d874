/** What SQL's LIKE and ILIKE see in a pattern: `%` and `_` stand for anything, also where a file's name has them. */
export function like(pattern: string, { ignoreCase = false } = {}): (text: string) => boolean {
  const source = [...pattern].map((sign) => {
    if (sign === '%') return '[\\s\\S]*';
    if (sign === '_') return '[\\s\\S]';
    return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  const expression = new RegExp(`^${source.join('')}$`, ignoreCase ? 'iu' : 'u');
  return (text) => expression.test(text);
}

/** Without accents, as Immich compares names. */
export const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a text has a part anywhere in it, without regard to case and accents. */
export function contains(part: string): (text: string) => boolean {
  const passes = like(`%${unaccented(part)}%`, { ignoreCase: true });
  return (text) => passes(unaccented(text));
}
