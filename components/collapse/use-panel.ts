import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { placeBeside } from '~/utils/page/place-beside';

export interface Panel {
  element: RefObject<HTMLDivElement | null>;
  open(): void;
  close(): void;
  /** For the panel's `beforetoggle` and `toggle`. */
  onBeforeToggle(event: Pick<ToggleEvent, 'newState'>): void;
  onToggle(event: Pick<ToggleEvent, 'newState'>): void;
}

/**
 * A popover of the browser beside an anchor: it closes by Escape, which then does nothing else on the page, and by a
 * click elsewhere. Opened by the anchor it takes the focus; by itself it leaves the focus where it is.
 */
export function usePanel(anchor: RefObject<HTMLElement | null>): Panel {
  const element = useRef<HTMLDivElement>(null);
  return useMemo(() => {
    let life: AbortController | undefined;
    let opensItself = false;

    function place() {
      const panel = element.current;
      if (!panel || !anchor.current) return;
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      const isRightToLeft = getComputedStyle(anchor.current).direction === 'rtl';
      const box = { width: panel.offsetWidth, height: panel.offsetHeight };
      const { left, top } = placeBeside(anchor.current.getBoundingClientRect(), box, { width, height }, isRightToLeft);
      Object.assign(panel.style, { left: `${left}px`, top: `${top}px` });
    }

    return {
      element,
      open() {
        if (!element.current?.isConnected || element.current.matches(':popover-open')) return;
        opensItself = true;
        element.current.showPopover();
      },
      close: () => element.current?.hidePopover(),
      onBeforeToggle({ newState }) {
        life?.abort();
        // Browsers give the focus back to what had it, but not into a shadow root.
        if (newState !== 'open') return void (element.current?.matches(':focus-within') && anchor.current?.focus());
        life = new AbortController();
        const { signal } = life;
        // Only when the frame is drawn has the anchor found its own place.
        addEventListener('resize', () => setTimeout(place), { signal });
        const keep = (event: KeyboardEvent) => event.key === 'Escape' && event.stopImmediatePropagation();
        addEventListener('keydown', keep, { capture: true, signal });
      },
      onToggle({ newState }) {
        if (newState !== 'open') return;
        place();
        if (!opensItself) element.current?.focus();
        opensItself = false;
      },
    };
  }, [anchor]);
}
