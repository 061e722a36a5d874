import { compareTexts } from './compare-texts';
import { createCoverOrder, createRank } from './cover-order';
import { defaultRules } from './default-rules';
import type { Member } from './member';
import { createMember } from './member';
import { createEditReader } from './names/edit-names';
import { createExtensionReader } from './names/extensions';
import { foldName } from './names/fold-name';
import { createNameReader, type NameFacts } from './names/name-reader';
import type { Asset, AssetStack, PlanGroup, Reason, StackPlan, StackRules } from './types';

/** What can be done with stacks that exist: take them apart, put the right cover on them, mend those with one file. */
export type StackTool = 'unstack' | 'cover-order' | 'mend';

/**
 * Plans what becomes of the stacks that any file in scope is in. Pure, and the same for any order of the files.
 * `cover-order` plans only stacks of which a file of another type is a better cover: which of several JPGs is on top is
 * their owner's choice. There the present cover is second in `assetIds`.
 * @param assets every member of every stack that is handed over; those with `inScope: false` are context
 */
export function planExisting(tool: StackTool, assets: readonly Asset[], rules: Partial<StackRules> = {}): StackPlan {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const stacks = new Map<string, AssetStack>();
  for (const { stack, inScope } of assets) if (stack && inScope !== false) stacks.set(stack.id, stack);
  const coverOf = tool === 'cover-order' ? createCoverChooser({ ...defaultRules, ...rules }) : firstOf;

  const timed = [...stacks.values()].flatMap((stack) => {
    const members = stack.assetIds.flatMap((id) => byId.get(id) ?? []);
    const cover = (tool === 'mend') === (stack.assetIds.length === 1) && coverOf(members, stack.primaryAssetId);
    if (!cover) return [];
    const reasons = tool === 'cover-order' ? reasonsOf(members) : [];
    const group: PlanGroup = {
      key: [...stack.assetIds].sort(compareTexts)[0] ?? cover.id,
      name: nameOf(cover),
      assetIds: [cover.id, ...stack.assetIds.filter((id) => id !== cover.id)],
      primaryAssetId: cover.id,
      state: reasons.length > 0 ? 'review' : 'ready',
      reasons,
      stackIds: [stack.id],
    };
    return [{ time: cover.localDateTime, group }];
  });
  timed.sort((one, other) => one.time - other.time || compareTexts(one.group.key, other.group.key));
  return { groups: timed.map(({ group }) => group) };
}

type ChooseCover = (members: readonly Asset[], primaryAssetId: string) => Asset | undefined;

/** A stack whose primary lies in the trash has members all the same. */
const firstOf: ChooseCover = ([first]) => first;

/** Chooses the cover that stacking would choose, where that is of a better type than the one there is; else none. */
function createCoverChooser(rules: StackRules): ChooseCover {
  const order = createCoverOrder(rules);
  const rank = createRank(rules.coverOrder);
  const reader = createNameReader(rules);
  const readEdit = rules.editedVersions ? createEditReader(rules.editedSuffixes) : () => [];
  const readExtension = createExtensionReader();
  /** A stack may hold files that no rule takes: they have a type and a place in the order all the same. */
  const anyFacts = (fileName: string): NameFacts => {
    const folded = foldName(fileName);
    const dot = folded.lastIndexOf('.');
    const extension = readExtension(folded.slice(dot + 1));
    return { shotName: '', fullName: folded.slice(0, dot), version: '', extension, isOwn: false };
  };
  const describe = (asset: Asset): Member => {
    const facts = reader.read(asset.originalFileName) ?? anyFacts(asset.originalFileName);
    return createMember(asset, null, facts.shotName, facts.fullName, facts.version, facts.extension);
  };
  /** An edit is one only beside the file that it was made of. */
  const markEdits = (described: readonly Member[]): void => {
    const names = new Set(described.map(({ shotName }) => shotName));
    for (const member of described) member.isEdit = readEdit(member.shotName).some(({ name }) => names.has(name));
  };
  return (members, primaryAssetId) => {
    const described = members.map(describe);
    markEdits(described);
    const primary = described.find(({ asset }) => asset.id === primaryAssetId);
    const pictures = described.filter(({ asset }) => asset.type === 'IMAGE');
    const first = Math.min(...pictures.map(({ extension }) => rank(extension.text)));
    const [best] = pictures.filter(({ extension }) => rank(extension.text) === first).sort(order);
    if (!best || !primary || best.extension.type === primary.extension.type) return undefined;
    return primary.asset.type !== 'IMAGE' || first < rank(primary.extension.text) ? best.asset : undefined;
  };
}

/** With an archived member on top or below, Immich shows no strip. */
function reasonsOf(members: readonly Asset[]): Reason[] {
  const archived = members.filter(({ visibility }) => visibility === 'archive');
  if (archived.length === 0 || archived.length === members.length) return [];
  return [{ code: 'visibility-differs', archived: archived.map(({ originalFileName }) => originalFileName).sort() }];
}

function nameOf({ originalFileName }: Asset): string {
  const dot = originalFileName.lastIndexOf('.');
  return dot > 0 ? originalFileName.slice(0, dot) : originalFileName;
}
