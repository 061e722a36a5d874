import type { Micros } from '~/tests/fake-immich/types';

export type TimeInput = string | number | Date;

/** From a Date, milliseconds, or an ISO string (kept to the microsecond; no zone means UTC). */
export function toMicros(input: TimeInput): Micros {
  if (typeof input !== 'string') return Number(input) * 1000;
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(input) || !input.includes('T') ? input : `${input}Z`;
  const millis = Date.parse(zoned);
  if (Number.isNaN(millis)) throw new Error(`not a time: ${input}`);
  const fraction = /\.(\d+)/.exec(input)?.[1] ?? '';
  return millis * 1000 + Number(fraction.padEnd(6, '0').slice(3, 6));
}

/** As a JavaScript Date is sent: milliseconds, `Z`. */
export const asDate = (time: Micros): string => new Date(Math.floor(time / 1000)).toISOString();

/** As Postgres writes a timestamp into JSON without its zone: microseconds without trailing zeros. */
export function asLocalTimestamp(time: Micros): string {
  const seconds = Math.floor(time / 1_000_000);
  const fraction = String(time - seconds * 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return new Date(seconds * 1000).toISOString().slice(0, 19) + (fraction && `.${fraction}`);
}

/** As Postgres writes a timestamp with zone into JSON. */
export const asTimestamp = (time: Micros): string => `${asLocalTimestamp(time)}+00:00`;
