import type { Asset, GroupState, StackPlan, StackRules } from '~/utils/stacking';

/** A file as its name and its reporter tell of it. */
export interface NamedFile {
  name: string;
  /** Tells two files of one name apart; else the name is the id. */
  id?: string;
  /** Both clocks; or each by itself. */
  takenAt?: string;
  local?: string;
  utc?: string;
  /** Days after it was taken where nothing is said. */
  modified?: string;
  make?: string;
  model?: string;
  owner?: string;
  visibility?: Asset['visibility'];
  library?: string;
  path?: string;
  duplicate?: string;
}

/** Names and times as people have them, with the plan that is right for them. */
export interface NamedCase {
  id: string;
  files: NamedFile[];
  /** What differs from the default rules. */
  rules?: Partial<StackRules>;
  /** Groups by the ids of their files, and the state of each; nothing else may be `ready`. */
  groups: string[][];
  states: GroupState[];
  /** The files of which one is the cover, where somebody said so. */
  cover?: string[];
  note?: string;
}

const someTime = '2024-05-05T10:00:00Z';
const videos = /\.(?:mp4|mov|m4v|insv|3gp|avi|mts)$/i;
const days = 5 * 86_400_000;

export function readNamedCase({ files, rules }: NamedCase): { assets: Asset[]; rules: Partial<StackRules> } {
  const assets = files.map((file): Asset => {
    const fileCreatedAt = Date.parse(file.utc ?? file.takenAt ?? file.local ?? someTime);
    return {
      id: file.id ?? file.name,
      ownerId: file.owner ?? 'me',
      originalFileName: file.name,
      type: videos.test(file.name) ? 'VIDEO' : 'IMAGE',
      localDateTime: Date.parse(file.local ?? file.takenAt ?? file.utc ?? someTime),
      fileCreatedAt,
      fileModifiedAt: file.modified ? Date.parse(file.modified) : fileCreatedAt + days,
      visibility: file.visibility ?? 'timeline',
      isTrashed: false,
      make: file.make ?? null,
      model: file.model ?? null,
      width: null,
      height: null,
      libraryId: file.library ?? null,
      originalPath: file.path ?? null,
      duplicateId: file.duplicate ?? null,
      stack: null,
    };
  });
  return { assets, rules: rules ?? {} };
}

/** What of a case does not hold, in words; nothing where it does. Groups for a look that are not listed do no harm. */
export function whatFails({ groups, states, cover }: NamedCase, plan: StackPlan, assets: readonly Asset[]): string[] {
  const nameOf = (id: string) => (assets.some((asset) => asset.id === id) ? id : `unknown ${id}`);
  const write = (ids: readonly string[]) => ids.map(nameOf).sort().join(' + ');
  const planned = new Map(plan.groups.map((group) => [write(group.assetIds), group]));
  const fails = groups.flatMap((ids, index) => {
    const group = planned.get(write(ids));
    if (!group) return [`no group ${write(ids)}`];
    const reasons = group.reasons.map(({ code }) => code).join(' ');
    if (group.state !== states[index]) return [`${group.state} (${reasons}), not ${states[index]}: ${write(ids)}`];
    const named = cover?.filter((id) => ids.includes(id)) ?? [];
    return named.length === 0 || named.includes(group.primaryAssetId) ? [] : [`cover ${group.primaryAssetId}`];
  });
  const listed = new Set(groups.map(write));
  for (const [ids, { state }] of planned)
    if (state === 'ready' && !listed.has(ids)) fails.push(`ready, not listed: ${ids}`);
  return fails;
}
