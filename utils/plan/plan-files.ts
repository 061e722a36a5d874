import { partition } from 'es-toolkit';
import { type DuplicateGroups, joinDuplicates, toMembers } from '~/utils/database/duplicate-groups';
import type { DuplicateMembers, LeftAlone, PlannedGroup, SetAsideRecord } from '~/utils/database/records';
import type { ImmichClient } from '~/utils/immich';
import {
  type GroupAction,
  type PlanSummary,
  type ReviewMember,
  type SectionName,
  sectionOf,
} from '~/utils/messages/review';
import type { Scope, Tool } from '~/utils/messages/scope';
import { createSetAside } from '~/utils/set-aside/is-set-aside';
import type { Asset, DuplicateGroup, PlanGroup, StackRules } from '~/utils/stacking';
import { fileKind, planExisting, planStacks, readDuplicates } from '~/utils/stacking';
import { holdBackSplits } from '~/utils/stacking/split-duplicates';
import { inSections } from './in-sections';
import { extensionOf, leftAlone } from './left-alone';
import { readScope, type ScopeFiles } from './read-scope';

export interface ScopePlan {
  summary: Omit<PlanSummary, 'planId' | 'undoLacks'>;
  groups: PlannedGroup[];
  /** The duplicate groups that these touch, with all their files that were read. */
  duplicates: DuplicateMembers;
  leftAlone: LeftAlone[];
}

/** Reads what a scope holds, and plans what a tool does with it. Writes nothing on the server, but for what reading duplicates does there. */
export async function planScope(
  client: ImmichClient,
  { tool, scope }: { tool: Tool; scope: Scope },
  userId: string,
  rules: Partial<StackRules>,
  onRead: (read: number, total: number | null) => void,
  signal: AbortSignal,
  aside: readonly SetAsideRecord[] = [],
): Promise<ScopePlan> {
  return planFiles(tool, scope, await readScope(scope, { client, tool, userId, onRead, signal }), rules, aside);
}

/** Plans what a tool does with what was read of a scope. */
export function planFiles(
  tool: Tool,
  scope: Scope,
  { assets, ...files }: ScopeFiles,
  rules: Partial<StackRules>,
  aside: readonly SetAsideRecord[] = [],
): ScopePlan {
  const plan = tool === 'stack' ? planStacks(assets, rules) : planExisting(tool, assets, rules);
  // Only stacking can leave one file of a duplicate group behind.
  const duplicates = tool === 'stack' ? readDuplicates(plan.groups, assets) : [];
  const held = tool === 'stack' ? heldAside(plan.groups, duplicates, aside) : new Set<string>();
  const planned = toPlannedGroups(tool, plan.groups, assets);
  const { groups, sections } = inSections(
    planned.map((group) => (held.has(group.key) ? { ...group, setAside: true } : group)),
  );
  const count = (state: PlanGroup['state']) =>
    groups.filter((group) => group.state === state && !group.setAside).length;
  // A scope of duplicates holds few of the files that there are.
  const alone = tool === 'stack' && scope.kind !== 'duplicates' ? leftAlone(plan.groups, assets) : [];
  return {
    groups,
    duplicates: duplicatesOf(groups, assets),
    leftAlone: alone,
    summary: {
      tool,
      scope,
      ...files,
      counts: { ready: count('ready'), review: count('review'), stacked: count('stacked') },
      setAside: held.size,
      leftAlone: alone.length,
      sections,
      duplicates: undecided(groups, duplicates),
      rawDuplicates: scope.kind === 'duplicates' ? duplicates.filter(isRawAndDeveloped).length : null,
    },
  };
}

/**
 * The keys of groups that were set aside. Their files stay unstacked, so what would split a duplicate group is counted
 * anew among the others.
 */
function heldAside(groups: PlanGroup[], duplicates: DuplicateGroup[], aside: readonly SetAsideRecord[]): Set<string> {
  if (aside.length === 0) return new Set();
  const isAside = createSetAside(aside);
  const [held, left] = partition(groups, ({ state, assetIds }) => state !== 'stacked' && isAside(assetIds));
  if (held.length > 0) holdBackSplits(left, duplicates);
  return new Set(held.map(({ key }) => key));
}

/** True where all files of a duplicate group go into stacks, and some of them are RAW and some are not. */
function isRawAndDeveloped({ unstacked }: DuplicateGroup): boolean {
  const kinds = new Set(unstacked.map(({ fileName }) => fileKind(extensionOf(fileName))));
  return unstacked.every(({ groupKey }) => groupKey !== null) && kinds.has('raw') && kinds.has('developed');
}

/** Duplicate groups that a single group of the plan holds whole cannot be split, and need no counting. */
function undecided(groups: PlannedGroup[], duplicates: DuplicateGroup[]): PlanSummary['duplicates'] {
  const open = duplicates.filter(({ unstacked }) => new Set(unstacked.map(({ groupKey }) => groupKey)).size > 1);
  const keys = new Set(open.flatMap(({ unstacked }) => unstacked.map(({ groupKey }) => groupKey)));
  const sections: Record<string, SectionName> = {};
  for (const group of groups) {
    const section = sectionOf(group);
    if (section !== null && keys.has(group.key)) sections[group.key] = section;
  }
  return { groups: open, sections };
}

function toPlannedGroups(tool: Tool, groups: PlanGroup[], assets: Asset[]): PlannedGroup[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const member = (id: string): ReviewMember => {
    const asset = byId.get(id);
    return { id, fileName: asset?.originalFileName ?? '', stacked: asset?.stack != null };
  };
  return groups.map((group) => {
    // Another cover makes Immich forget no group of duplicates.
    const flags = tool === 'cover-order' ? {} : flagsOf(group.assetIds.flatMap((id) => byId.get(id) ?? []));
    const stacks = group.assetIds.map((id) => byId.get(id)?.stack).filter((stack) => stack != null);
    return {
      key: group.key,
      name: group.name,
      state: group.state,
      reasons: group.reasons,
      members: group.assetIds.map(member),
      action: actionOf(tool, group),
      before: {
        stacks: [...new Map(stacks.map((stack) => [stack.id, stack])).values()],
        flags,
      },
    };
  });
}

const flagsOf = (assets: Asset[]): Record<string, string> =>
  Object.fromEntries(assets.flatMap(({ id, duplicateId }) => (duplicateId === null ? [] : [[id, duplicateId]])));

/** Each duplicate group that a group of the plan touches, once. */
function duplicatesOf(groups: PlannedGroup[], assets: Asset[]): DuplicateMembers {
  const touched = new Set(groups.flatMap(({ before }) => Object.values(before.flags)));
  const found: DuplicateGroups = new Map();
  joinDuplicates(found, flagsOf(assets.filter(({ duplicateId }) => duplicateId !== null && touched.has(duplicateId))));
  return toMembers(found);
}

function actionOf(tool: Tool, { stackIds }: PlanGroup): GroupAction {
  if (tool === 'cover-order') return 'reorder';
  if (tool !== 'stack') return 'dissolve';
  return stackIds.length === 0 ? 'create' : 'extend';
}
