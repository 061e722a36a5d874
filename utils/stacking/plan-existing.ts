import { compareTexts, createRank } from './cover-order';
import { defaultRules } from './default-rules';
import type { Asset, AssetStack, PlanGroup, Reason, StackPlan, StackRules } from './types';

/** What can be done with stacks that exist: take them apart, put the right cover on them, mend those with one file. */
export type StackTool = 'unstack' | 'cover-order' | 'mend';

/**
 * Plans what becomes of the stacks that any file in scope is in. Pure, and the same for any order of the files.
 * `cover-order` plans only stacks of which another file is a better cover by its type: which of several JPGs is on top is
 * their owner's choice.
 * @param assets every member of every stack that is handed over; those with `inScope: false` are context
 */
export function planExisting(tool: StackTool, assets: readonly Asset[], rules: Partial<StackRules> = {}): StackPlan {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const stacks = new Map<string, AssetStack>();
  for (const { stack, inScope } of assets) if (stack && inScope !== false) stacks.set(stack.id, stack);
  const rank = createRank({ ...defaultRules, ...rules }.coverOrder);

  const groups = [...stacks.values()].flatMap((stack): PlanGroup[] => {
    const members = stack.assetIds.flatMap((id) => byId.get(id) ?? []);
    const primary = byId.get(stack.primaryAssetId);
    if (!primary || (tool === 'mend') !== (stack.assetIds.length === 1)) return [];
    const better = tool === 'cover-order' ? betterCover(primary, members, (one) => rank(extensionOf(one))) : primary;
    if (!better) return [];
    const reasons = tool === 'cover-order' ? reasonsOf(members) : [];
    return [
      {
        key: [...stack.assetIds].sort(compareTexts)[0] ?? primary.id,
        name: nameOf(better),
        assetIds: [better.id, ...stack.assetIds.filter((id) => id !== better.id)],
        primaryAssetId: better.id,
        state: reasons.length > 0 ? 'review' : 'ready',
        reasons,
        stackIds: [stack.id],
      },
    ];
  });
  const time = ({ primaryAssetId }: PlanGroup) => byId.get(primaryAssetId)?.localDateTime ?? 0;
  return { groups: groups.sort((one, other) => time(one) - time(other) || compareTexts(one.key, other.key)) };
}

/** The first member, by name, whose type comes before the primary's; undefined where none does. */
function betterCover(primary: Asset, members: readonly Asset[], rank: (asset: Asset) => number): Asset | undefined {
  const best = [...members].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      compareTexts(one.originalFileName, other.originalFileName) ||
      compareTexts(one.id, other.id),
  )[0];
  return best && rank(best) < rank(primary) ? best : undefined;
}

/** With an archived member on top or below, Immich shows no strip. */
function reasonsOf(members: readonly Asset[]): Reason[] {
  const archived = members.filter(({ visibility }) => visibility === 'archive');
  if (archived.length === 0 || archived.length === members.length) return [];
  return [{ code: 'visibility-differs', archived: archived.map(({ originalFileName }) => originalFileName).sort() }];
}

const dotOf = ({ originalFileName }: Asset) => originalFileName.lastIndexOf('.');
const extensionOf = (asset: Asset) => asset.originalFileName.slice(dotOf(asset) + 1).toLowerCase();
const nameOf = (asset: Asset) =>
  dotOf(asset) > 0 ? asset.originalFileName.slice(0, dotOf(asset)) : asset.originalFileName;
