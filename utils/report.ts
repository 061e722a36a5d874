import type { JobRecord, StepRecord } from './jobs/records';
import type { JobCounts, JobReport } from './protocol';

/** Counts a job's steps by what came of them. */
export function countSteps(steps: StepRecord[]): JobCounts {
  const done = (action: StepRecord['action']) =>
    steps.filter((step) => step.progress.state === 'done' && step.action === action).length;
  const created = done('create');
  const extended = done('extend');
  const undone = done('undo');
  const failed = steps.filter(({ progress }) => progress.state === 'failed').length;
  return { created, extended, undone, failed, notDone: steps.length - created - extended - undone - failed };
}

/** What came of a job. */
export function reportOf(job: JobRecord, steps: StepRecord[]): JobReport {
  const problems = steps.flatMap(({ key, name, progress }) =>
    progress.state === 'failed' ? [{ key, name, failure: progress.failure }] : [],
  );
  return { ...reportOfCounts(job, countSteps(steps)), problems };
}

/** A report without the list of what failed, for which no step has to be read. */
export function reportOfCounts(job: JobRecord, counts: JobCounts): JobReport {
  const { id, kind, cancelled, stoppedBy, startedAt, finishedAt } = job;
  return {
    jobId: id,
    kind,
    ...counts,
    cancelled,
    problems: [],
    stoppedBy,
    startedAt,
    finishedAt: finishedAt ?? startedAt,
    canUndo: canUndo(job, counts),
    canTryAgain: canTryAgain(job, counts),
  };
}

/** True where a job changed something that nobody took back yet. */
export const canUndo = ({ kind, state, undoneBy }: JobRecord, { created, extended }: JobCounts) =>
  kind === 'stack' && state === 'ended' && undoneBy === null && created + extended > 0;

/** True where a job ended before all of it was done. One that was taken back is not taken up again. */
export const canTryAgain = ({ state, undoneBy }: JobRecord, { failed, notDone }: JobCounts) =>
  state === 'ended' && undoneBy === null && failed + notDone > 0;
