import { defineExtensionMessaging, type GetDataType, type GetReturnType } from '@webext-core/messaging';
import type { Failure } from './errors';
import type { ExportedFile, ExportFormat, JobReport, PastJob } from './job';
import type { Outcome } from './outcome';
import type { AlbumChoice, Tool } from './scope';

/** What a check of a server found out. */
export interface Connection {
  version: string;
  userId: string;
  userName: string;
  /** Permissions that the key lacks; empty for a session. */
  missingPermissions: string[];
}

/** How often, and where, new uploads are to be stacked. */
export interface AutomaticWish {
  everyHours: number;
  /** Null is the whole library. */
  albumIds: string[] | null;
}

/** Whether albums of a server show each stack as one picture; `unsupported` where its Immich cannot, or was never asked. */
export type CollapseState = 'on' | 'off' | 'unsupported';

/** What a tab was opened for: a tool, or the report of a job. */
export type Errand = { tool: Tool } | { jobId: string };

/** What a page of a server should know, whoever looks at it. */
export interface Greeting {
  configured: boolean;
  /** Jobs may concern this page: it asks for its user's. Whose they are is not said. */
  hasJobs: boolean;
  /** Said once. */
  errand: Errand | null;
  collapse: CollapseState;
}

/** How a page's user stands with a server. */
export interface Standing {
  /** Stacks of theirs may have changed since the page began to load, or will. */
  stale: boolean;
  /** The job to show: one that has not ended, or whose end nobody was told of. */
  jobId: string | null;
  /** Its dialog was never closed and is open in no tab: whoever comes back finds it as they left it. */
  opens: boolean;
}

/** What an album that shows each stack as one picture does not show. */
export interface HiddenFiles {
  /** Files behind the picture of their stack, or nowhere. */
  hidden: number;
  /** Those among them that are nowhere: the picture of their stack is not in the album. */
  vanished: number;
  /** The names of the first of these. Text, never markup. */
  names: string[];
  /** Other people's files that may be in a stack of theirs; they are not counted. */
  unknown: number;
}

/** Questions and answers between the parts of the extension; each is a verb. */
interface Protocol {
  /**
   * Page side to background: is this tab's site one of the user's servers? The background reads the site from the
   * sender. `since` is when the page began to load, in milliseconds since 1970.
   */
  greet(question: { since: number }): Greeting;
  /** Page side to background: how does this page's user stand? Nobody is told anything of another. */
  readStanding(question: { userId: string; since: number }): Standing;
  /**
   * Background to page side: a job of somebody on this server is about to change stacks. Answered once a list of
   * duplicates that it makes stale is covered.
   */
  jobBegins(): void;
  /** Page side to background: show each stack in albums as one picture from now on, or every file again. */
  setCollapse(question: { isOn: boolean }): Outcome<object>;
  /** Background to the server's other tabs: that was switched. */
  collapseChanged(news: { isOn: boolean }): void;
  /** Page side to background: what is hidden of an album that is shown so? */
  readHiddenFiles(question: { albumId: string }): Outcome<HiddenFiles>;
  /**
   * Background to page side: the toolbar icon was clicked, or a tool chosen on the settings page. Says whether it is
   * there: a tool does not take the place of what somebody has open.
   */
  openOverlay(question: { tool: Tool | null }): boolean;
  /** Page side to background: brings the overlay's script into this tab. */
  loadOverlay(): void;
  /** Settings page to background: is there an Immich at this origin, and which version? */
  probeServer(question: { origin: string }): Outcome<{ version: string }>;
  /** Settings page to background: sign in at an address as configured and say who that is and what is missing. */
  checkConnection(question: { serverId: string; origin: string }): Outcome<Connection>;
  /** Settings page to background: brings a tool over a page of a server, in a tab of it. */
  openTool(question: { serverId: string; tool: Tool }): Outcome<object>;
  /** Settings page to background: the jobs of whoever is signed in to each server, newest first. */
  listJobs(): PastJob[];
  /** Settings page to background: what came of a job, with what failed. */
  readReport(question: { jobId: string }): Outcome<{ report: JobReport }>;
  /** Settings page to background: takes a job back. The new job's id, or why not. */
  undoJob(question: { jobId: string }): Outcome<{ jobId: string }>;
  /** Settings page to background: takes up a job's failed and open groups again. */
  tryJobAgain(question: { jobId: string }): Outcome<object>;
  /**
   * Settings page to background: switches automatic stacking of a server on, or with null off. Refused as `not-found`
   * where nobody has reviewed and stacked anything on that server yet.
   */
  switchAutomatic(question: { serverId: string; automatic: AutomaticWish | null }): Outcome<object>;
  /** Settings page to background: the albums of a server to choose from. */
  listAlbums(question: { serverId: string }): { albums: AlbumChoice[]; failure: Failure | null };
  exportJob(question: { jobId: string; format: ExportFormat }): Outcome<{ file: ExportedFile }>;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

/** What the background tells pages; all else it is asked. */
type News = 'jobBegins' | 'collapseChanged' | 'openOverlay';

/** An answer to every question that the background is asked. Who asks is what the browser says, never the message. */
export type Answers<Sender> = {
  [Q in Exclude<keyof Protocol, News>]: (
    data: GetDataType<Protocol[Q]>,
    sender: Sender,
  ) => Promise<GetReturnType<Protocol[Q]>>;
};
