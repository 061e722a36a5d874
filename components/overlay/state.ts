import type { Course } from '~/components/shared/rate';
import type { AssetFacts } from '~/utils/messages/asset-facts';
import type { Failure } from '~/utils/messages/errors';
import type { JobReport } from '~/utils/messages/job';
import type { ToBackground } from '~/utils/messages/port';
import type { PlanSummary, ReviewGroup, SectionName } from '~/utils/messages/review';
import type { AlbumChoice, Scope, Tool } from '~/utils/messages/scope';
import type { Opening } from '~/utils/page/overlay-slot';
import type { GroupState, Reason } from '~/utils/stacking/types';

/** Which groups are listed: `open` is every one that is not stacked yet. */
export type Filter = 'open' | GroupState;

/** What the list is divided into: sections to decide about, and what there is nothing to decide about. */
export type ListedSection = SectionName | 'stacked';

/** What a card stands in: a section of the list, or the list of what was set aside. */
export type CardSection = ListedSection | 'set-aside';

/** Why groups would split a duplicate group, by the key of the group. */
export type Splits = ReadonlyMap<string, readonly Reason[]>;

/** A group that is looked at closely. */
export interface Look {
  key: string;
  /** What tells its files apart, in their order; null while it is on its way. */
  facts: readonly (AssetFacts | null)[] | null;
  /** Why there are none. */
  failure: Failure | null;
  /** They are asked for. */
  asked: boolean;
}

/** The plan as far as it has come over, and what its reader made of it. */
export interface Review {
  summary: PlanSummary;
  /** The first groups of the plan; pages arrive in order. */
  groups: readonly ReviewGroup[];
  /** How many groups there are to come in all. */
  total: number;
  /** Offset of the page that is on its way. */
  asked: number | null;
  /** Sections that are checked as one. */
  sections: ReadonlySet<SectionName>;
  /** Groups whose check is another than their section's: key to section. */
  except: ReadonlyMap<string, SectionName>;
  primaries: Readonly<Record<string, string>>;
  /** Groups that would split a duplicate group, as it is checked now. */
  splits: Splits;
  filter: Filter;
  search: string;
  /** How many cards of each section the reader has come near. */
  needed: Readonly<Partial<Record<CardSection, number>>>;
  /** Sections of which all is listed, and not just the first. */
  opened: ReadonlySet<ListedSection>;
  /** A check or uncheck of all that a search finds waits for the pages it needs. */
  checkingAll: boolean | null;
  /** Lies over the list, which stays as it is. */
  look: Look | null;
  /** What was set aside or taken back last, to be told. */
  lastAside: { name: string; value: boolean } | null;
  /** Names of RAW files without a picture; null until they are asked for. */
  leftAlone: readonly string[] | null;
}

export type Screen =
  /** Waits to hear of a job: `ask` is what is said on a new port for it. */
  | { name: 'joining'; ask: ToBackground }
  /** `albums` null: they are on their way. `failure` is why there are none to choose from. `last`: what was chosen before. */
  | { name: 'choosing'; albums: readonly AlbumChoice[] | null; failure: Failure | null; last: Scope | null }
  | { name: 'reading'; read: number; total: number | null }
  | { name: 'review'; review: Review }
  | { name: 'starting'; review: Review; cancelling: boolean }
  | ({ name: 'progress'; cancelling: boolean } & Course)
  /** `failure` is of something asked for from here; the report stays. */
  | { name: 'report'; report: JobReport; failure: Failure | null }
  /** `again` is where trying again leads. */
  | { name: 'failed'; failure: Failure; again: Resumable };

export type Resumable = Exclude<Screen, { name: 'report' } | { name: 'failed' }>;

export interface OverlayState {
  tool: Tool;
  /** Null where the overlay is about a job only, and until a scope is chosen. */
  scope: Scope | null;
  /** What the page itself offers. */
  here: Scope | null;
  /** The page's user; undefined asks the page. */
  userId: string | null | undefined;
  /** Ports lost in a row without a message from any. */
  losses: number;
  /** A report was shown: the server holds something that this page does not show yet. */
  reported: boolean;
  screen: Screen;
}

/** A state and what has to be sent for it, over whichever port is there. */
export interface Step {
  state: OverlayState;
  send: ToBackground[];
}

/** Nothing is read yet. */
export const beginning: Resumable = { name: 'reading', read: 0, total: null };
/** No album is known yet. */
export const choosing = (last: Scope | null): Resumable => ({ name: 'choosing', albums: null, failure: null, last });

export function openingState(opening: Opening): OverlayState {
  const common = { userId: undefined, losses: 0, reported: false };
  if ('jobId' in opening) {
    const { jobId, userId, undo } = opening;
    const ask: ToBackground = { type: undo ? 'undo' : 'follow', jobId };
    // Whose it is was asked before: a server that does not answer now is what the job may wait for.
    return { ...common, userId, tool: 'stack', scope: null, here: null, screen: { name: 'joining', ask } };
  }
  return { ...common, ...opening, screen: opening.scope === null ? choosing(null) : beginning };
}

const isUnderWay = ({ name }: Screen) => name === 'joining' || name === 'starting' || name === 'progress';

/** Whether the page has to be loaded anew when the overlay closes now. A job that goes on has its own report to come. */
export const reloadsOnClose = ({ reported, screen }: OverlayState): boolean => reported && !isUnderWay(screen);

/** Whether a job goes on without the overlay when it closes now. */
export const leavesJob = ({ screen }: OverlayState): boolean =>
  isUnderWay(screen.name === 'failed' ? screen.again : screen);
