import type { JobRecord, StepRecord } from './jobs/records';
import type { JobReport } from './protocol';

/** What came of a job, counted from its steps. */
export function reportOf(job: JobRecord, steps: StepRecord[]): JobReport {
  const count = (test: (step: StepRecord) => boolean) => steps.filter(test).length;
  const problems = steps.flatMap(({ key, name, progress }) =>
    progress.state === 'failed' ? [{ key, name, failure: progress.failure }] : [],
  );
  return {
    jobId: job.id,
    created: count(({ progress, action }) => progress.state === 'done' && action === 'create'),
    extended: count(({ progress, action }) => progress.state === 'done' && action === 'extend'),
    failed: problems.length,
    notDone: count(({ progress }) => progress.state === 'waiting' || progress.state === 'calling'),
    cancelled: job.cancelled,
    problems,
    stoppedBy: job.stoppedBy,
    startedAt: job.startedAt,
    finishedAt: job.finishedAt ?? job.startedAt,
  };
}
