const gap = 2;

/**
 * Lays pictures out in rows of the full width, as near to a height as may be; the last row keeps that height.
 * `items` have `id` and `ratio`; gives a box for each and the height of all.
 */
export function justify(items, width, rowHeight) {
  const boxes = [];
  let top = 0;
  let row = [];
  let ratios = 0;
  const close = (height) => {
    let left = 0;
    for (const item of row) {
      boxes.push({ item, left, top, width: item.ratio * height, height });
      left += item.ratio * height + gap;
    }
    top += height + gap;
    row = [];
    ratios = 0;
  };
  for (const item of items) {
    row.push(item);
    ratios += item.ratio;
    const height = (width - gap * (row.length - 1)) / ratios;
    if (height <= rowHeight) close(height);
  }
  if (row.length) close(rowHeight);
  return { boxes, height: Math.max(0, top - gap) };
}

/** Splits the rows of a bucket into days, in their order. */
export function byDay(rows) {
  const days = new Map();
  for (const row of rows) {
    const local = new Date(Date.parse(`${row.fileCreatedAt}Z`) + row.localOffsetHours * 3_600_000);
    const day = local.toISOString().slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days].map(([day, items]) => ({ day, items }));
}

export const dayName = (day) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en', {
    timeZone: 'UTC',
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  });
