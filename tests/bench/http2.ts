import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { Builds } from './builds';
import { median, round, roundRatio } from './figures';
import { type BenchServer, startServer } from './server';
import { stackByExtension } from './stack-by-extension';
import { launchFor, openAlbum } from './visit';

const pairs = 1000;
const runs = 3;
const delayMs = 25;

const protocols = [
  { tls: 'h2', spoken: 'h2' },
  { tls: 'http/1.1', spoken: 'http/1.1' },
  { tls: null, spoken: 'http/1.1' },
] as const;

/**
 * 1,000 stacks by the extension, from the yes to the report, on a server that waits before each call: over HTTP/2, over
 * HTTP/1.1 that is encrypted as well, and over plain HTTP; in turn. Medians, in milliseconds.
 */
export async function measureHttp2(print: (row: object) => void, builds: Builds): Promise<void> {
  const places: { server: BenchServer; chromium: ChromiumWithExtension; ms: number[] }[] = [];
  try {
    for (const { tls, spoken } of protocols) {
      const server = await startServer({ pairs }, tls);
      const chromium = await launchFor(server, builds);
      places.push({ server, chromium, ms: [] });
      await expectProtocol(chromium, server, spoken);
    }
    for (let run = 0; run < runs; run++) {
      for (const { server, chromium, ms } of places) ms.push((await stackByExtension(chromium, server, delayMs)).jobMs);
    }
    const [http2 = Number.NaN, http1 = Number.NaN, plain = Number.NaN] = places.map(({ ms }) => median(ms));
    print({
      delayMs,
      pairs,
      runs,
      http2Ms: round(http2),
      http1Ms: round(http1),
      plainHttpMs: round(plain),
      timesHttp1: roundRatio(http2 / http1),
      timesPlainHttp: roundRatio(http2 / plain),
    });
  } finally {
    for (const { server, chromium } of places) {
      await chromium.close();
      await server.close();
    }
  }
}

async function expectProtocol(chromium: ChromiumWithExtension, server: BenchServer, wanted: string): Promise<void> {
  const page = await openAlbum(chromium, server);
  const spoken = await page.evaluate(
    () => (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]?.nextHopProtocol,
  );
  await page.close();
  if (spoken !== wanted) throw new Error(`The page came by ${spoken} instead of ${wanted}.`);
}
