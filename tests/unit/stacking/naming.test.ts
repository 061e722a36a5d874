import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset } from '~/utils/stacking';
import { planStacks } from '~/utils/stacking';
import { makeAssets } from './describe-files';

/** The rule in the plainest words: the name less its extension and RAW extensions left inside, in NFC, without case. */
function shotName(fileName: string): string {
  let name = fileName.normalize('NFC').toLowerCase().normalize('NFC').replaceAll('ς', 'σ');
  do name = name.slice(0, name.lastIndexOf('.'));
  while (/.\.(nef|dng)$/.test(name));
  return name;
}

function together(assets: readonly Asset[]): string[][] {
  const names = Map.groupBy(assets, (asset) => `${asset.ownerId}/${shotName(asset.originalFileName)}`);
  const isShot = (files: Asset[]) =>
    files.some((file) => /\.nef$/i.test(file.originalFileName)) &&
    files.some((file) => /\.jpg$/i.test(file.originalFileName));
  return [...names.values()].filter(isShot).map((files) => files.map((file) => file.id).sort());
}

const letters = 'a A z Z b 1 _ - . ( é É e\u0301 E\u0301 ü U\u0308 K \u212a k ß ẞ İ i Σ σ ς か\u3099 が 🏔 ~'.split(' ');
const written = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters, ' '), minLength: 1, maxLength: 4 }),
  fc.constantFrom('DSC_0001', 'dsc_0001', 'DSC_0001.NEF', 'dsc_0001.nef.dng', 'constructor', 'x'.repeat(300)),
);
const files = fc.array(
  fc
    .tuple(written, fc.constantFrom('.jpg', '.JPG', '.nef', '.NEF'), fc.constantFrom('a', 'a', 'b'))
    .map(([name, extension, owner]) => ({ name: name + extension, owner })),
  { maxLength: 20 },
);

describe('files of one time', () => {
  it('are one shot exactly where their owner and their shot names are the same', () => {
    fc.assert(
      fc.property(files, (drawn) => {
        const assets = makeAssets(drawn.map(() => 'x')).map((asset, index) => ({
          ...asset,
          originalFileName: drawn[index]?.name ?? '',
          ownerId: drawn[index]?.owner ?? '',
        }));
        const found = planStacks(assets).groups.map((group) => [...group.assetIds].sort());
        expect(found.sort()).toEqual(together(assets).sort());
      }),
      { numRuns: 3000 },
    );
  });

  it('are told apart by owner, however many owners there are', () => {
    const owners = Array.from({ length: 2 ** 16 + 1 }, (_, index) => `owner-${index}`);
    const [jpg, nef] = makeAssets(['A.JPG', 'A.NEF']) as [Asset, Asset];
    const assets = owners.map((ownerId, index) => ({ ...(index % 2 ? nef : jpg), id: ownerId, ownerId }));
    assets.push({ ...nef, id: 'last', ownerId: 'owner-65536' });
    expect(planStacks(assets).groups.map((group) => group.assetIds)).toEqual([['owner-65536', 'last']]);
  });
});
