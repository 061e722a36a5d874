import { describe, expect, it } from 'vitest';
import type { StackPlan } from '~/utils/stacking';
import { planStacks } from '~/utils/stacking';
import { bursts } from './real-names/bursts';
import { cameras } from './real-names/cameras';
import { clocks } from './real-names/clocks';
import { copiesAndBrackets } from './real-names/copies-and-brackets';
import { edits } from './real-names/edits';
import { phones } from './real-names/phones';
import type { RealNameCase } from './real-names/real-name-case';
import { toAsset } from './real-names/real-name-case';
import { renamersAndFolders } from './real-names/renamers-and-folders';

const kinds: Record<string, RealNameCase[]> = {
  phones,
  cameras,
  edits,
  'copies and brackets': copiesAndBrackets,
  bursts,
  'renamers and folders': renamersAndFolders,
  clocks,
};

const keyOf = (ids: readonly string[]): string => [...ids].sort().join(' + ');

/** What a case is about: its groups, and whatever else is ready. */
function about({ groups }: RealNameCase, plan: StackPlan): string[] {
  const asked = new Set(groups.map(({ files }) => keyOf(files)));
  return plan.groups
    .filter(({ assetIds, state }) => state === 'ready' || asked.has(keyOf(assetIds)))
    .map(({ assetIds, state }) => `${state}: ${keyOf(assetIds)}`)
    .sort();
}

describe.each(Object.entries(kinds))('real names of %s', (_, cases) => {
  it.each(cases)('$title', (each) => {
    const assets = each.files.map(toAsset);
    const plan = planStacks(assets, each.rules);
    expect(about(each, plan)).toEqual(each.groups.map(({ state, files }) => `${state}: ${keyOf(files)}`).sort());
    for (const { files, cover, reason } of each.groups) {
      const group = plan.groups.find(({ assetIds }) => keyOf(assetIds) === keyOf(files));
      if (cover) expect(cover).toContain(group?.primaryAssetId);
      if (reason) expect(group?.reasons.map(({ code }) => code)).toContain(reason);
    }
    // The order in which files were read is no matter.
    expect(planStacks([...assets].reverse(), each.rules)).toEqual(plan);
  });
});

describe('the real names', () => {
  const all = Object.values(kinds).flat();

  it('are at least 160 cases, each with a title of its own and the public thing it comes from', () => {
    expect(all.length).toBeGreaterThanOrEqual(160);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    expect(all.filter(({ source }) => source.trim() === '')).toEqual([]);
  });

  it('tell their files apart by id, and their groups name files that are there', () => {
    const faulty = all.filter(({ files, groups }) => {
      const ids = new Set(files.map(({ id, name }) => id ?? name));
      const grouped = groups.flatMap((group) => group.files);
      return ids.size < files.length || new Set(grouped).size < grouped.length || grouped.some((id) => !ids.has(id));
    });
    expect(faulty.map(({ title }) => title)).toEqual([]);
  });
});
