import type { Builds } from './builds';
import { stackBarely, stackLikeScript } from './clients';
import { median, round, roundRatio } from './figures';
import { type BenchServer, startServer } from './server';
import { expectStacks, stackByExtension } from './stack-by-extension';
import { measureStackingCpu } from './stack-cpu';
import { launchFor } from './visit';

const pairs = 1000;

/** How often each is measured at a delay, and with how many pairs the script's way, which takes the longest. */
const plan = [
  { delayMs: 0, runs: 3, scriptPairs: 1000 },
  { delayMs: 5, runs: 3, scriptPairs: 1000 },
  { delayMs: 25, runs: 3, scriptPairs: 1000 },
  { delayMs: 100, runs: 1, scriptPairs: 100 },
];

/**
 * Stacks 1,000 pairs on a server that waits so long before each call: by the extension (from the yes to the report), by
 * a bare client with six connections, and by one that works as the script does. Medians, in milliseconds. What the
 * processor had to do for it goes first.
 */
export async function measureStacking(print: (row: object) => void, builds: Builds): Promise<void> {
  await measureStackingCpu(print, builds);
  const server = await startServer({ pairs });
  const chromium = await launchFor(server, builds);
  try {
    for (const { delayMs, runs, scriptPairs } of plan) {
      await server.delay(0);
      const own: number[] = [];
      const planning: number[] = [];
      const bare: number[] = [];
      for (let run = 0; run < runs; run++) {
        bare.push(await afresh(server, pairs, delayMs, () => stackBarely(server, pairs)));
        const { planMs, jobMs } = await stackByExtension(chromium, server, delayMs);
        planning.push(planMs);
        own.push(jobMs);
      }
      const script = await afresh(server, scriptPairs, delayMs, () => stackLikeScript(server, scriptPairs));
      const scriptMs = (script * pairs) / scriptPairs;
      print({
        delayMs,
        pairs,
        runs,
        extensionMs: round(median(own)),
        planMs: round(median(planning)),
        bareMs: round(median(bare)),
        scriptMs: round(scriptMs),
        ...(scriptPairs < pairs && { scriptMeasuredPairs: scriptPairs, scriptIsScaled: true }),
        timesBare: roundRatio(median(own) / median(bare)),
        timesFasterThanScript: roundRatio(scriptMs / median(own)),
      });
    }
  } finally {
    await chromium.close();
    await server.close();
  }
}

/** Measures on a server with no stacks, and makes sure that all of them were made. */
async function afresh(server: BenchServer, count: number, delayMs: number, measure: () => Promise<number>) {
  await server.forget();
  await server.delay(delayMs);
  const ms = await measure();
  await expectStacks(server, count);
  await server.delay(0);
  return ms;
}
