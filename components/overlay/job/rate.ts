import type { Screen } from '~/components/overlay/state';

type Progress = Extract<Screen, { name: 'progress' }>;

/** A rate over less time than this, in milliseconds, is a guess. */
const settledAfterMs = 1000;

/** Groups a second since this overlay heard of the job, and the milliseconds left at that rate; null while too early. */
export function rateOf({ progress, first, last }: Progress): { perSecond: number; msLeft: number } | null {
  const ms = last.at - first.at;
  const done = last.done - first.done;
  if (ms < settledAfterMs || done <= 0) return null;
  return { perSecond: (done * 1000) / ms, msLeft: ((progress.total - progress.done) * ms) / done };
}
