import type { JobProgress } from '~/utils/messages/job';

/** How far a job was at a moment. */
export interface Mark {
  done: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** A job under way as a page has heard of it: the rate counts from the first mark. */
export interface Course {
  progress: JobProgress;
  first: Mark;
  last: Mark;
}

/** A rate over less time than this, in milliseconds, is a guess. */
const settledAfterMs = 1000;

/** What is known once more was heard. The rate counts anew after a wait. */
export function goOn(before: Course | null, progress: JobProgress, at: number): Course {
  const mark = { done: progress.done, at };
  const isSame = before?.progress.jobId === progress.jobId && before.progress.pausedBy === null;
  return { progress, first: isSame ? before.first : mark, last: mark };
}

/** Groups a second since the page heard of the job, and the milliseconds left at that rate; null while too early. */
export function rateOf({ progress, first, last }: Course): { perSecond: number; msLeft: number } | null {
  const ms = last.at - first.at;
  const done = last.done - first.done;
  if (progress.pausedBy !== null || ms < settledAfterMs || done <= 0) return null;
  return { perSecond: (done * 1000) / ms, msLeft: ((progress.total - progress.done) * ms) / done };
}
