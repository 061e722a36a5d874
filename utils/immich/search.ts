import pMap from 'p-map';
import { z } from 'zod/mini';
import type { Asset } from '~/utils/stacking/types';
import { assetSchema, fromApi } from './asset';
import { ImmichError } from './errors';
import type { Request } from './http';
import { allTime, type Month, type TimeWindow, upTo, windowsOf } from './time-windows';

/** What to look for, as `POST /search/metadata` takes it; without a time, an order or a page. */
export type Filter = Record<string, unknown>;

type OnPage = (assets: Asset[]) => void;

const pageSize = 1000;
const windowsAtOnce = 4;

const pageSchema = z.object({
  assets: z.object({
    items: z.array(assetSchema),
    nextPage: z.nullable(z.string()),
    /** 3.2 and newer. */
    nextCursor: z.optional(z.nullable(z.string())),
  }),
});

/**
 * Finds every asset that fits, window by window, several at once. A file may come more than once.
 *
 * Pages by number repeat and drop rows of equal time before 3.1, and cost the server all the rows before
 * them. So a window that does not fit one answer goes on at the oldest moment it has seen, that moment included; all
 * that is left of it is asked at once where the months are known.
 * @param months for a search in all of time: what its first answer does not hold is asked by them
 */
export async function searchAssets(
  request: Request,
  filter: Filter,
  onPage: OnPage,
  signal: AbortSignal | undefined,
  windows: TimeWindow[] = [allTime],
  months?: Promise<Month[]>,
): Promise<void> {
  const ask = async (body: Filter) => {
    signal?.throwIfAborted();
    const call = { method: 'POST', path: '/search/metadata', answer: pageSchema, timeoutMs: 60_000 } as const;
    return request({ ...call, body: { ...filter, ...body, size: pageSize }, retries: 3, signal });
  };
  await pMap(windows, (window) => readWindow(ask, window, onPage, months), { concurrency: windowsAtOnce });
}

type Ask = (body: Filter) => Promise<z.output<typeof pageSchema>>;

async function readWindow(
  ask: Ask,
  { from, to }: TimeWindow,
  onPage: OnPage,
  months?: Promise<Month[]>,
): Promise<void> {
  for (let until = to; ; ) {
    const { assets } = await ask({ ...timesOf({ from, to: until }), page: 1 });
    const page = assets.items.map(fromApi);
    onPage(page);
    if (page.length === 0 || (assets.nextPage === null && !assets.nextCursor)) return;
    const oldest = Math.min(...page.map(({ fileCreatedAt }) => fileCreatedAt));
    // Immich keeps microseconds and sends milliseconds: what it calls `oldest` may be almost a millisecond later.
    if (until === null || oldest + 1 < until) until = oldest + 1;
    else {
      await readMoment(ask, { from: oldest - 1, to: oldest + 1 }, onPage);
      until = oldest - 1;
    }
    if (from !== null && until < from) return;
    if (months) {
      const rest = upTo(until, windowsOf(await months));
      await pMap(rest, (window) => readWindow(ask, window, onPage), { concurrency: windowsAtOnce });
      return;
    }
  }
}

/** More files than a page holds, of one moment: by number after all, and from the other end where rows come twice. */
async function readMoment(ask: Ask, moment: TimeWindow, onPage: OnPage): Promise<void> {
  for (const order of ['desc', 'asc']) {
    const seen = new Set<string>();
    let rows = 0;
    for (let next: Filter | null = { page: 1 }; next !== null; ) {
      const { assets }: z.output<typeof pageSchema> = await ask({ ...timesOf(moment), order, ...next });
      const page = assets.items.map(fromApi);
      onPage(page);
      rows += page.length;
      for (const { id } of page) seen.add(id);
      next = after(assets, next);
    }
    if (seen.size === rows) return;
  }
}

function after({ nextPage, nextCursor }: z.output<typeof pageSchema>['assets'], { page }: Filter): Filter | null {
  if (nextCursor) return { cursor: nextCursor };
  if (nextPage === null) return null;
  // Pages that do not count up would never end.
  if (!(Number(nextPage) > Number(page))) {
    throw new ImmichError('unexpected-answer', { detail: 'POST /search/metadata: nextPage' });
  }
  return { page: Number(nextPage) };
}

/** Both ends belong to the time that is looked at, in every version. */
const timesOf = ({ from, to }: TimeWindow): Filter => ({
  ...(from !== null && { takenAfter: new Date(from).toISOString() }),
  ...(to !== null && { takenBefore: new Date(to).toISOString() }),
});
