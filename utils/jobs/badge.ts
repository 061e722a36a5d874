import { browser } from 'wxt/browser';

const progressColour = '#4250af';
const pausedColour = '#b3261e';

/** Every change is a call to the browser's own process, which a job of thousands of steps must not keep busy. */
const shown = { text: '', color: '' };

/** Shows on the toolbar icon how much of a job is done, that it waits, or nothing. Never rejects: some browsers have no badge. */
export async function showBadge(state: { done: number; total: number } | 'paused' | null): Promise<void> {
  const text = state === null ? '' : state === 'paused' ? '!' : percent(state);
  const color = state === 'paused' ? pausedColour : progressColour;
  const isNew = { text: text !== shown.text, color: color !== shown.color };
  Object.assign(shown, { text, color });
  try {
    if (isNew.color) await browser.action.setBadgeBackgroundColor({ color });
    if (isNew.text) await browser.action.setBadgeText({ text });
  } catch {
    // The page shows the same, and more of it.
  }
}

const percent = ({ done, total }: { done: number; total: number }) =>
  `${total === 0 ? 100 : Math.floor((done / total) * 100)}%`;
