import { isSamePage, isSignIn, type Page } from '~/utils/page/detect-page';
import type { CollapseChoice, Opening, OverlayEnd } from '~/utils/page/overlay-slot';
import { loadOverlay } from './load-overlay';

interface OverlayWorld {
  readPage(): Page;
  collapse(): CollapseChoice | null;
  /** An overlay opens, is up or could not come. */
  onChange(): void;
  /** It closed itself. */
  onClose(result: OverlayEnd): void;
  /** Whether the script still has its extension. */
  isValid(): boolean;
  signal: AbortSignal;
}

export interface PageOverlay {
  isShown(): boolean;
  /** Whether it covers the page by now. */
  isUp(): boolean;
  open(opening: Opening): Promise<void>;
  /** The address has changed. @returns whether the overlay went with it */
  closeWhereLeft(): boolean;
}

/** The one overlay of a page: brought in when it is wanted, and gone with the page that it is about. */
export function createPageOverlay(world: OverlayWorld): PageOverlay {
  /** `page` is the one that it was opened on; null where it is about a job, whatever page is below. */
  let shown: { page: Page | null; life: AbortController; isUp: boolean } | null = null;

  return {
    isShown: () => shown !== null,
    isUp: () => shown?.isUp === true,
    async open(opening) {
      // An orphan of an update or removal cannot reach its background: asking takes it out of the page.
      if (!world.isValid() || shown) return;
      const life = new AbortController();
      const own = { page: 'jobId' in opening ? null : world.readPage(), life, isUp: false };
      shown = own;
      world.onChange();
      try {
        const openOverlay = await loadOverlay();
        if (life.signal.aborted || !world.isValid()) return;
        const onClose = (result: OverlayEnd) => {
          shown = null;
          world.onClose(result);
        };
        openOverlay(opening, AbortSignal.any([life.signal, world.signal]), onClose, world.collapse());
        own.isUp = true;
      } catch {
        // The background was just ended, say; the next click begins anew.
        shown = null;
      }
      world.onChange();
    },
    closeWhereLeft() {
      if (!shown) return false;
      const now = world.readPage();
      // Nothing lies over the way in.
      if (!isSignIn(now) && (!shown.page || isSamePage(now, shown.page))) return false;
      shown.life.abort();
      shown = null;
      return true;
    },
  };
}
