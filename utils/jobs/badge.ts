import { throttle } from 'es-toolkit';
import { browser } from 'wxt/browser';
import { wasSeenLast } from './last-seen';

const progressColour = '#4250af';
const pausedColour = '#b3261e';

/** Every change is a call to the browser's own process, which a job of thousands of steps must not keep busy. */
const everyMs = 1000;

type Owner = { serverId: string; userId: string };

/** Shows on the toolbar icon how much of a job is done, that it waits, or nothing; nothing of a job of another person. */
export const showBadge = throttle(
  async (state: { done: number; total: number } | 'paused' | null, owner: Owner | null) => {
    const isTheirs = owner === null || (await wasSeenLast(owner).catch(() => true));
    const text = state === null || !isTheirs ? '' : state === 'paused' ? '!' : percent(state);
    await write(text, state === 'paused' ? pausedColour : progressColour);
  },
  everyMs,
);

/** What this worker put there last. */
let shown: { text: string; color: string } | null = null;

/** Some browsers have no badge. */
async function write(text: string, color: string): Promise<void> {
  const before = shown;
  shown = { text, color };
  try {
    if (before?.color !== color) await browser.action.setBadgeBackgroundColor({ color });
    if (before?.text !== text) await browser.action.setBadgeText({ text });
  } catch {
    // The page shows the same, and more of it.
  }
}

const percent = ({ done, total }: { done: number; total: number }) =>
  `${total === 0 ? 100 : Math.floor((done / total) * 100)}%`;
