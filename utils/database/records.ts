import type { Failure, FailureCode } from '~/utils/messages/errors';
import type { JobCounts, JobKind } from '~/utils/messages/job';
import type { GroupAction, PlanSummary, ReviewGroup } from '~/utils/messages/review';
import type { AssetStack } from '~/utils/stacking/types';

/** A plan at rest. Its groups lie beside it in pages of `groupsPerPage`. */
export interface PlanRecord {
  id: string;
  serverId: string;
  /** Whose assets; a job of this plan runs for no one else. */
  userId: string;
  /** The address of the server that the page was on. */
  origin: string;
  summary: PlanSummary;
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** What the server held before a step, so that the step can be taken back. */
export interface Before {
  /** The stacks that members were in. */
  stacks: AssetStack[];
  /** Duplicate ids of the members that have one, by asset. The other files of those groups are in `DuplicateMembers`. */
  flags: Record<string, string>;
}

/** Duplicate groups, each with every file that is known of it: shared by all groups of a plan, and all steps of a job. */
export type DuplicateMembers = [duplicateId: string, assetIds: string[]][];

/** A group at rest: what the review shows, and what there was when it was planned. */
export interface PlannedGroup extends ReviewGroup {
  before: Before;
}

export type JobPlace = 'dialog' | 'bar' | 'nowhere';

/** A group that a person said is not one shot. */
export interface SetAsideRecord {
  serverId: string;
  userId: string;
  key: string;
  /** The shot name, for people. */
  name: string;
  assetIds: string[];
}

/** A RAW file that no picture was found for. */
export interface LeftAlone {
  id: string;
  fileName: string;
  /** Wall time, in milliseconds as if it were UTC. */
  wallTime: number;
}

/** A job that carries out a plan has the plan's id: a plan is carried out once. */
export interface JobRecord {
  id: string;
  kind: JobKind;
  serverId: string;
  userId: string;
  /** The address that it was started on; the server's first where that is no longer one of its addresses. */
  origin: string;
  /** What the page that it was started on came by, e.g. `h2`; it says how many calls go at a time. */
  protocol?: string;
  /** The album's name, for the history. */
  title: string;
  /** `paused` waits for what `stoppedBy` says, and is tried again. */
  state: 'running' | 'paused' | 'ended';
  total: number;
  /** When the server was last looked at for this job, in milliseconds since 1970: after a minute it is looked at again. */
  plannedAt: number;
  startedAt: number;
  finishedAt: number | null;
  cancelled: boolean;
  stoppedBy: Failure | null;
  /** How often in a row it was tried while it waits, and got nowhere. */
  tries?: number;
  /** When it is tried again while it waits, in milliseconds since 1970. */
  tryAt?: number;
  /** Immich's mark of a duplicate is taken from what was stacked; an undo of such a job puts it back. */
  clearFlags: boolean;
  /** Nobody said yes to this one alone: its end is told by a notification. */
  automatic: boolean;
  /** The job that this one takes back. */
  undoes: string | null;
  /** The job that took this one back. */
  undoneBy: string | null;
  /** Its report was shown, or need not be. */
  seen: boolean;
  /**
   * Where its user has it: in the dialog from the yes on, in the bar once that is closed, nowhere once the bar is put
   * away too. Jobs of earlier versions have none: those are in the bar.
   */
  place?: JobPlace;
  /** What came of it, counted when it last stopped. */
  counts: JobCounts | null;
}

export type StepState =
  | { state: 'waiting' }
  /** Intent is on disk; whether the server did it is not known. */
  | { state: 'calling' }
  /**
   * `stackId` is the stack that was made; null where an undo dissolved it. `isUncertain` where an answer was lost on the way:
   * a call that comes through late makes the stack anew, and gives it another id.
   */
  | { state: 'done'; stackId: string | null; isUncertain?: true }
  | { state: 'failed'; failure: Failure };

/** What became of one step of a job. */
export interface StepProgress {
  index: number;
  progress: StepState;
}

/** One group of a job. */
export interface StepRecord extends StepProgress {
  jobId: string;
  key: string;
  name: string;
  action: GroupAction | 'undo';
  /** What an undo takes back. */
  undoes: GroupAction | null;
  /** Primary first. */
  assetIds: string[];
  /** File names in the order of `assetIds`. */
  files: string[];
  before: Before;
  /** The stack that an undo takes back. */
  stackId: string | null;
}

/** A failure as a bug report tells it. Names no file, no address and no key. */
export interface NotedFailure {
  /** When it happened last, in milliseconds since 1970. */
  at: number;
  /** The place in the code, as `room/what`. */
  where: string;
  code: FailureCode;
  cause: string;
  /** The extension's. */
  version: string;
  /** How often in a row. */
  times: number;
}
