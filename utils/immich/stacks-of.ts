import { z } from 'zod/mini';
import { eachAtOnce } from '~/utils/each-at-once';
import { toFailure } from '~/utils/errors';
import { ImmichError } from './errors';
import type { Request } from './http';
import { readStack, readStackOfPrimary, readStacks, type StackWithAssets } from './stacks';

/** Few enough to be asked for one by one; for more, one call tells all. */
const fewIds = 3;
const callsAtOnce = 6;

/**
 * The stacks that any of these assets is in, each with every member, and perhaps others beside them. One call for
 * all, or a few for a few. Immich cannot answer that one call for some 145,000 stacks (FACTS 6): then, too, they are
 * asked for one by one. Without asset.read a member does not say which stack it is in, and all are asked for at once.
 * @throws ImmichError `missing-permission` without stack.read
 */
export async function readStacksOf(request: Request, ids: string[], signal?: AbortSignal): Promise<StackWithAssets[]> {
  if (ids.length > fewIds) {
    try {
      return await readStacks(request, signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!isTooMuch(error)) throw error;
    }
  }
  const found = new Map<string, StackWithAssets>();
  const covered = new Set<string>();
  const ask = async (id: string) => {
    if (covered.has(id)) return;
    const own = await readStackOf(request, id);
    if (own === null) return;
    found.set(own.stack.id, own);
    for (const member of own.stack.assetIds) covered.add(member);
  };
  try {
    await eachAtOnce(ids, callsAtOnce, ask, signal);
  } catch (error) {
    const { code, detail } = toFailure(error);
    if (code !== 'missing-permission' || detail !== 'asset.read') throw error;
    return readStacks(request, signal);
  }
  return [...found.values()];
}

/** The server, or a gateway before it, gave up on the one big answer; one that is merely busy is no reason for more calls. */
function isTooMuch(error: unknown): boolean {
  if (!(error instanceof ImmichError)) return false;
  return error.failure.code === 'unexpected-answer' || error.status === 500 || error.status === 504;
}

/**
 * The stack of one asset, or null. Asked by its primary first: the asset itself says `stack: null` where every other
 * member is archived, and a stack whose primary it is not is then found by no call but the big one.
 */
async function readStackOf(request: Request, id: string): Promise<StackWithAssets | null> {
  const asPrimary = await readStackOfPrimary(request, id);
  if (asPrimary !== null) return asPrimary;
  const answer = z.object({ stack: z.optional(z.nullable(z.object({ id: z.string() }))) });
  try {
    const { stack } = await request({ method: 'GET', path: `/assets/${encodeURIComponent(id)}`, answer, retries: 3 });
    return stack ? await readStack(request, stack.id) : null;
  } catch (error) {
    // A file, or a stack, that is gone by now is in none.
    if (error instanceof ImmichError && ['not-yours', 'not-found'].includes(error.failure.code)) return null;
    throw error;
  }
}
