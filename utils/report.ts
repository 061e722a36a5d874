import type { JobRecord, StepRecord } from './jobs/records';
import { canTryAgain, canUndo } from './jobs/start-job';
import type { JobReport } from './protocol';

/** What came of a job, counted from its steps. */
export function reportOf(job: JobRecord, steps: StepRecord[]): JobReport {
  const done = (action: StepRecord['action']) =>
    steps.filter((step) => step.progress.state === 'done' && step.action === action).length;
  const problems = steps.flatMap(({ key, name, progress }) =>
    progress.state === 'failed' ? [{ key, name, failure: progress.failure }] : [],
  );
  const created = done('create');
  const extended = done('extend');
  const undone = done('undo');
  return {
    jobId: job.id,
    kind: job.kind,
    created,
    extended,
    undone,
    failed: problems.length,
    notDone: steps.length - created - extended - undone - problems.length,
    cancelled: job.cancelled,
    problems,
    stoppedBy: job.stoppedBy,
    startedAt: job.startedAt,
    finishedAt: job.finishedAt ?? job.startedAt,
    canUndo: canUndo(job, steps),
    canTryAgain: canTryAgain(job, steps),
  };
}
