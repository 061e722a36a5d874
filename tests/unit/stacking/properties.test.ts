import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset, PlanGroup } from '~/utils/stacking';
import { countSplits, planStacks, readDuplicates } from '~/utils/stacking';
import { anyAssets, anyRules } from './arbitrary-assets';
import { stackOnServer } from './server-stacks';

const numRuns = 1500;
const find = (assets: readonly Asset[], id: string) => assets.find((asset) => asset.id === id);
const membersOf = (group: PlanGroup, assets: readonly Asset[]) =>
  group.assetIds.map((id) => find(assets, id)).filter((asset) => asset !== undefined);

describe('any plan', () => {
  it('is the same for any order of the assets', () => {
    const shuffled = anyAssets.chain((assets) =>
      fc.tuple(fc.constant(assets), fc.shuffledSubarray(assets, { minLength: assets.length })),
    );
    fc.assert(
      fc.property(shuffled, anyRules, ([assets, other], rules) => {
        expect(planStacks(other, rules)).toEqual(planStacks(assets, rules));
      }),
      { numRuns },
    );
  });

  it('has no asset in two groups, nor twice in one', () => {
    fc.assert(
      fc.property(anyAssets, anyRules, (assets, rules) => {
        const ids = planStacks(assets, rules).groups.flatMap((group) => group.assetIds);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns },
    );
  });

  it('has, in a ready group, only members that agree on a clock, unless the name holds a stamp', () => {
    fc.assert(
      fc.property(anyAssets, anyRules, (assets, rules) => {
        const tolerance = rules.toleranceMs ?? 2000;
        for (const group of planStacks(assets, rules).groups) {
          if (group.state !== 'ready') continue;
          const members = membersOf(group, assets);
          expect(members).toHaveLength(group.assetIds.length);
          for (const one of members) {
            for (const other of members) {
              if (/\d{8}_\d{9}/.test(one.originalFileName)) continue;
              const oneCamera = one.make !== null && one.make === other.make;
              if (/\d{8}_\d{6}/.test(one.originalFileName) && oneCamera) continue;
              const local = Math.abs(one.localDateTime - other.localDateTime);
              const created = Math.abs(one.fileCreatedAt - other.fileCreatedAt);
              // Frames of a burst follow each other by at most five seconds.
              const isFrame = rules.bursts === true && one.originalFileName !== other.originalFileName;
              const apart = isFrame ? Math.max(tolerance, 5000 * (members.length - 1)) : tolerance;
              expect(Math.min(local, created)).toBeLessThanOrEqual(apart);
            }
          }
        }
      }),
      { numRuns },
    );
  });

  it('has, in a ready group, two kinds of file of one owner that a person can see', () => {
    fc.assert(
      fc.property(anyAssets, (assets) => {
        for (const group of planStacks(assets).groups) {
          if (group.state !== 'ready') continue;
          const members = membersOf(group, assets);
          expect(new Set(members.map((asset) => asset.ownerId)).size).toBe(1);
          expect(members.some((asset) => /\.(nef|dng|orf|ori)$/i.test(asset.originalFileName))).toBe(true);
          expect(members.some((asset) => /\.(jpe?g|heic|psd)$/i.test(asset.originalFileName))).toBe(true);
          expect(members.every((asset) => asset.type === 'IMAGE' && !asset.isTrashed)).toBe(true);
          expect(new Set(members.map((asset) => asset.visibility)).size).toBe(1);
          expect(members.some((asset) => asset.inScope)).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('lists in every call all members of every stack it touches, the primary first', () => {
    fc.assert(
      fc.property(anyAssets, anyRules, (assets, rules) => {
        for (const group of planStacks(assets, rules).groups) {
          expect(group.assetIds[0]).toBe(group.primaryAssetId);
          expect(group.key).toBe([...group.assetIds].sort()[0]);
          const touched = new Set<string>();
          for (const { stack } of membersOf(group, assets)) {
            if (!stack) continue;
            touched.add(stack.id);
            expect(group.assetIds).toEqual(expect.arrayContaining(stack.assetIds));
          }
          expect(group.stackIds).toEqual([...touched].sort());
        }
      }),
      { numRuns },
    );
  });

  it('keeps the primary of a stack that it extends, unless that is not wanted', () => {
    fc.assert(
      fc.property(anyAssets, anyRules, (assets, rules) => {
        for (const group of planStacks(assets, { ...rules, coverOrderForExisting: false }).groups) {
          const primaries = membersOf(group, assets).map((asset) => asset.stack?.primaryAssetId);
          if (group.stackIds.length > 0) expect(primaries).toContain(group.primaryAssetId);
        }
      }),
      { numRuns },
    );
  });

  it('gives only stacked groups once it is carried out, and nothing is lost from any stack', () => {
    fc.assert(
      fc.property(anyAssets, anyRules, (assets, rules) => {
        const plan = planStacks(assets, rules);
        const calls = plan.groups.filter((group) => group.state !== 'stacked');
        const after = stackOnServer(assets, calls);
        const states = planStacks(after, rules).groups.map((group) => group.state);
        expect(states.filter((state) => state !== 'stacked')).toEqual([]);
        for (const asset of assets) if (asset.stack) expect(find(after, asset.id)?.stack).not.toBeNull();
      }),
      { numRuns },
    );
  });

  it('splits no duplicate group with what is checked from the start', () => {
    fc.assert(
      fc.property(anyAssets, anyRules, (assets, rules) => {
        const { groups } = planStacks(assets, rules);
        const ready = groups.filter((group) => group.state === 'ready').map((group) => group.key);
        const splits = countSplits(readDuplicates(groups, assets), new Set(ready));
        for (const key of ready) expect(splits.has(key)).toBe(false);
      }),
      { numRuns },
    );
  });
});
