import type { AssetFacts } from './asset-facts';
import type { Failure } from './errors';
import type { ExportedFile, ExportFormat, JobProgress, JobReport } from './job';
import type { Choices, PlanSummary, ReviewGroup } from './review';
import type { AlbumChoice, Scope, Tool } from './scope';

/** The named port between overlay and background. */
export const portName = 'immich-stacker';

/** Groups travel in pages of this many. */
export const groupsPerPage = 100;

/** So many names of what was left alone are shown; a file holds them all. */
export const leftAloneListed = 200;

export type ToBackground =
  /** Says what the page came by (`nextHopProtocol`), before all else: over `h2` more calls go at a time. */
  | { type: 'page'; protocol: string }
  /** Says whose page it is, before anything is asked: jobs of another user are not shown there. */
  | { type: 'reader'; userId: string }
  /** `userId` is what the page's own `/api/users/me` says, or null where it says nothing. */
  | { type: 'plan'; tool: Tool; scope: Scope; userId: string | null }
  /** Asks for the albums to choose from. */
  | { type: 'albums'; userId: string | null }
  | { type: 'groups'; planId: string; offset: number }
  /** Asks what tells files of a plan apart. */
  | { type: 'facts'; planId: string; assetIds: string[] }
  /** Sets a group of a plan aside, or takes it back; `offset` is its place among all groups. */
  | { type: 'set-aside'; planId: string; key: string; offset: number; value: boolean }
  /** Asks for the RAW files without a picture: the names of the first, or all of them as a file. */
  | { type: 'left-alone'; planId: string; format: ExportFormat | null }
  | { type: 'start'; planId: string; choices: Choices; userId: string | null }
  /** Asks for the progress or report of a job, after a lost port or on a page that comes back. */
  | { type: 'follow'; jobId: string }
  | { type: 'cancel'; jobId: string }
  /** The dialog of the job that was asked for last is closed: from now on its place is the bar. */
  | { type: 'put-aside' }
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
  | { type: 'left-alone'; planId: string; fileNames: string[] }
  /** That is remembered. */
  | { type: 'set-aside'; planId: string; key: string; value: boolean }
  /** In the order that was asked for; null for a file that is gone. `failure` is why there are none. */
  | { type: 'facts'; assetIds: string[]; facts: (AssetFacts | null)[]; failure: Failure | null }
  /** Also the answer to `plan` while a job of this server runs already. */
  | { type: 'progress'; progress: JobProgress }
  | { type: 'report'; report: JobReport }
  /** The job's dialog was closed in another tab, and stays closed in all. */
  | { type: 'put-aside' }
  | { type: 'export'; file: ExportedFile }
  | { type: 'failure'; failure: Failure };
