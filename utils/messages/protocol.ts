import type { DuplicateGroup } from '~/utils/stacking/split-duplicates';
import type { GroupState, Reason } from '~/utils/stacking/types';
import type { Failure } from './errors';

/** What to look at. Read from the page's URL, or chosen; names ids only, never a server. */
export type Scope =
  | { kind: 'album'; albumId: string }
  | { kind: 'albums'; albumIds: string[] }
  | { kind: 'all-albums' }
  | { kind: 'duplicates' }
  | { kind: 'library' };

/**
 * What to do with it: `stack` makes stacks, `unstack` dissolves them, `cover-order` gives them the cover that the rules
 * say, `mend` dissolves those that are left with one file.
 */
export type Tool = 'stack' | 'unstack' | 'cover-order' | 'mend';

/** An album to choose. */
export interface AlbumChoice {
  id: string;
  /** Text, never markup. */
  name: string;
  /** How many files it has, of all contributors. */
  files: number;
  thumbnailAssetId: string | null;
  shared: boolean;
}

/** What a step does: make a stack, add to one, give one another cover, dissolve one. */
export type GroupAction = 'create' | 'extend' | 'reorder' | 'dissolve';

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
  action: GroupAction;
}

export interface PlanCounts {
  ready: number;
  review: number;
  stacked: number;
}

/** What the review opens with; the groups follow in pages. */
export interface PlanSummary {
  planId: string;
  tool: Tool;
  scope: Scope;
  /** The album's name, or the name of what else was looked at. Text, never markup. */
  title: string;
  /** The user's own files that were looked at. */
  files: number;
  /** Files of other people in a shared album, left alone. */
  othersFiles: number;
  /** Files that the server counts but did not list. */
  missingFiles: number;
  /** Albums that were to be looked at, and are gone. */
  missingAlbums: number;
  counts: PlanCounts;
  /** What counting splits anew at every check needs: duplicate groups that more than one choice decides about. */
  duplicates: {
    groups: DuplicateGroup[];
    /** Keys of groups among them that are checked to begin with. */
    ready: string[];
  };
  /** Permissions that the key lacks for taking back what is done now; `asset.update` is for marks of duplicates alone. */
  undoLacks: string[];
  /** Duplicate groups of nothing but RAW and developed files of one shot; null where duplicates are not the scope. */
  rawDuplicates: number | null;
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

/** A job carries out the plan of a tool, or takes back what such a job did. */
export type JobKind = Tool | 'undo';

export interface JobProgress {
  jobId: string;
  kind: JobKind;
  done: number;
  total: number;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** What the job waits for (signing in, the server's return); it goes on by itself. */
  pausedBy: Failure | null;
}

export interface JobProblem {
  key: string;
  name: string;
  failure: Failure;
}

/** Groups by what came of them. */
export interface JobCounts {
  created: number;
  extended: number;
  /** Stacks that got another cover. */
  reordered: number;
  dissolved: number;
  /** Groups that an undo put back as they were. */
  undone: number;
  failed: number;
  /** Groups left alone because the job was cancelled or had to stop. */
  notDone: number;
}

/** How a job ended. The counts add up to the number of groups it was given. */
export interface JobReport extends JobCounts {
  jobId: string;
  kind: JobKind;
  cancelled: boolean;
  problems: JobProblem[];
  /** What stopped the whole job, if anything did. */
  stoppedBy: Failure | null;
  startedAt: number;
  finishedAt: number;
  /** The job changed something that can be taken back. */
  canUndo: boolean;
  /** Something failed or was left, and the job can be taken up again. */
  canTryAgain: boolean;
}

export type ExportFormat = 'csv' | 'json';

/** A report as a file to save. */
export interface ExportedFile {
  fileName: string;
  mimeType: string;
  text: string;
}

/** The named port between overlay and background. */
export const portName = 'immich-stacker';

/** Groups travel in pages of this many. */
export const groupsPerPage = 100;

export type ToBackground =
  /** Says whose page it is, before anything is asked: jobs of another user are not shown there. */
  | { type: 'reader'; userId: string }
  /** `userId` is what the page's own `/api/users/me` says, or null where it says nothing. */
  | { type: 'plan'; tool: Tool; scope: Scope; userId: string | null }
  /** Asks for the albums to choose from. */
  | { type: 'albums'; userId: string | null }
  | { type: 'groups'; planId: string; offset: number }
  | { type: 'start'; planId: string; choices: Choices; userId: string | null }
  /** Asks for the progress or report of a job, after a lost port or on a page that comes back. */
  | { type: 'follow'; jobId: string }
  | { type: 'cancel'; jobId: string }
  /** Takes up a job's failed and open groups again; answered by its progress. */
  | { type: 'try-again'; jobId: string }
  /** Starts the job that takes this one back; answered by the progress of that job. */
  | { type: 'undo'; jobId: string }
  | { type: 'export'; jobId: string; format: ExportFormat };

export type ToOverlay =
  | { type: 'reading'; read: number; total: number | null }
  /** `groups` is the first page of them. */
  | { type: 'plan'; summary: PlanSummary; groups: ReviewGroup[] }
  /** `failure` is why there are none to choose from. */
  | { type: 'albums'; albums: AlbumChoice[]; failure: Failure | null }
  | { type: 'groups'; planId: string; offset: number; groups: ReviewGroup[] }
  /** Also the answer to `plan` while a job of this server runs already. */
  | { type: 'progress'; progress: JobProgress }
  | { type: 'report'; report: JobReport }
  | { type: 'export'; file: ExportedFile }
  | { type: 'failure'; failure: Failure };
