import type { Failure } from '~/utils/messages/errors';
import type { Scope, Tool } from '~/utils/messages/scope';

/**
 * What an overlay is opened for: a job that is there already, or a new plan.
 * `scope` null lets its reader choose; `here` is what the page itself offers.
 */
export type Opening = { jobId: string } | { tool: Tool; scope: Scope | null; here: Scope | null };

/** Stacks as one picture in albums: whether they are on, and the switch for the page's next load, which says why not. */
export interface CollapseChoice {
  isOn: boolean;
  set(isOn: boolean): Promise<Failure | null>;
}

/** Shows the overlay until it closes itself or the signal aborts; `onClose` runs when it closed itself. */
export type OpenOverlay = (
  opening: Opening,
  signal: AbortSignal,
  onClose: (result: { reload: boolean }) => void,
  /** Null on any page but an album's, and where its Immich cannot. */
  collapse: CollapseChoice | null,
) => void;

/**
 * Where the overlay's script leaves its one function for the button's script. Both run in the extension's own world
 * of the page, whose globals no page can see. The overlay comes when it is first wanted: most pages never need it.
 */
export const overlaySlot = globalThis as typeof globalThis & { immichStackerOverlay?: OpenOverlay | undefined };
