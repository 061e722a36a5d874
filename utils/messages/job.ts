import type { Failure } from './errors';
import type { Tool } from './scope';

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

/** A job as the history shows it. */
export interface PastJob {
  serverId: string;
  userId: string;
  /** The album's name. Text, never markup. */
  title: string;
  state: 'running' | 'paused' | 'ended';
  /** Nobody said yes to this one alone. */
  automatic: boolean;
  report: JobReport;
}
