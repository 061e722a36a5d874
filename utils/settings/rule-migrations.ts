/** The marks of edited versions that were the list to begin with in version 1. All of them are known without a list since. */
const marksOfVersion1 = new Set([
  ...['-edit', '_edit', '-edited', ' copy', '(1)', '~2', 'IMG_E1234'],
  ...['-Enhanced-NR', '-Enhanced-SR', '-HDR', '-Pano', '_DxO', '-DxO'],
]);

/** Version 2: `editedSuffixes` holds the user's own marks, beside those that are known, and not all of them any more. */
function toVersion2(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const { editedSuffixes, ...rest } = stored as { editedSuffixes?: unknown };
  if (!Array.isArray(editedSuffixes)) return stored;
  const own = editedSuffixes.filter((mark) => !marksOfVersion1.has(mark));
  return own.length > 0 ? { ...rest, editedSuffixes: own } : rest;
}

/** What the rules were changed to mean, by the version that it began with; they are stored and exported alike. */
export const ruleMigrations: Record<number, (stored: unknown) => unknown> = { 2: toVersion2 };
export const ruleVersion = 2;
