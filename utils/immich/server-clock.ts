/** What time it is on a server, by the `Date` that every answer bears (Immich 2.0 to 3.1, and whatever stands in front of it). */
export interface ServerClock {
  hear(headers: Headers): void;
  /** Milliseconds since 1970, to the second; null before the first answer. */
  now(): number | null;
}

export function createServerClock(): ServerClock {
  // Counted on by a clock that nobody sets.
  let begin: number | null = null;
  return {
    hear(headers) {
      const date = Date.parse(headers.get('date') ?? '');
      if (Number.isFinite(date)) begin = date - performance.now();
    },
    now: () => (begin === null ? null : begin + performance.now()),
  };
}
