import type { Builds } from './builds';
import { median, round } from './figures';
import { type SeenCall, startServer } from './server';
import { type Lap, stopClick } from './stopwatch';
import { launchFor, openAlbum } from './visit';

const pairs = 1000;
const runs = 7;

/**
 * From the click to the dialog and to the first group on the screen, on an album of 2,000 files; less the time in which
 * the server had a call of ours. Medians, in milliseconds.
 */
export async function measureReview(print: (row: object) => void, builds: Builds): Promise<void> {
  const server = await startServer({ pairs });
  const chromium = await launchFor(server, builds);
  try {
    for (const delayMs of [0, 25]) {
      const laps: { dialog: number; review: number; server: number; calls: number }[] = [];
      for (let run = 0; run < runs; run++) {
        const page = await openAlbum(chromium, server);
        await server.forget();
        await server.delay(delayMs);
        const lap = await stopClick(page, 'stack-button', 'review-dialog', 'group-card');
        await server.delay(0);
        const shown = (id: string) => (lap.shownAt[id] ?? Number.NaN) - lap.clickedAt;
        const calls = callsWithin(await server.calls(), lap);
        laps.push({
          dialog: shown('review-dialog'),
          review: shown('group-card'),
          server: timeOf(calls),
          calls: calls.length,
        });
        await page.close();
      }
      const of = (read: (lap: (typeof laps)[number]) => number) => round(median(laps.map(read)));
      print({
        files: 2 * pairs,
        delayMs,
        runs,
        clickToDialogMs: of(({ dialog }) => dialog),
        clickToReviewMs: of(({ review }) => review),
        serverMs: of((lap) => lap.server),
        calls: of((lap) => lap.calls),
        beyondServerMs: of((lap) => lap.review - lap.server),
      });
    }
  } finally {
    await chromium.close();
    await server.close();
  }
}

/** The calls that the review waited for: thumbnails come after it. */
function callsWithin(calls: SeenCall[], { clickedAt, thereAt }: Lap): SeenCall[] {
  const end = thereAt['group-card'] ?? Number.NaN;
  return calls.filter(({ path, endedAt }) => endedAt > clickedAt && endedAt < end && path.startsWith('/api/'));
}

/** How long at least one of the calls was under way. */
function timeOf(calls: SeenCall[]): number {
  let [sum, until] = [0, 0];
  for (const { startedAt, endedAt } of [...calls].sort((one, other) => one.startedAt - other.startedAt)) {
    sum += Math.max(0, endedAt - Math.max(startedAt, until));
    until = Math.max(until, endedAt);
  }
  return sum;
}
