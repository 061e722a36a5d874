import type { Page } from '@playwright/test';

/** When things happened in a page, in milliseconds since 1970. */
export interface Lap {
  clickedAt: number;
  /** The awaited thing was in the page. */
  thereAt: number;
  /** The frame after that was on its way to the screen. */
  shownAt: number;
}

/**
 * Clicks something of ours, and stops the time by the page's own clock until something else of ours is there. Watching is
 * by observers, so that it costs nothing while nothing happens. Both are named by their test id.
 */
export async function stopClick(page: Page, click: string, awaited: string): Promise<Lap> {
  const lap = page.evaluate(watch, awaited);
  await page.getByTestId(click).click();
  return lap;
}

/** Runs in the page. */
function watch(awaited: string): Promise<Lap> {
  const at = (time: number) => performance.timeOrigin + time;
  return new Promise((resolve) => {
    let clickedAt = Number.NaN;
    addEventListener('click', (event) => (clickedAt = at(event.timeStamp)), { capture: true, once: true });
    const looking = new MutationObserver(look);
    let inside: ShadowRoot | null = null;

    function look() {
      const root = document.querySelector('immich-stacker-overlay')?.shadowRoot ?? null;
      if (root && root !== inside) {
        inside = root;
        looking.observe(root, { childList: true, subtree: true });
      }
      if (Number.isNaN(clickedAt) || !root?.querySelector(`[data-testid=${awaited}]`)) return;
      looking.disconnect();
      const thereAt = at(performance.now());
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ clickedAt, thereAt, shownAt: at(performance.now()) });
        port2.postMessage(null);
      });
    }

    looking.observe(document.body, { childList: true });
    look();
  });
}
