import { browser } from 'wxt/browser';

const progressColour = '#4250af';
const pausedColour = '#b3261e';

/** Shows on the toolbar icon how much of a job is done, that it waits, or nothing. Never rejects: some browsers have no badge. */
export async function showBadge(state: { done: number; total: number } | 'paused' | null): Promise<void> {
  const text = state === null ? '' : state === 'paused' ? '!' : percent(state);
  try {
    await browser.action.setBadgeBackgroundColor({ color: state === 'paused' ? pausedColour : progressColour });
    await browser.action.setBadgeText({ text });
  } catch {
    // The page shows the same, and more of it.
  }
}

const percent = ({ done, total }: { done: number; total: number }) =>
  `${total === 0 ? 100 : Math.floor((done / total) * 100)}%`;
