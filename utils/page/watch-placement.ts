import { barOf } from './anchors';
import type { Page } from './detect-page';
import { type Placement, placementOf } from './placement';

/** A placement with an end to waiting: `page` is the floating button, for a page whose bar nobody knows. */
export type SettledPlacement = Exclude<Placement, { where: 'unanchored' }> | { where: 'page' };

interface PlacementWatch {
  document: Document;
  /** What the address says now. */
  readPage(): Page;
  /** Called after every look at the page, so it must bear being told the same twice. */
  onPlacement(placement: SettledPlacement): void;
  signal: AbortSignal;
  /** How long a page that is drawn may go without a bar before the button floats, in milliseconds. */
  patienceMs?: number;
}

/**
 * Follows where the button belongs, by observing. Returns the function that looks again, for changes of the address.
 *
 * Two widths of view. While a bar is awaited (start, navigation) the whole document is observed, until the bar is
 * there or patience ends. From then on only what can change the answer:
 * - the bar itself with all below it, where a change of mode and late buttons show;
 * - the child lists, and these alone, of the boxes that the bar (else `main`) lies in, where a page is replaced;
 * - the child lists of `body` and its children, where the photo viewer is put in and taken out.
 * Tiles come and go below `main`, which is beside an album's bar and never an ancestor of it, and the duplicates of a
 * group in a box beside the header (Immich 2.0 to 3.1), so scrolling and paging wake nothing. No timer runs except once while a bar is awaited.
 */
export function watchPlacement(watch: PlacementWatch): () => void {
  const { document, readPage, onPlacement, signal, patienceMs = 1000 } = watch;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let floating = false;

  const observer = new MutationObserver(look);
  signal.addEventListener('abort', stop, { once: true });

  function stop() {
    observer.disconnect();
    clearTimeout(patience);
    patience = undefined;
  }

  function look() {
    if (signal.aborted) return;
    const placement = placementOf(document, readPage());
    if (placement.where === 'unanchored') return floating ? settle({ where: 'page' }) : awaitBar();
    floating = false;
    settle(placement);
  }

  function settle(placement: SettledPlacement) {
    stop();
    onPlacement(placement);
    if (placement.where !== 'nowhere') observeNarrowly(observer, document, barOf(document, readPage())?.bar);
  }

  function awaitBar() {
    observer.disconnect();
    onPlacement({ where: 'hidden' });
    observer.observe(document, { childList: true, subtree: true });
    patience ??= setTimeout(() => {
      patience = undefined;
      // Before Immich has drawn anything there is no button at all; the next change asks again.
      if (!document.querySelector('body button')) return;
      floating = true;
      look();
    }, patienceMs);
  }

  look();
  return look;
}

function observeNarrowly(observer: MutationObserver, document: Document, bar: Element | undefined) {
  const { body } = document;
  if (!body) return;
  const boxes = new Set<Element>([body, ...body.children]);
  const inner = bar ?? document.querySelector('main');
  for (let box = inner?.parentElement; box && box !== body; box = box.parentElement) boxes.add(box);
  for (const box of boxes) observer.observe(box, { childList: true });
  if (bar) observer.observe(bar, { childList: true, subtree: true, attributes: true, attributeFilter: ['d'] });
}
