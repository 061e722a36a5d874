import type { Failure } from './errors';
import type { GroupState, Reason } from './stacking/types';

/** What to look at. Read from the page's URL; names ids only, never a server. */
export type Scope = { kind: 'album'; albumId: string };

/** One file in the review. The picture comes from the page's own origin by this id. */
export interface ReviewMember {
  id: string;
  fileName: string;
  /** Already in a stack on the server. */
  stacked: boolean;
}

/** A planned group with what its card shows. `members[0]` is the primary. */
export interface ReviewGroup {
  key: string;
  name: string;
  state: GroupState;
  reasons: Reason[];
  members: ReviewMember[];
  /** `create` makes a new stack, `extend` adds to one that exists. */
  action: 'create' | 'extend';
}

export interface PlanCounts {
  ready: number;
  review: number;
  stacked: number;
}

/** What the review opens with; the groups follow in pages. */
export interface PlanSummary {
  planId: string;
  scope: Scope;
  /** The album's name. Text, never markup. */
  title: string;
  /** The user's own files that were looked at. */
  files: number;
  /** Files of other people in a shared album, left alone. */
  othersFiles: number;
  /** Files that the server counts but did not list. */
  missingFiles: number;
  counts: PlanCounts;
}

/** The yes: everything checked by default, less and plus what the reader changed. */
export interface Choices {
  /** Keys of `ready` groups that were unchecked. */
  unchecked: string[];
  /** Keys of `review` groups that were checked. */
  checked: string[];
  /** Group key to the asset that the reader made primary. */
  primaries: Record<string, string>;
}

export interface JobProgress {
  jobId: string;
  done: number;
  total: number;
  /** Milliseconds since 1970. */
  startedAt: number;
}

export interface JobProblem {
  key: string;
  name: string;
  failure: Failure;
}

/** How a job ended. `created + extended + failed + notDone` is the number of groups it was given. */
export interface JobReport {
  jobId: string;
  created: number;
  extended: number;
  failed: number;
  /** Groups left alone because the job was cancelled or had to stop. */
  notDone: number;
  cancelled: boolean;
  problems: JobProblem[];
  /** What stopped the whole job, if anything did. */
  stoppedBy: Failure | null;
  startedAt: number;
  finishedAt: number;
}

/** The named port between overlay and background. */
export const portName = 'immich-stacker';

/** Groups travel in pages of this many. */
export const groupsPerPage = 100;

export type ToBackground =
  /** `userId` is what the page's own `/api/users/me` says, or null where it says nothing. */
  | { type: 'plan'; scope: Scope; userId: string | null }
  | { type: 'groups'; planId: string; offset: number }
  | { type: 'start'; planId: string; choices: Choices; userId: string | null }
  /** Asks for the progress or report of a job, after a lost port. */
  | { type: 'follow'; jobId: string }
  | { type: 'cancel'; jobId: string };

export type ToOverlay =
  | { type: 'reading'; read: number; total: number | null }
  | { type: 'plan'; summary: PlanSummary }
  | { type: 'groups'; planId: string; offset: number; groups: ReviewGroup[] }
  | { type: 'progress'; progress: JobProgress }
  | { type: 'report'; report: JobReport }
  | { type: 'failure'; failure: Failure };
