import pMap from 'p-map';
import { z } from 'zod/mini';
import { toFailure } from '~/utils/messages/errors';
import type { Capabilities } from './capabilities';
import { isTooMuch, nullIfGone } from './errors';
import type { Request } from './http';
import { readStack, readStackOfPrimary, readStacks, type StackWithAssets } from './stacks';
import { readUnstacked } from './unstacked';

/** Few enough to be asked for one by one; for more, one call tells all. */
const fewIds = 3;
/** So many are worth a search for those that are in no stack at all. */
const manyIds = 100;
const askedAtOnce = 6;

/** What is known of the stacks of some assets. */
export interface KnownStacks {
  /** At least the stacks that any of them is in, each with every member. */
  stacks: StackWithAssets[];
  /** Assets whose stack could not be told, with what is asked for one by one being too many. */
  unknown: string[];
}

/**
 * The stacks that any of these assets is in: one call for all, or a few for a few. Immich cannot answer that one call
 * for some 145,000 stacks: then search says who is in none (2.6 and newer), and the others are asked for one
 * by one. Without asset.read a member does not say which stack it is in, and all are asked for at once.
 * @param most so many and no more are asked for one by one
 * @throws ImmichError `missing-permission` without stack.read
 */
export async function readStacksOf(
  request: Request,
  capabilities: () => Promise<Capabilities>,
  ids: string[],
  signal?: AbortSignal,
  most = Number.POSITIVE_INFINITY,
): Promise<KnownStacks> {
  if (ids.length > fewIds) {
    try {
      return { stacks: await readStacks(request, signal), unknown: [] };
    } catch (error) {
      signal?.throwIfAborted();
      if (!isTooMuch(error)) throw error;
    }
  }
  const unstacked = ids.length > manyIds ? await readUnstacked(request, await capabilities(), {}, signal) : new Set();
  const asked = ids.filter((id) => !unstacked.has(id));
  if (asked.length > most) return { stacks: [], unknown: asked };
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
    await pMap(asked, ask, { concurrency: askedAtOnce, ...(signal && { signal }) });
  } catch (error) {
    const { code, detail } = toFailure(error);
    if (code !== 'missing-permission' || detail !== 'asset.read') throw error;
    return { stacks: await readStacks(request, signal), unknown: [] };
  }
  return { stacks: [...found.values()], unknown: [] };
}

/**
 * The stack of one asset, or null. Asked by its primary first: the asset itself says `stack: null` where every other
 * member is archived, and a stack whose primary it is not is then found by no call but the big one.
 */
async function readStackOf(request: Request, id: string): Promise<StackWithAssets | null> {
  const asPrimary = await readStackOfPrimary(request, id);
  if (asPrimary !== null) return asPrimary;
  const answer = z.object({ stack: z.optional(z.nullable(z.object({ id: z.string() }))) });
  // A file, or a stack, that is gone by now is in none.
  return request({ method: 'GET', path: `/assets/${encodeURIComponent(id)}`, answer, retries: 3 })
    .then(({ stack }) => (stack ? readStack(request, stack.id) : null))
    .catch(nullIfGone);
}
