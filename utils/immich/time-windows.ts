/** A stretch of `fileCreatedAt` with both its ends, in milliseconds since 1970; null is open. */
export interface TimeWindow {
  from: number | null;
  to: number | null;
}

/** A month of a timeline: when it begins, in milliseconds since 1970, and its files. */
export interface Month {
  start: number;
  count: number;
}

export const allTime: TimeWindow = { from: null, to: null };

/** Fewer than a page holds: a timeline's months go by local time, and files near their ends lie beside them. */
const aimedAt = 800;

/**
 * Cuts all of time into windows of about as many files as one answer holds. Months with few are taken together, a
 * month with many is cut evenly; where its files lie unevenly, a window takes more than one answer.
 */
export function windowsOf(months: Month[]): TimeWindow[] {
  const sorted = [...months].sort((one, other) => one.start - other.start);
  const cuts: number[] = [];
  let held = 0;
  for (const { start, count } of sorted) {
    if (held > 0 && held + count > aimedAt) {
      cuts.push(start);
      held = 0;
    }
    const parts = Math.ceil(count / aimedAt);
    const length = (monthAfter(start) - start) / parts;
    for (let part = 1; part < parts; part++) cuts.push(Math.round(start + part * length));
    held += parts > 1 ? aimedAt : count;
  }
  const edges = [null, ...cuts, null];
  return edges.slice(1).map((to, index) => ({ from: edges[index] ?? null, to }));
}

/** What of some windows lies up to a moment, that moment included. */
export const upTo = (until: number, windows: TimeWindow[]): TimeWindow[] =>
  windows
    .filter(({ from }) => from === null || from <= until)
    .map(({ from, to }) => ({ from, to: to === null || to > until ? until : to }));

function monthAfter(start: number): number {
  const date = new Date(start);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}
