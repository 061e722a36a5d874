import { compareTexts } from './cover-order';
import { displayName } from './display-name';
import type { Shot } from './find-shots';
import type { Member } from './member';
import { reasonsFor } from './reasons';
import type { KnownStack } from './stack-index';
import type { Asset, PlanGroup } from './types';

export interface GroupContext {
  stackOf: (asset: Asset) => KnownStack | null;
  /** Every asset that was handed over, by id, for the names of files that a stack brings along. */
  assetById: (id: string) => Asset | undefined;
  coverOrderForExisting: boolean;
}

/**
 * Makes one group of a shot with stacked files, or of several shots that a stack ties together: two calls that touch
 * one stack would undo each other, so such shots are one decision.
 * @param shots in order of time; their members in cover order.
 */
export function makeStackGroup(shots: readonly Shot[], context: GroupContext): PlanGroup {
  const stacks = stacksOf(shots, context);
  const isWhole = shots.every((shot) => isOneStack(shot, context));
  // The group is named for the shot that something is to be done for.
  const main = shots.find((shot) => !isOneStack(shot, context)) ?? (shots[0] as Shot);
  const own = new Set(main.members.map((member) => member.asset.id));
  const brought = new Set<string>();
  for (const shot of shots)
    for (const member of shot.members) if (!own.has(member.asset.id)) brought.add(member.asset.id);
  for (const stack of stacks) for (const id of stack.assetIds) if (!own.has(id)) brought.add(id);

  const primaryAssetId = choosePrimary(main.members, stacks, brought.size > 0, context);
  const listed = [...own, ...[...brought].sort(compareTexts)];
  const assetIds = [primaryAssetId, ...listed.filter((id) => id !== primaryAssetId)];
  const group: PlanGroup = {
    key: smallest(assetIds),
    name: displayName(main.members),
    assetIds,
    primaryAssetId,
    state: 'stacked',
    reasons: [],
    stackIds: stacks.map((stack) => stack.id),
  };
  const keepsItsCover = stacks.length === 1 && stacks[0]?.primaryAssetId === primaryAssetId;
  if (isWhole && stacks.length === 1 && keepsItsCover) return group;

  const others = [...brought].map(context.assetById).filter((asset) => asset !== undefined);
  group.reasons = reasonsFor(main.members, main.reasons, { stacks, others, unseen: brought.size - others.length });
  group.state = group.reasons.length > 0 ? 'review' : 'ready';
  return group;
}

/** Makes the group of a shot whose files are in no stack: nearly every group of a first run. */
export function makeNewStack({ members, reasons: found, firstId }: Shot): PlanGroup {
  const assetIds = members.map((member) => member.asset.id);
  const reasons = reasonsFor(members, found, null);
  return {
    key: firstId,
    name: displayName(members),
    assetIds,
    primaryAssetId: assetIds[0] ?? '',
    state: reasons.length > 0 ? 'review' : 'ready',
    reasons,
    stackIds: [],
  };
}

function smallest(ids: readonly string[]): string {
  let found = ids[0] ?? '';
  for (const id of ids) if (id < found) found = id;
  return found;
}

function stacksOf(shots: readonly Shot[], { stackOf }: GroupContext): KnownStack[] {
  const stacks = new Map<string, KnownStack>();
  for (const shot of shots) {
    for (const member of shot.members) {
      const stack = stackOf(member.asset);
      if (stack) stacks.set(stack.id, stack);
    }
  }
  return [...stacks.values()].sort((one, other) => compareTexts(one.id, other.id));
}

function isOneStack(shot: Shot, { stackOf }: GroupContext): boolean {
  const first = shot.members[0] && stackOf(shot.members[0].asset);
  return Boolean(first) && shot.members.every((member) => stackOf(member.asset) === first);
}

/**
 * The best cover; but a stack that exists keeps its primary, unless the cover order is wanted for existing stacks too
 * and the stack holds nothing but this shot. Of two stacks the one that brings other files along goes first.
 */
function choosePrimary(
  members: readonly Member[],
  stacks: readonly KnownStack[],
  isForeign: boolean,
  { coverOrderForExisting }: GroupContext,
): string {
  const best = members[0]?.asset.id ?? '';
  if (stacks.length === 0 || (coverOrderForExisting && !isForeign)) return best;
  const own = new Map(members.map((member, index) => [member.asset.id, index]));
  const bringsOthers = (stack: KnownStack) => [...stack.assetIds].some((id) => !own.has(id));
  const rank = (stack: KnownStack) => own.get(stack.primaryAssetId) ?? members.length;
  const [first] = [...stacks].sort(
    (one, other) =>
      Number(bringsOthers(other)) - Number(bringsOthers(one)) ||
      rank(one) - rank(other) ||
      compareTexts(one.primaryAssetId, other.primaryAssetId),
  );
  return first?.primaryAssetId ?? best;
}
