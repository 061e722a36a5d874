import pMap from 'p-map';
import type { Asset } from '~/utils/stacking/types';
import { fromApi } from './asset';
import type { Capabilities } from './capabilities';
import { ImmichError } from './errors';
import type { Request } from './http';
import { shapeOf, type Wanted } from './search-shape';
import { allTime, type Month, type TimeWindow, upTo, windowsOf } from './time-windows';

interface SearchOptions {
  signal?: AbortSignal | undefined;
  /** When it was taken; all of time unless told. */
  windows?: TimeWindow[];
  /** For a search in all of time: what its first answer does not hold is asked by them. */
  months?: Promise<Month[]> | undefined;
  /** Files an answer; as many as Immich gives unless told. */
  pageSize?: number;
}

type OnPage = (assets: Asset[]) => void;

const windowsAtOnce = 4;

/**
 * Finds every asset that fits, window by window, several at once. A file may come more than once.
 *
 * Pages by number repeat and drop rows of equal time before 3.1, and pages of any kind cost the server all the rows
 * before them. So a window that does not fit one answer goes on at the oldest moment it has seen, that moment included;
 * all that is left of it is asked at once where the months are known.
 */
export async function searchAssets(
  request: Request,
  capabilities: Pick<Capabilities, 'searchesBy'>,
  wanted: Wanted,
  onPage: OnPage,
  { signal, windows = [allTime], months, pageSize = 1000 }: SearchOptions = {},
): Promise<void> {
  const { body, answer } = shapeOf(capabilities);
  const ask: Ask = async (taken, place = null, direction = 'desc') => {
    signal?.throwIfAborted();
    const { items, next } = await request({
      method: 'POST',
      path: '/search/metadata',
      body: body(wanted, { taken, direction, place, size: pageSize }),
      answer,
      timeoutMs: 60_000,
      retries: 3,
      signal,
    });
    const assets = items.map(fromApi);
    onPage(assets);
    return { assets, next };
  };
  await pMap(windows, (window) => readWindow(ask, window, months), { concurrency: windowsAtOnce });
}

type Ask = (
  taken: TimeWindow,
  place?: string | null,
  direction?: 'asc' | 'desc',
) => Promise<{ assets: Asset[]; next: string | null }>;

async function readWindow(ask: Ask, { from, to }: TimeWindow, months?: Promise<Month[]>): Promise<void> {
  for (let until = to; ; ) {
    const { assets, next } = await ask({ from, to: until });
    if (assets.length === 0 || next === null) return;
    const oldest = Math.min(...assets.map(({ fileCreatedAt }) => fileCreatedAt));
    // Immich keeps microseconds and sends milliseconds: what it calls `oldest` may be almost a millisecond later.
    if (until === null || oldest + 1 < until) until = oldest + 1;
    else {
      await readMoment(ask, { from: oldest - 1, to: oldest + 1 });
      until = oldest - 1;
    }
    if (from !== null && until < from) return;
    if (months) {
      const rest = upTo(until, windowsOf(await months));
      await pMap(rest, (window) => readWindow(ask, window), { concurrency: windowsAtOnce });
      return;
    }
  }
}

/** More files than a page holds, of one moment: page by page after all, and from the other end where rows come twice. */
async function readMoment(ask: Ask, moment: TimeWindow): Promise<void> {
  for (const direction of ['desc', 'asc'] as const) {
    const seen = new Set<string>();
    const places = new Set<string>();
    let rows = 0;
    for (let place: string | null = null; ; ) {
      const { assets, next }: Awaited<ReturnType<Ask>> = await ask(moment, place, direction);
      rows += assets.length;
      for (const { id } of assets) seen.add(id);
      if (assets.length === 0 || next === null) break;
      // Pages that lead back would never end.
      if (places.has(next))
        throw new ImmichError('unexpected-answer', { detail: 'POST /search/metadata: the next page' });
      places.add(next);
      place = next;
    }
    if (seen.size === rows) return;
  }
}
