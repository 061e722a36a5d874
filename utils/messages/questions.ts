import { defineExtensionMessaging, type GetDataType, type GetReturnType } from '@webext-core/messaging';
import type { Failure } from './errors';
import type { ExportedFile, ExportFormat, PastJob } from './job';
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

/** What a page of a server should know. */
export interface Greeting {
  configured: boolean;
  jobId: string | null;
  /** What this tab was opened for. Said once. */
  tool: Tool | null;
  stale: boolean;
  collapse: CollapseState;
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
   * Page side to background: is this tab's site one of the user's servers, and which of its jobs should the page
   * show (one that runs, or whose report nobody saw)? The background reads the site from the sender.
   * `since` is when the page began to load, in milliseconds since 1970; `stale` tells that stacks may have changed
   * since then, or will.
   */
  greet(question: { since: number }): Greeting;
  /** Background to page side: stacks of this server are about to change, and the page's list of duplicates with them. */
  coverDuplicates(): void;
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
  /** Settings page to background: the jobs of all servers, newest first. */
  listJobs(): PastJob[];
  /** Settings page to background: takes a job back. The new job's id, or why not. */
  undoJob(question: { jobId: string }): Outcome<{ jobId: string }>;
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
type News = 'coverDuplicates' | 'collapseChanged' | 'openOverlay';

/** An answer to every question that the background is asked. Who asks is what the browser says, never the message. */
export type Answers<Sender> = {
  [Q in Exclude<keyof Protocol, News>]: (
    data: GetDataType<Protocol[Q]>,
    sender: Sender,
  ) => Promise<GetReturnType<Protocol[Q]>>;
};
