import type { JobRecord, StepRecord } from '~/utils/database/records';
import type { JobCounts, JobReport } from '~/utils/messages/job';

/** Counts a job's steps by what came of them. */
export function countSteps(steps: StepRecord[]): JobCounts {
  const done = (action: StepRecord['action']) =>
    steps.filter((step) => step.progress.state === 'done' && step.action === action).length;
  const created = done('create');
  const extended = done('extend');
  const reordered = done('reorder');
  const dissolved = done('dissolve');
  const undone = done('undo');
  const failed = steps.filter(({ progress }) => progress.state === 'failed').length;
  const notDone = steps.length - created - extended - reordered - dissolved - undone - failed;
  return { created, extended, reordered, dissolved, undone, failed, notDone };
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
export const canUndo = ({ kind, state, undoneBy }: JobRecord, counts: JobCounts) =>
  // A stack of one file was broken before, and stays mended.
  kind !== 'undo' && kind !== 'mend' && state === 'ended' && undoneBy === null && changes(counts) > 0;

const changes = ({ created, extended, reordered, dissolved }: JobCounts) => created + extended + reordered + dissolved;

/** True where a job ended before all of it was done, marks of duplicates too. One that was taken back is not taken up again. */
export const canTryAgain = ({ state, stoppedBy, undoneBy }: JobRecord, { failed, notDone }: JobCounts) =>
  state === 'ended' && undoneBy === null && (failed + notDone > 0 || stoppedBy !== null);
