import { compareTexts } from './compare-texts';
import type { Shot } from './find-shots';
import type { KnownStack } from './stack-index';
import type { Asset, PlanGroup, Reason } from './types';

export interface GroupContext {
  stackOf: (asset: Asset) => KnownStack | null;
  /** Every asset that was handed over, by id, for the names of files that a stack brings along. */
  assetById: (id: string) => Asset | undefined;
  coverOrderForExisting: boolean;
}

/** What a stacking call lists beside the files of its shot, because their stacks hold it. */
interface Brought {
  stacks: readonly KnownStack[];
  others: readonly Asset[];
  /** Members of the stacks that were not handed over. */
  unseen: number;
}

const noStack: Brought = { stacks: [], others: [], unseen: 0 };

/**
 * Makes one group of a shot with stacked files, or of several shots that a stack ties together: two calls that touch
 * one stack would undo each other, so such shots are one decision.
 * @param shots in order of time.
 */
export function makeStackGroup(shots: readonly Shot[], context: GroupContext): PlanGroup {
  const stacks = stacksOf(shots, context);
  const isWhole = shots.every((shot) => isOneStack(shot, context));
  // The group is named for the shot that something is to be done for.
  const main = shots.find((shot) => !isOneStack(shot, context)) ?? (shots[0] as Shot);
  const own = new Set(main.assets.map((asset) => asset.id));
  const brought = new Set<string>();
  for (const shot of shots) for (const { id } of shot.assets) if (!own.has(id)) brought.add(id);
  for (const stack of stacks) for (const id of stack.assetIds) if (!own.has(id)) brought.add(id);

  const primaryAssetId = choosePrimary(main.assets, stacks, brought.size > 0, context);
  const listed = [...own, ...[...brought].sort()];
  const assetIds = [primaryAssetId, ...listed.filter((id) => id !== primaryAssetId)];
  const group: PlanGroup = {
    key: [...assetIds].sort()[0] ?? '',
    name: main.name,
    assetIds,
    primaryAssetId,
    state: 'stacked',
    reasons: [],
    stackIds: stacks.map((stack) => stack.id),
  };
  const keepsItsCover = stacks.length === 1 && stacks[0]?.primaryAssetId === primaryAssetId;
  if (isWhole && stacks.length === 1 && keepsItsCover) return group;

  const others = [...brought].map(context.assetById).filter((asset) => asset !== undefined);
  const unseen = brought.size - others.length;
  group.reasons = [...main.reasons, ...stackReasons(main.assets, { stacks, others, unseen })];
  group.state = group.reasons.length > 0 ? 'review' : 'ready';
  return group;
}

/** Makes the group of a shot whose files are in no stack: nearly every group of a first run. */
export function makeNewStack({ assets, name, reasons: found, firstId }: Shot): PlanGroup {
  const assetIds = assets.map((asset) => asset.id);
  const reasons = areAlike(assets) ? found : [...found, ...stackReasons(assets, noStack)];
  return {
    key: firstId,
    name,
    assetIds,
    primaryAssetId: assetIds[0] ?? '',
    state: reasons.length > 0 ? 'review' : 'ready',
    reasons,
    stackIds: [],
  };
}

/** Nearly always: one visibility, and it is known that there are no stacks. */
function areAlike(assets: readonly Asset[]): boolean {
  for (const { visibility, stackUnknown } of assets) {
    if (visibility !== assets[0]?.visibility || stackUnknown) return false;
  }
  return true;
}

function stacksOf(shots: readonly Shot[], { stackOf }: GroupContext): KnownStack[] {
  const stacks = new Map<string, KnownStack>();
  for (const shot of shots) {
    for (const asset of shot.assets) {
      const stack = stackOf(asset);
      if (stack) stacks.set(stack.id, stack);
    }
  }
  return [...stacks.values()].sort((one, other) => compareTexts(one.id, other.id));
}

function isOneStack(shot: Shot, { stackOf }: GroupContext): boolean {
  const first = shot.assets[0] && stackOf(shot.assets[0]);
  return Boolean(first) && shot.assets.every((asset) => stackOf(asset) === first);
}

/**
 * The best cover; but a stack that exists keeps its primary, unless the cover order is wanted for existing stacks too
 * and the stack holds nothing but this shot. Of two stacks the one that brings other files along goes first.
 */
function choosePrimary(
  members: readonly Asset[],
  stacks: readonly KnownStack[],
  isForeign: boolean,
  { coverOrderForExisting }: GroupContext,
): string {
  const best = members[0]?.id ?? '';
  if (stacks.length === 0 || (coverOrderForExisting && !isForeign)) return best;
  const own = new Map(members.map((asset, index) => [asset.id, index]));
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

/** Why stacking these files wants a look, whatever they show. */
function stackReasons(members: readonly Asset[], { stacks, others, unseen }: Brought): Reason[] {
  const reasons: Reason[] = [];
  const all = [...members, ...others];
  const archived = all.filter((asset) => asset.visibility === 'archive');
  if (archived.length > 0 && archived.length < all.length) {
    reasons.push({ code: 'visibility-differs', archived: fileNames(archived) });
  }
  if (stacks.length > 1) reasons.push({ code: 'two-stacks', stacks: stacks.length });
  if (others.length + unseen > 0) reasons.push({ code: 'foreign-members', fileNames: fileNames(others), unseen });
  const unknown = all.some((asset) => asset.stackUnknown && !stacks.some((stack) => stack.assetIds.has(asset.id)));
  if (unknown) reasons.push({ code: 'stacks-unknown' });
  return reasons;
}

function fileNames(assets: readonly Asset[]): string[] {
  return assets.map((asset) => asset.originalFileName).sort();
}
