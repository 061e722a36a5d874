import type { ImmichClient } from '~/utils/immich';
import { ImmichError, type StackWithAssets } from '~/utils/immich';
import type { PlanSummary, ReviewMember, Scope } from '~/utils/protocol';
import { planStacks, readDuplicates } from '~/utils/stacking';
import type { Asset, PlanGroup, StackRules } from '~/utils/stacking/types';
import type { PlannedGroup } from './records';

export interface ScopePlan {
  summary: Omit<PlanSummary, 'planId'>;
  groups: PlannedGroup[];
}

/** Reads what a scope holds, and plans it. Writes nothing on the server. */
export async function planScope(
  client: ImmichClient,
  scope: Scope,
  userId: string,
  rules: Partial<StackRules>,
  onRead: (read: number, total: number | null) => void,
  signal: AbortSignal,
): Promise<ScopePlan> {
  const album = await client.listAlbum(scope.albumId, onRead, signal);
  const own = album.assets.filter((asset) => asset.ownerId === userId);
  const stacks = await stacksIfAllowed(client, await client.maybeStacked(scope.albumId, own, signal), signal);
  const assets = stacks === null ? own.map((asset) => ({ ...asset, stackUnknown: true })) : withStacks(own, stacks);
  const plan = planStacks(assets, rules);
  const groups = toPlannedGroups(plan.groups, assets);
  const count = (state: PlanGroup['state']) => groups.filter((group) => group.state === state).length;
  return {
    groups,
    summary: {
      scope,
      title: album.name,
      files: own.length,
      othersFiles: album.assets.length - own.length,
      missingFiles: album.missing,
      counts: { ready: count('ready'), review: count('review'), stacked: count('stacked') },
      duplicates: undecidedDuplicates(plan.groups, assets),
    },
  };
}

/** Duplicate groups that a single group of the plan holds whole cannot be split, and need no counting. */
function undecidedDuplicates(groups: PlanGroup[], assets: Asset[]): PlanSummary['duplicates'] {
  const undecided = readDuplicates(groups, assets).filter(
    ({ unstacked }) => new Set(unstacked.map(({ groupKey }) => groupKey)).size > 1,
  );
  const keys = new Set(undecided.flatMap(({ unstacked }) => unstacked.map(({ groupKey }) => groupKey)));
  const ready = groups.filter(({ key, state }) => state === 'ready' && keys.has(key)).map(({ key }) => key);
  return { groups: undecided, ready };
}

async function stacksIfAllowed(
  client: ImmichClient,
  assetIds: string[],
  signal: AbortSignal,
): Promise<StackWithAssets[] | null> {
  try {
    return await client.stacksOf(assetIds, signal);
  } catch (error) {
    if (error instanceof ImmichError && error.failure.code === 'missing-permission') return null;
    throw error;
  }
}

/**
 * Tells each asset its stack, and adds the members that lie outside the scope as context, so that a
 * call can name every member of every stack it touches.
 */
export function withStacks(assets: Asset[], stacks: StackWithAssets[]): Asset[] {
  const stackOf = new Map(stacks.flatMap(({ stack }) => stack.assetIds.map((id) => [id, stack] as const)));
  const inScope = assets.map((asset) => ({ ...asset, stack: stackOf.get(asset.id) ?? null }));
  const known = new Set(assets.map(({ id }) => id));
  const context = stacks
    .filter(({ stack }) => stack.assetIds.some((id) => known.has(id)))
    .flatMap((stack) => stack.assets.filter(({ id }) => !known.has(id)))
    .map((asset) => ({ ...asset, inScope: false }));
  return [...inScope, ...context];
}

function toPlannedGroups(groups: PlanGroup[], assets: Asset[]): PlannedGroup[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const member = (id: string): ReviewMember => {
    const asset = byId.get(id);
    return { id, fileName: asset?.originalFileName ?? '', stacked: asset?.stack != null };
  };
  const flagged = Map.groupBy(
    assets.filter(({ duplicateId }) => duplicateId !== null),
    ({ duplicateId }) => duplicateId,
  );
  return groups.map((group) => {
    const flags = group.assetIds
      .flatMap((id) => flagged.get(byId.get(id)?.duplicateId ?? null) ?? [])
      .map(({ id, duplicateId }) => [id, duplicateId] as [string, string]);
    const stacks = group.assetIds.map((id) => byId.get(id)?.stack).filter((stack) => stack != null);
    return {
      key: group.key,
      name: group.name,
      state: group.state,
      reasons: group.reasons,
      members: group.assetIds.map(member),
      action: group.stackIds.length === 0 ? 'create' : 'extend',
      before: {
        stacks: [...new Map(stacks.map((stack) => [stack.id, stack])).values()],
        flags: Object.fromEntries(flags),
      },
    };
  });
}
