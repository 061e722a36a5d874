import { compareTexts } from './compare-texts';
import { defaultRules } from './default-rules';
import type { Shot } from './find-shots';
import { findShots } from './find-shots';
import { makeNewStack, makeStackGroup } from './make-groups';
import { sortIndexes } from './sort-indexes';
import { holdBackSplits, readDuplicates } from './split-duplicates';
import { indexStacks } from './stack-index';
import { tieShots } from './tie-shots';
import type { Asset, PlanGroup, StackPlan, StackRules } from './types';

/**
 * Plans which files become one stack. Pure: the same assets in any order give the same plan.
 * Groups come in order of their earliest wall time, then key.
 * @throws {ShotNamePatternError} where `rules.shotNamePattern` cannot be used.
 */
export function planStacks(assets: Asset[], rules: Partial<StackRules> = {}): StackPlan {
  const all: StackRules = { ...defaultRules, ...rules };
  const stackOf = indexStacks(assets);
  const found: PlanGroup[] = [];
  const times: number[] = [];
  const bound: Shot[] = [];
  const add = (group: PlanGroup, time: number): void => {
    found.push(group);
    times.push(time);
  };
  findShots(assets, all, (shot) => {
    if (shot.assets.some((asset) => stackOf(asset) !== null)) bound.push(shot);
    else add(makeNewStack(shot), shot.time);
  });

  bound.sort((one, other) => one.time - other.time || compareTexts(one.firstId, other.firstId));
  const context = { stackOf, assetById: lookup(assets), coverOrderForExisting: all.coverOrderForExisting };
  for (const tied of tieShots(bound, stackOf)) add(makeStackGroup(tied, context), tied[0]?.time ?? 0);

  const groups = inOrder(found, times);
  holdBackSplits(groups, readDuplicates(groups, assets, stackOf));
  return { groups };
}

function inOrder(groups: readonly PlanGroup[], times: readonly number[]): PlanGroup[] {
  const keyOf = (index: number): string => groups[index]?.key ?? '';
  const order = sortIndexes(groups.length, (one, other) => {
    const apart = (times[one] as number) - (times[other] as number);
    return apart < 0 || (apart === 0 && keyOf(one) < keyOf(other));
  });
  const sorted: PlanGroup[] = [];
  for (const index of order) sorted.push(groups[index] as PlanGroup);
  return sorted;
}

/** Finds assets by id. Few plans ask, so the index is built on the first question. */
function lookup(assets: readonly Asset[]): (id: string) => Asset | undefined {
  let byId: Map<string, Asset> | null = null;
  return (id) => {
    byId ??= new Map(assets.map((asset) => [asset.id, asset]));
    return byId.get(id);
  };
}
