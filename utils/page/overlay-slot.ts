import type { Failure } from '~/utils/messages/errors';
import type { Scope, Tool } from '~/utils/messages/scope';

/**
 * What an overlay is opened for: a job that is there already or is to be taken back, or a new plan. `userId` is whose
 * job it is, where the page has asked; `scope` null lets its reader choose; `here` is what the page itself offers.
 */
export type Opening =
  | { jobId: string; userId: string | undefined; undo: boolean }
  | { tool: Tool; scope: Scope | null; here: Scope | null };

/** Stacks as one picture in albums: whether they are on, and the switch for the page's next load, which says why not. */
export interface CollapseChoice {
  isOn: boolean;
  set(isOn: boolean): Promise<Failure | null>;
}

/** `reload`: the page no longer shows what the server has. `leavesJob`: a job goes on without its dialog. */
export interface OverlayEnd {
  reload: boolean;
  leavesJob: boolean;
}

/** Shows the overlay until it closes itself or the signal aborts; `onClose` runs when it closed itself. */
export type OpenOverlay = (
  opening: Opening,
  signal: AbortSignal,
  onClose: (result: OverlayEnd) => void,
  /** Null on any page but an album's, and where its Immich cannot. */
  collapse: CollapseChoice | null,
) => void;

/**
 * Where the overlay's script leaves its one function for the button's script. Both run in the extension's own world
 * of the page, whose globals no page can see. The overlay comes when it is first wanted: most pages never need it.
 */
export const overlaySlot = globalThis as typeof globalThis & { immichStackerOverlay?: OpenOverlay | undefined };
