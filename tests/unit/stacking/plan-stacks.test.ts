import { describe, expect, it } from 'vitest';
import { planStacks } from '~/utils/stacking';
import { clocks } from './cases/clocks';
import { combinations } from './cases/combinations';
import { makers } from './cases/makers';
import { names } from './cases/names';
import { options } from './cases/options';
import { phones } from './cases/phones';
import { states } from './cases/states';
import { makeAssets, writePlan } from './describe-files';

const themes = { makers, phones, names, clocks, states, options, combinations };

describe.each(Object.entries(themes))('planStacks: %s', (_, cases) => {
  it.each(cases)('$title', ({ files, groups, rules, facts }) => {
    const assets = makeAssets(files);
    const plan = planStacks(assets, rules);
    expect(writePlan(plan, assets)).toEqual(groups);
    if (facts) expect(plan.groups.flatMap((group) => group.reasons)).toEqual(facts);
    // The order in which files were read is no matter.
    expect(planStacks([...assets].reverse(), rules)).toEqual(plan);
  });
});

describe('the table of cases', () => {
  it('has at least 120 cases, each with a title of its own', () => {
    const titles = Object.values(themes).flatMap((cases) => cases.map((each) => each.title));
    expect(titles.length).toBeGreaterThanOrEqual(120);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('planStacks: what a group says', () => {
  it('is named as its files write it, and keyed by its smallest id', () => {
    const assets = makeAssets(['DSC_Größe.NEF.jpg | id=b', 'dsc_größe.NEF | id=a']);
    const [group] = planStacks(assets).groups;
    expect(group).toMatchObject({
      name: 'DSC_Größe',
      key: 'a',
      primaryAssetId: 'b',
      assetIds: ['b', 'a'],
      stackIds: [],
    });
  });

  it('is named in composed letters', () => {
    const assets = makeAssets(['U\u0308bung.jpg', 'U\u0308bung.nef']);
    expect(planStacks(assets).groups[0]?.name).toBe('\u00dcbung');
  });

  it('names the stacks that it touches', () => {
    const assets = makeAssets(['A.JPG | stack=t', 'A.NEF | stack=s', 'A.DNG']);
    expect(planStacks(assets).groups[0]?.stackIds).toEqual(['s', 't']);
  });

  it('knows a stack from one of its members where the others say nothing', () => {
    const assets = makeAssets(['A.JPG | stack=s', 'A.NEF | stack=s']).map((asset, index) =>
      index === 1 ? { ...asset, stack: null } : asset,
    );
    expect(writePlan(planStacks(assets), assets)).toEqual(['stacked: A.JPG + A.NEF']);
  });

  it('leaves the assets and rules that it was given as they were', () => {
    const assets = makeAssets(['A.NEF', 'A.JPG', 'A.JPG | at=+4d']);
    const before = structuredClone(assets);
    planStacks(assets);
    expect(assets).toEqual(before);
  });
});
