import type { DBSchema } from 'idb';
import type {
  DuplicateMembers,
  JobRecord,
  LeftAlone,
  NotedFailure,
  PlannedGroup,
  PlanRecord,
  SetAsideRecord,
  StepProgress,
  StepRecord,
} from './records';

export interface Schema extends DBSchema {
  /** API keys by server id, and the headers that go with them by `headers:` and that id. */
  keys: { key: string; value: string | { name: string; value: string }[] };
  plans: { key: string; value: PlanRecord; indexes: { createdAt: number } };
  /** By plan id and page number. */
  planPages: { key: [string, number]; value: PlannedGroup[] };
  /** The duplicate groups that a plan touches, by its id. */
  planDuplicates: { key: string; value: DuplicateMembers };
  jobs: { key: string; value: JobRecord; indexes: { startedAt: number } };
  /** Steps as they were planned, by job id and page number. */
  stepPages: { key: [string, number]; value: StepRecord[] };
  /** What became of jobs' steps since, in the order in which it was noted: the last that was noted of a step holds. */
  stepLog: { key: number; value: NotedSteps; indexes: { jobId: string } };
  /** The duplicate groups that a job touches, by its id. */
  jobDuplicates: { key: string; value: DuplicateMembers };
  /** What went wrong lately, for bug reports: the oldest first. */
  failures: { key: number; value: NotedFailure };
  /** By server, user and key of the group. */
  setAside: { key: [string, string, string]; value: SetAsideRecord };
  /** By plan id. */
  leftAlone: { key: string; value: LeftAlone[] };
}

/** What was noted together of one job's steps. */
export interface NotedSteps {
  jobId: string;
  steps: StepProgress[];
}
