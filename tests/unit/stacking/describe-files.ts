import type { Asset, AssetStack, PlanGroup, Reason, StackPlan, StackRules } from '~/utils/stacking';

/**
 * One case of a table. A file is written `name | mark mark ...`; without marks it is a picture of a Nikon, taken at
 * noon and copied a day later. A group is written `state reason reason: primary + next + next`.
 */
export interface PlanCase {
  title: string;
  files: string[];
  groups: string[];
  rules?: Partial<StackRules>;
  /** Facts that the reasons must carry, where a case is about them. */
  facts?: Reason[];
}

export const noon = Date.UTC(2025, 3, 2, 12);
const units: Record<string, number> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** `+3h`, `-2.5s`, `+120ms` in milliseconds. */
function span(text: string): number {
  const [, amount, unit] = /^([+-][\d.]+)(ms|s|min|h|d)$/.exec(text) ?? [];
  if (!amount || !unit) throw new Error(`Not a span of time: ${text}`);
  return Number(amount) * (units[unit] ?? Number.NaN);
}

type Mark = (asset: Asset, value: string) => void;

/** What a mark does; `stack=`, `primary` and `unseen` are read by `makeAssets`. */
const marks: Record<string, Mark> = {
  at: (asset, value) => {
    asset.localDateTime += span(value);
    asset.fileCreatedAt += span(value);
  },
  local: (asset, value) => {
    asset.localDateTime += span(value);
  },
  created: (asset, value) => {
    asset.fileCreatedAt += span(value);
  },
  modified: (asset, value) => {
    asset.fileModifiedAt += span(value);
  },
  fallback: (asset) => {
    asset.fileModifiedAt = asset.fileCreatedAt;
  },
  camera: (asset, value) => {
    [asset.make = null, asset.model = null] = value.split('/').map((part) => part.replaceAll('_', ' '));
  },
  noexif: (asset) => {
    asset.make = null;
    asset.model = null;
  },
  size: (asset, value) => {
    [asset.width = null, asset.height = null] = value.split('x').map(Number);
  },
  archived: (asset) => {
    asset.visibility = 'archive';
  },
  hidden: (asset) => {
    asset.visibility = 'hidden';
  },
  locked: (asset) => {
    asset.visibility = 'locked';
  },
  trashed: (asset) => {
    asset.isTrashed = true;
  },
  video: (asset) => {
    asset.type = 'VIDEO';
  },
  owner: (asset, value) => {
    asset.ownerId = value;
  },
  external: (asset) => {
    asset.libraryId = 'library';
  },
  path: (asset, value) => {
    asset.originalPath = value;
  },
  duplicate: (asset, value) => {
    asset.duplicateId = value;
  },
  context: (asset) => {
    asset.inScope = false;
  },
  unknown: (asset) => {
    asset.stackUnknown = true;
  },
  id: (asset, value) => {
    asset.id = value;
  },
};

function baseAsset(index: number, originalFileName: string): Asset {
  return {
    id: `id-${String(index).padStart(3, '0')}`,
    ownerId: 'owner',
    originalFileName,
    type: 'IMAGE',
    localDateTime: noon + 2 * 3_600_000,
    fileCreatedAt: noon,
    fileModifiedAt: noon + 86_400_000,
    visibility: 'timeline',
    isTrashed: false,
    make: 'NIKON CORPORATION',
    model: 'NIKON Z 6',
    width: 6048,
    height: 4024,
    libraryId: null,
    duplicateId: null,
    stack: null,
  };
}

/** Makes the assets of a case; ids follow the order in which files are written. */
export function makeAssets(files: readonly string[]): Asset[] {
  const assets: Asset[] = [];
  const stacks = new Map<string, AssetStack>();
  const members: [Asset, string][] = [];
  files.forEach((line, index) => {
    const [name = '', written = ''] = line.split(' | ');
    const asset = baseAsset(index, name);
    const words = written.split(' ').filter(Boolean);
    for (const word of words) {
      const [, key = '', value = ''] = /^([a-z]+)=?(.*)$/.exec(word) ?? [];
      if (['stack', 'primary', 'unseen'].includes(key)) continue;
      const apply = marks[key];
      if (!apply) throw new Error(`Unknown mark: ${word}`);
      apply(asset, value);
    }
    const stackId = words.find((word) => word.startsWith('stack='))?.slice(6);
    if (stackId) {
      const stack = stacks.get(stackId) ?? { id: stackId, primaryAssetId: asset.id, assetIds: [] };
      stacks.set(stackId, stack);
      stack.assetIds.push(asset.id);
      if (words.includes('primary')) stack.primaryAssetId = asset.id;
      members.push([asset, stackId]);
    }
    if (!words.includes('unseen')) assets.push(asset);
  });
  for (const [asset, stackId] of members) asset.stack = stacks.get(stackId) ?? null;
  return assets;
}

/** Writes a group as tables do. Ids of files that were not handed over are written `?`. */
export function writeGroup(group: PlanGroup, assets: readonly Asset[]): string {
  const names = group.assetIds.map((id) => assets.find((asset) => asset.id === id)?.originalFileName ?? '?');
  return `${[group.state, ...group.reasons.map((reason) => reason.code)].join(' ')}: ${names.join(' + ')}`;
}

export function writePlan(plan: StackPlan, assets: readonly Asset[]): string[] {
  return plan.groups.map((group) => writeGroup(group, assets));
}
