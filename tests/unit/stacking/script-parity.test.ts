import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset } from '~/utils/stacking';
import { planStacks } from '~/utils/stacking';
import { makeAssets } from './describe-files';

/** What the script does: files with one name apart from the extension are a stack, whatever their dates. */
function scriptStacks(assets: readonly Asset[]): string[][] {
  const byName = new Map<string, string[]>();
  for (const { id, originalFileName } of assets) {
    const name = originalFileName.replace(/\.[^.]*$/, '');
    byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  return [...byName.values()].filter((ids) => ids.length > 1);
}

const fileNames = fc
  .tuple(
    fc.constantFrom(
      'DSC_1',
      'dsc_1',
      'a.b',
      'IMG_7002.NEF',
      'IMG (1)',
      'PXL_20250402_091500123.MP',
      'Übung',
      '2025-01-20 a',
    ),
    fc.uniqueArray(fc.constantFrom('jpg', 'JPG', 'heic', 'nef', 'dng', 'png', 'gif', 'tif'), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([name, extensions]) => extensions.map((extension) => `${name}.${extension}`));

describe('pairing of any two types', () => {
  it('finds every stack of the script whose files are one shot', () => {
    fc.assert(
      fc.property(fc.array(fileNames, { maxLength: 6 }), (drawn) => {
        const assets = makeAssets([...new Set(drawn.flat())]);
        const { groups } = planStacks(assets, { pairing: 'any-two-types' });
        for (const ids of scriptStacks(assets)) {
          const types = new Set(
            ids.map((id) =>
              assets
                .find((asset) => asset.id === id)
                ?.originalFileName.split('.')
                .pop()
                ?.toLowerCase(),
            ),
          );
          if (types.size < 2) continue;
          expect(groups.some((group) => ids.every((id) => group.assetIds.includes(id)))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out what the script gets wrong: one name, years apart', () => {
    const assets = makeAssets(['DSC_1.jpg', 'DSC_1.heic | at=+800d']);
    expect(scriptStacks(assets)).toHaveLength(1);
    expect(planStacks(assets, { pairing: 'any-two-types' }).groups).toEqual([]);
  });
});
