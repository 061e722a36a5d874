import type { Failure } from '~/utils/errors';
import type { PlanSummary, ReviewGroup } from '~/utils/protocol';
import type { AssetStack } from '~/utils/stacking/types';

/** A plan at rest. Its groups lie beside it in pages of `groupsPerPage`. */
export interface PlanRecord {
  id: string;
  serverId: string;
  /** Whose assets; a job of this plan runs for no one else. */
  userId: string;
  summary: PlanSummary;
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** A group at rest: what the review shows, and the stacks its members were in when it was planned. */
export interface PlannedGroup extends ReviewGroup {
  before: AssetStack[];
}

/** A job has its plan's id: a plan is carried out once. */
export interface JobRecord {
  id: string;
  serverId: string;
  userId: string;
  state: 'running' | 'ended';
  total: number;
  /** When the plan behind it was made, in milliseconds since 1970: after a minute it is checked again. */
  plannedAt: number;
  startedAt: number;
  finishedAt: number | null;
  cancelled: boolean;
  /** What stopped the whole job. */
  stoppedBy: Failure | null;
}

export type StepState =
  | { state: 'waiting' }
  /** Intent is on disk; whether the server did it is not known. */
  | { state: 'calling' }
  | { state: 'done'; stackId: string }
  | { state: 'failed'; failure: Failure };

/** One group of a job, with the call it needs. */
export interface StepRecord {
  jobId: string;
  index: number;
  key: string;
  name: string;
  action: 'create' | 'extend';
  /** Primary first. */
  assetIds: string[];
  before: AssetStack[];
  progress: StepState;
}
