import { compareTexts } from './compare-texts';
import { defaultRules } from './default-rules';
import type { Shot } from './find-shots';
import { findShots } from './find-shots';
import { makeNewStack, makeStackGroup } from './make-groups';
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
  const timed: Timed[] = [];
  const bound: Shot[] = [];
  findShots(assets, all, (shot) => {
    if (shot.assets.some((asset) => stackOf(asset) !== null)) bound.push(shot);
    else timed.push({ time: shot.time, group: makeNewStack(shot) });
  });

  bound.sort((one, other) => one.time - other.time || compareTexts(one.firstId, other.firstId));
  const context = { stackOf, assetById: lookup(assets), coverOrderForExisting: all.coverOrderForExisting };
  for (const tied of tieShots(bound, stackOf)) {
    timed.push({ time: tied[0]?.time ?? 0, group: makeStackGroup(tied, context) });
  }

  timed.sort((one, other) => one.time - other.time || compareTexts(one.group.key, other.group.key));
  const groups = timed.map(({ group }) => group);
  holdBackSplits(groups, readDuplicates(groups, assets, stackOf));
  return { groups };
}

interface Timed {
  time: number;
  group: PlanGroup;
}

/** Finds assets by id. Few plans ask, so the index is built on the first question. */
function lookup(assets: readonly Asset[]): (id: string) => Asset | undefined {
  let byId: Map<string, Asset> | null = null;
  return (id) => {
    byId ??= new Map(assets.map((asset) => [asset.id, asset]));
    return byId.get(id);
  };
}
