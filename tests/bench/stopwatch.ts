import type { Page } from '@playwright/test';

/** When things happened in a page, in milliseconds since 1970. */
export interface Lap {
  clickedAt: number;
  /** By test id: when it was in the page, and when the frame after that was on its way to the screen. */
  thereAt: Record<string, number>;
  shownAt: Record<string, number>;
}

/**
 * Clicks something of ours, and takes the time by the page's own clock until each of some other things of ours is there.
 * Watching is by observers, so that it costs nothing while nothing happens. All are named by their test ids.
 */
export async function stopClick(page: Page, click: string, ...awaited: string[]): Promise<Lap> {
  const lap = page.evaluate(watch, awaited);
  await page.getByTestId(click).first().click();
  return lap;
}

/** Runs in the page. */
function watch(awaited: string[]): Promise<Lap> {
  const at = (time: number) => performance.timeOrigin + time;
  return new Promise((resolve) => {
    const lap: Lap = { clickedAt: Number.NaN, thereAt: {}, shownAt: {} };
    const looking = new MutationObserver(look);
    let inside: ShadowRoot | null = null;
    addEventListener('click', (event) => (lap.clickedAt = at(event.timeStamp)), { capture: true, once: true });

    function look() {
      const root = document.querySelector('immich-stacker-overlay')?.shadowRoot ?? null;
      if (root && root !== inside) {
        inside = root;
        looking.observe(root, { childList: true, subtree: true });
      }
      if (!root || Number.isNaN(lap.clickedAt)) return;
      for (const id of awaited) {
        if (id in lap.thereAt || !root.querySelector(`[data-testid=${id}]`)) continue;
        lap.thereAt[id] = at(performance.now());
        requestAnimationFrame(() => afterPaint(() => shown(id)));
      }
      if (awaited.every((id) => id in lap.thereAt)) looking.disconnect();
    }

    function afterPaint(then: () => void) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    }

    function shown(id: string) {
      lap.shownAt[id] = at(performance.now());
      if (awaited.every((each) => each in lap.shownAt)) resolve(lap);
    }

    looking.observe(document.body, { childList: true });
    look();
  });
}
