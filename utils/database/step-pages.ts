import type { StepRecord } from './records';

/** So many steps make a record. */
const stepsPerPage = 1000;

/** Steps by pages, numbered from 0. */
export function pageSteps(steps: StepRecord[]): [number, StepRecord[]][] {
  const count = Math.ceil(steps.length / stepsPerPage);
  return Array.from({ length: count }, (_, page) => [
    page,
    steps.slice(page * stepsPerPage, (page + 1) * stepsPerPage),
  ]);
}

/** Every page of one job's steps: keys are `[id, number]`. */
export const stepPagesOf = (jobId: string) => IDBKeyRange.bound([jobId, 0], [jobId, Number.MAX_SAFE_INTEGER]);
