import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planExisting, planStacks, type StackRules, type StackTool } from '~/utils/stacking';
import { anyAssets, anyRules } from './arbitrary-assets';
import { makeAssets, writePlan } from './describe-files';

interface ExistingCase {
  title: string;
  files: string[];
  groups: Partial<Record<StackTool, string[]>>;
  rules?: Partial<StackRules>;
}

/** What is not named in `groups` is none. */
const cases: ExistingCase[] = [
  { title: 'files in no stack', files: ['A.JPG', 'A.NEF'], groups: {} },
  {
    title: 'a stack with its cover on top',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s'],
    groups: { unstack: ['ready: A.JPG + A.NEF'] },
  },
  {
    title: 'a RAW on top',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s primary'],
    groups: { unstack: ['ready: A.NEF + A.JPG'], 'cover-order': ['ready: A.JPG + A.NEF'] },
  },
  {
    title: 'files of other names in a stack',
    files: ['A.NEF | stack=s', 'B.JPG | stack=s', 'C.HEIC | stack=s'],
    groups: { unstack: ['ready: A.NEF + B.JPG + C.HEIC'], 'cover-order': ['ready: B.JPG + A.NEF + C.HEIC'] },
  },
  {
    title: 'another picture of the same type is no better cover',
    files: ['B.JPG | stack=s', 'A.JPG | stack=s', 'B.NEF | stack=s'],
    groups: { unstack: ['ready: B.JPG + A.JPG + B.NEF'] },
  },
  {
    title: 'another spelling of its type is no better cover either',
    files: ['A.JPEG | stack=s', 'A.JPG | stack=s', 'A.NEF | stack=s'],
    groups: { unstack: ['ready: A.JPEG + A.JPG + A.NEF'] },
  },
  {
    title: 'RAW first',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s'],
    rules: { coverOrder: ['raw', 'jpg'] },
    groups: { unstack: ['ready: A.JPG + A.NEF'], 'cover-order': ['ready: A.NEF + A.JPG'] },
  },
  {
    title: 'of several better covers the one that stacking would take: a name without a variant',
    files: [
      'PXL_20250402_091500123.RAW-02.ORIGINAL.dng | stack=s primary',
      'PXL_20250402_091500123.PORTRAIT.jpg | stack=s',
      'PXL_20250402_091500123.jpg | stack=s',
    ],
    groups: {
      unstack: [
        'ready: PXL_20250402_091500123.RAW-02.ORIGINAL.dng + PXL_20250402_091500123.PORTRAIT.jpg + PXL_20250402_091500123.jpg',
      ],
      'cover-order': [
        'ready: PXL_20250402_091500123.jpg + PXL_20250402_091500123.RAW-02.ORIGINAL.dng + PXL_20250402_091500123.PORTRAIT.jpg',
      ],
    },
  },
  {
    title: 'of several better covers the larger picture',
    files: ['A.NEF | stack=s', 'A.JPG | stack=s size=100x100', 'B.JPG | stack=s size=6000x4000'],
    groups: { unstack: ['ready: A.NEF + A.JPG + B.JPG'], 'cover-order': ['ready: B.JPG + A.NEF + A.JPG'] },
  },
  {
    title: 'a video never becomes the cover, and never stays in the way of a picture',
    files: ['A.NEF | stack=s', 'A.MOV | stack=s video', 'B.MOV | stack=t video', 'B.JPG | stack=t'],
    rules: { coverOrder: ['jpg'] },
    groups: { unstack: ['ready: A.NEF + A.MOV', 'ready: B.MOV + B.JPG'], 'cover-order': ['ready: B.JPG + B.MOV'] },
  },
  {
    title: 'an archived file below or on top wants a look before the cover changes',
    files: [
      'A.NEF | stack=s',
      'A.JPG | stack=s archived',
      'B.NEF | stack=t archived',
      'B.JPG | stack=t',
      'C.NEF | stack=u archived',
      'C.JPG | stack=u archived',
    ],
    groups: {
      unstack: ['ready: A.NEF + A.JPG', 'ready: B.NEF + B.JPG', 'ready: C.NEF + C.JPG'],
      'cover-order': [
        'review visibility-differs: A.JPG + A.NEF',
        'review visibility-differs: B.JPG + B.NEF',
        'ready: C.JPG + C.NEF',
      ],
    },
  },
  {
    title: 'a stack of one file',
    files: ['A.NEF | stack=s', 'B.JPG | stack=t', 'B.NEF | stack=t'],
    groups: { unstack: ['ready: B.JPG + B.NEF'], mend: ['ready: A.NEF'] },
  },
  {
    title: 'members that lie elsewhere belong to it, and a stack that lies wholly elsewhere is none',
    files: ['A.JPG | stack=s context', 'A.NEF | stack=s primary', 'B.JPG | stack=t context', 'B.NEF | stack=t context'],
    groups: { unstack: ['ready: A.NEF + A.JPG'], 'cover-order': ['ready: A.JPG + A.NEF'] },
  },
  {
    title: 'a stack whose cover is in the trash',
    files: ['A.JPG | stack=s primary unseen', 'A.NEF | stack=s', 'A.HEIC | stack=s'],
    groups: { unstack: ['ready: A.NEF + A.HEIC'] },
  },
  {
    title: 'in order of time, then id',
    files: ['B.JPG | stack=s at=+1h', 'B.NEF | stack=s at=+1h', 'A.JPG | stack=t', 'A.NEF | stack=t'],
    groups: { unstack: ['ready: A.JPG + A.NEF', 'ready: B.JPG + B.NEF'] },
  },
];

