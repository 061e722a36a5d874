/** A table as CSV (RFC 4180), with a mark by which spreadsheets know that it is UTF-8. A list becomes one cell. */
export function csvText<C extends string>(
  columns: readonly C[],
  rows: readonly Record<C, string | string[] | null>[],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it: file names come from anywhere. */
function cell(value: string | string[] | null): string {
  const text = Array.isArray(value) ? value.join('; ') : (value ?? '');
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
