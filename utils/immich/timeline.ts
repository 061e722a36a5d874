import { z } from 'zod/mini';
import { ImmichError } from './errors';
import type { Request } from './http';
import type { Month } from './time-windows';

const answer = z.array(z.object({ timeBucket: z.string(), count: z.number() }));

/**
 * How many files each month of a timeline has: the user's own in no trash, or an album's.
 * @param visibility timeline and archive unless told
 * @throws ImmichError `missing-permission` without asset.read
 */
export async function readMonths(
  request: Request,
  query: { albumId?: string; visibility?: string },
  signal?: AbortSignal,
): Promise<Month[]> {
  const path = `/timeline/buckets?${new URLSearchParams(query)}`;
  const buckets = await request({ method: 'GET', path, answer, timeoutMs: 60_000, retries: 3, signal });
  return buckets.map(({ timeBucket, count }) => {
    const start = Date.parse(timeBucket);
    if (Number.isNaN(start))
      throw new ImmichError('unexpected-answer', { detail: 'GET /timeline/buckets: timeBucket' });
    return { start, count };
  });
}

export const countOf = (months: Month[]) => months.reduce((sum, { count }) => sum + count, 0);