const tools: StackTool[] = ['unstack', 'cover-order', 'mend'];

/** As servers list a stack: a member in the trash is not named. */
function listed(files: string[]) {
  const assets = makeAssets(files);
  const ids = new Set(assets.map(({ id }) => id));
  for (const { stack } of assets) {
    if (!stack) continue;
    const seen = stack.assetIds.filter((id) => ids.has(id) && id !== stack.primaryAssetId);
    stack.assetIds = [...(ids.has(stack.primaryAssetId) ? [stack.primaryAssetId] : []), ...seen];
  }
  return assets;
}

describe.each(tools)('planExisting: %s', (tool) => {
  it.each(cases)('$title', ({ files, groups, rules }) => {
    const assets = listed(files);
    const plan = planExisting(tool, assets, rules);
    expect(writePlan(plan, assets)).toEqual(groups[tool] ?? []);
    expect(planExisting(tool, [...assets].reverse(), rules)).toEqual(plan);
  });

  it('is the same for any order of the assets, and names every member of a stack once', () => {
    const shuffled = anyAssets.chain((assets) =>
      fc.tuple(fc.constant(assets), fc.shuffledSubarray(assets, { minLength: assets.length })),
    );
    fc.assert(
      fc.property(shuffled, anyRules, ([assets, other], rules) => {
        const { groups } = planExisting(tool, assets, rules);
        expect(planExisting(tool, other, rules).groups).toEqual(groups);
        const ids = groups.flatMap(({ assetIds }) => assetIds);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { assetIds, primaryAssetId, stackIds, key } of groups) {
          const stack = assets.find(({ id }) => id === assetIds[0])?.stack;
          expect(stackIds).toEqual([stack?.id]);
          expect([...assetIds].sort()).toEqual([...(stack?.assetIds ?? [])].sort());
          expect(primaryAssetId).toBe(assetIds[0]);
          expect(assetIds).toContain(key);
          expect(stack?.assetIds.length === 1).toBe(tool === 'mend');
        }
      }),
      { numRuns: 800 },
    );
  });
});

describe('planExisting', () => {
  it('changes a cover once: the same order has nothing more to say, and stacking would not choose another', () => {
    fc.assert(
      fc.property(anyAssets, anyRules, (assets, rules) => {
        const { groups } = planExisting('cover-order', assets, rules);
        const covers = new Map(groups.map(({ stackIds, primaryAssetId }) => [stackIds[0], primaryAssetId]));
        const after = assets.map((asset) => {
          const { stack } = asset;
          return {
            ...asset,
            stack: stack && { ...stack, primaryAssetId: covers.get(stack.id) ?? stack.primaryAssetId },
          };
        });
        expect(planExisting('cover-order', after, rules).groups).toEqual([]);
        const plain = { ...rules, newestEditFirst: false, bursts: false };
        const plan = planStacks(after, { ...plain, coverOrderForExisting: true });
        for (const { stackIds, reasons, state, primaryAssetId } of plan.groups) {
          const isWhole = state === 'ready' && stackIds.length === 1 && reasons.length === 0;
          if (isWhole && covers.has(stackIds[0])) expect(primaryAssetId).toBe(covers.get(stackIds[0]));
        }
      }),
      { numRuns: 800 },
    );
  });

  it('leaves the assets that it was given as they were', () => {
    const assets = listed(['A.NEF | stack=s', 'A.JPG | stack=s']);
    const before = structuredClone(assets);
    for (const tool of tools) planExisting(tool, assets);
    expect(assets).toEqual(before);
  });
});
