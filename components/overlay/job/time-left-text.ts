import { unitText } from '~/utils/i18n';

/** A length of time to come, in one rounded unit such as `2 minutes`; from milliseconds. */
export function timeLeftText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return unitText(seconds, 'second');
  if (seconds < 60 * 60) return unitText(Math.round(seconds / 60), 'minute');
  return unitText(Math.round(seconds / 360) / 10, 'hour');
}
