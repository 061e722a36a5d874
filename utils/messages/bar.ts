import type { JobProgress, JobReport } from './job';

/** The named port between a page's bar and the background. */
export const barPortName = 'immich-stacker-bar';

export type FromBar =
  /** Which job, and whose page this is; said first. */
  | { type: 'follow'; jobId: string; userId: string }
  /** Whether anybody can see the page: one that nobody sees is told nothing. */
  | { type: 'watch'; isSeen: boolean }
  /** The bar was put away, for this job and in every tab. */
  | { type: 'put-away' };

export type ToBar =
  | { type: 'progress'; progress: JobProgress }
  /** Said once to somebody who sees it; without the list of what failed. */
  | { type: 'report'; report: JobReport }
  /** There is nothing to show any more. */
  | { type: 'gone' };
