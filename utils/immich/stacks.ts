import { z } from 'zod/mini';
import type { Asset, AssetStack } from '~/utils/stacking/types';
import { assetSchema, fromApi, parseAnswer } from './asset';
import type { Capabilities } from './capabilities';
import { isTooMuch, mayPass } from './errors';
import type { Request } from './http';

const stackSchema = z.object({
  id: z.string(),
  primaryAssetId: z.string(),
  assets: z.array(assetSchema),
});

/** A stack with its members as assets, primary first. */
export interface StackWithAssets {
  stack: AssetStack;
  assets: Asset[];
}

function fromStack(json: z.output<typeof stackSchema>): StackWithAssets {
  const members = json.assets.map(fromApi);
  // Only the primary's place is certain: the order behind it differs from call to call.
  members.sort((a, b) => Number(b.id === json.primaryAssetId) - Number(a.id === json.primaryAssetId));
  const stack = { id: json.id, primaryAssetId: json.primaryAssetId, assetIds: members.map((member) => member.id) };
  for (const member of members) member.stack = stack;
  return { stack, assets: members };
}

/** So many stacks are read before other work of the background has its turn: some 20 ms. */
const readAtOnce = 500;
const othersTurn = () => new Promise((resolve) => setTimeout(resolve));

/**
 * All stacks of the user, each with every member, archived ones too (`GET /assets/:id` would hide them). One answer,
 * however many there are; where it grew too big it is not asked for again.
 * @throws ImmichError `missing-permission` without stack.read
 */
export async function readStacks(request: Request, signal?: AbortSignal): Promise<StackWithAssets[]> {
  const list = await request({
    method: 'GET',
    path: '/stacks',
    answer: z.array(z.unknown()),
    timeoutMs: 180_000,
    retries: 3,
    retryIf: (error) => mayPass(error) && !isTooMuch(error),
    signal,
  });
  const stacks: StackWithAssets[] = [];
  for (const [index, json] of list.entries()) {
    if (index % readAtOnce === readAtOnce - 1) await othersTurn();
    stacks.push(fromStack(parseAnswer(stackSchema, json, `GET /stacks: ${index}`)));
  }
  signal?.throwIfAborted();
  return stacks;
}

export async function readStack(request: Request, id: string): Promise<StackWithAssets> {
  const path = `/stacks/${encodeURIComponent(id)}`;
  return fromStack(await request({ method: 'GET', path, answer: stackSchema, retries: 3 }));
}

/** Milliseconds; a call that is made while others are under way may wait in the browser until one of them has ended. */
const timeoutMs = 60_000;

/** The stack whose primary this asset is, or null. One cheap call: for looking up a lost answer. */
export async function readStackOfPrimary(request: Request, primaryAssetId: string): Promise<StackWithAssets | null> {
  const path = `/stacks?primaryAssetId=${encodeURIComponent(primaryAssetId)}`;
  const stacks = await request({ method: 'GET', path, answer: z.array(stackSchema), retries: 3, timeoutMs });
  const found = stacks.find((stack) => stack.primaryAssetId === primaryAssetId);
  return found ? fromStack(found) : null;
}

const written = z.object({
  id: z.string(),
  primaryAssetId: z.string(),
  assets: z.array(z.object({ id: z.string() })),
});

const fromWritten = ({ id, primaryAssetId, assets }: z.output<typeof written>): AssetStack => ({
  id,
  primaryAssetId,
  assetIds: assets.map((asset) => asset.id),
});

/**
 * Makes a stack; the first id becomes the primary. A listed primary of another stack brings its
 * members along and that stack is gone (2.0 to 3.1). Never tried again here.
 */
export async function createStack(request: Request, assetIds: string[]): Promise<AssetStack> {
  return fromWritten(
    await request({ method: 'POST', path: '/stacks', body: { assetIds }, answer: written, timeoutMs }),
  );
}

/**
 * Gives a stack another primary. It stays the same stack, members in the trash included, which a stack made anew would
 * lose (needs stack.update).
 */
export async function setCover(
  request: Request,
  { changesBy: method }: Capabilities,
  stackId: string,
  primaryAssetId: string,
): Promise<AssetStack> {
  const path = `/stacks/${encodeURIComponent(stackId)}`;
  return fromWritten(await request({ method, path, body: { primaryAssetId }, answer: written, timeoutMs }));
}

/**
 * Dissolves stacks; their files stay. All or nothing: one id that is unknown is a 400 for the whole call, and an
 * empty list a 500 (2.0 to 3.1).
 */
export async function deleteStacks(request: Request, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await request({ method: 'DELETE', path: '/stacks', body: { ids }, answer: z.unknown(), timeoutMs: 120_000 });
}
