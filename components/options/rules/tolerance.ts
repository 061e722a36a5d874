import { language } from '~/utils/i18n';
import { largestToleranceMs } from '~/utils/settings/rule-fields';

/** Reads seconds as people type them into milliseconds; null for what is no tolerance. */
export function readTolerance(typed: string): number | null {
  const seconds = typed.trim().replace(',', '.');
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(seconds)) return null;
  const ms = Math.round(Number(seconds) * 1000);
  return ms <= largestToleranceMs ? ms : null;
}

/** Seconds as the reader's language writes them and `readTolerance` reads them; from milliseconds. */
export function toleranceText(ms: number): string {
  return new Intl.NumberFormat(language(), { useGrouping: false }).format(ms / 1000);
}
