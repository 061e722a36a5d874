import { setTimeout as pause } from 'node:timers/promises';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { Builds } from './builds';
import { type Cpu, sumOf, watchCpu } from './cpu';
import { roundRatio } from './figures';
import { type BenchServer, startServer } from './server';
import { expectStacks, planAlbum } from './stack-by-extension';
import { stopClick } from './stopwatch';
import { launchFor, openAlbum } from './visit';

const pairs = 1000;
const runs = 3;
/** At none, writes to disk go together that come one by one on a real server. */
const delays = [0, 25];
/** What a job leaves to do when its report is there counts too, in milliseconds. */
const restMs = 2000;

/** Makes all pairs a stack while the browser's use of the processor is counted. */
type Way = (chromium: ChromiumWithExtension, server: BenchServer) => Promise<Cpu>;

const ways = { open: stackWatched, closed: stackUnwatched };
const dialogs = ['open', 'closed'] as const;

/**
 * What all of a browser's processes use of the processor for 1,000 stacks, on a server that waits so long before each
 * call: by the extension, from the yes to some time after its end, with its dialog open and with the page left; and by a
 * loop of `fetch` in the same background that does nothing else. An earlier build does the same in the same run where
 * one is named. Of several runs in turn, the one with the median, in milliseconds.
 */
export async function measureStackingCpu(print: (row: object) => void, { extension, before }: Builds): Promise<void> {
  const server = await startServer({ pairs });
  const own = await launchFor(server, { extension });
  const earlier = before === undefined ? null : await launchFor(server, { extension: before });
  try {
    for (const delayMs of delays) {
      for (const row of await compare({ own, earlier }, server, delayMs)) print({ delayMs, pairs, runs, ...row });
    }
  } finally {
    await own.close();
    await earlier?.close();
    await server.close();
  }
}

interface Browsers {
  own: ChromiumWithExtension;
  earlier: ChromiumWithExtension | null;
}

async function compare({ own, earlier }: Browsers, server: BenchServer, delayMs: number): Promise<object[]> {
  const seen = { bare: [] as Cpu[], open: [] as Cpu[], closed: [] as Cpu[] };
  const seenBefore = { open: [] as Cpu[], closed: [] as Cpu[] };
  for (let run = 0; run < runs; run++) {
    seen.bare.push(await afresh(stackInLoop, own, server, delayMs));
    for (const dialog of dialogs) {
      seen[dialog].push(await afresh(ways[dialog], own, server, delayMs));
      if (earlier) seenBefore[dialog].push(await afresh(ways[dialog], earlier, server, delayMs));
    }
  }
  const bare = medianOf(seen.bare);
  return dialogs.map((dialog) => {
    const cpu = medianOf(seen[dialog]);
    return {
      dialog,
      cpuMs: sumOf(cpu),
      cpu,
      bareLoopCpuMs: sumOf(bare),
      bareLoopCpu: bare,
      cpuTimesBareLoop: roundRatio(sumOf(cpu) / sumOf(bare)),
      ...(earlier && { cpuTimesBefore: roundRatio(sumOf(cpu) / sumOf(medianOf(seenBefore[dialog]))) }),
    };
  });
}

async function afresh(way: Way, chromium: ChromiumWithExtension, server: BenchServer, delayMs: number): Promise<Cpu> {
  await server.forget();
  await server.delay(delayMs);
  const cpu = await way(chromium, server);
  await server.delay(0);
  await expectStacks(server, pairs);
  return cpu;
}

function medianOf(all: Cpu[]): Cpu {
  return all.toSorted((one, other) => sumOf(one) - sumOf(other))[Math.floor(all.length / 2)] as Cpu;
}

async function stackWatched(chromium: ChromiumWithExtension, server: BenchServer): Promise<Cpu> {
  const page = await openAlbum(chromium, server);
  await planAlbum(page);
  const used = await watchCpu(chromium);
  await stopClick(page, 'confirm-stack', 'job-report');
  await pause(restMs);
  const cpu = used();
  await page.close();
  return cpu;
}

async function stackUnwatched(chromium: ChromiumWithExtension, server: BenchServer): Promise<Cpu> {
  const page = await openAlbum(chromium, server);
  await planAlbum(page);
  const used = await watchCpu(chromium);
  await page.getByTestId('confirm-stack').click();
  while ((await server.stacks()) === 0) await pause(10);
  await page.goto('about:blank');
  while ((await server.stacks()) < pairs) await pause(100);
  await pause(restMs);
  const cpu = used();
  // The end that nobody has seen is told on the next page: in the bar, or by earlier builds over the page.
  await page.goto(`${server.site}/albums/${server.albumId}`);
  await page.getByTestId('job-bar-dismiss').or(page.getByTestId('done')).first().click();
  await page.close();
  return cpu;
}

/** With the album beside it, as while the extension stacks. */
async function stackInLoop(chromium: ChromiumWithExtension, server: BenchServer): Promise<Cpu> {
  const page = await openAlbum(chromium, server);
  const background = await chromium.background();
  const used = await watchCpu(chromium);
  await background.evaluate(
    async ({ url, waiting }) => {
      await Promise.all(
        Array.from({ length: 6 }, async () => {
          for (let assetIds = waiting.pop(); assetIds; assetIds = waiting.pop()) {
            const response = await fetch(url, {
              method: 'POST',
              headers: { 'content-type': 'application/json', accept: 'application/json' },
              credentials: 'include',
              body: JSON.stringify({ assetIds }),
            });
            if (response.status !== 201) throw new Error(`POST /stacks: ${response.status}`);
            await response.json();
          }
        }),
      );
    },
    { url: `${server.site}/api/stacks`, waiting: [...server.pairs] },
  );
  await pause(restMs);
  const cpu = used();
  await page.close();
  return cpu;
}
