import { language } from '~/utils/i18n';

/** A number as the reader's language writes it. */
export function numberText(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language(), options).format(value);
}

/** A length of time to come, in one rounded unit such as `2 minutes`; from milliseconds. */
export function timeLeftText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const inUnit = (value: number, unit: string) => numberText(value, { style: 'unit', unit, unitDisplay: 'long' });
  if (seconds < 60) return inUnit(seconds, 'second');
  if (seconds < 60 * 60) return inUnit(Math.round(seconds / 60), 'minute');
  return inUnit(Math.round(seconds / 360) / 10, 'hour');
}
