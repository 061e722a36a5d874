import fc from 'fast-check';
import type { Asset, AssetStack, StackRules } from '~/utils/stacking';
import { noon } from './describe-files';

const bases = [
  'DSC_0001',
  'dsc_0001',
  'DSC_0002',
  'DSC_0001.NEF',
  'DSC_0001-edit',
  'DSC_0001 (1)',
  'Übung',
  'U\u0308bung',
  'PXL_20250402_091500123.RAW-01.COVER',
  'PXL_20250402_091500123',
  '20231207_101605',
  '20231207_101605_001',
  '20231207_101605_002',
];
const extensions = ['jpg', 'JPG', 'jpeg', 'heic', 'nef', 'NEF', 'dng', 'orf', 'ori', 'psd', 'gif', 'mp4'];
/** Edges of the tolerance, time zones, the reach of near misses, other days. */
const shifts = [0, 0, 0, 1, 999, 1999, 2000, 2001, 3000, 4000, 4001, 3_600_000, 7_200_000, 93_600_000, 93_600_001, 4e9];
const cameras: [string, string][] = [
  ['NIKON CORPORATION', 'NIKON Z 6'],
  ['Canon', 'Canon EOS 5D'],
];

const oneAsset = fc.record({
  base: fc.constantFrom(...bases),
  extension: fc.constantFrom(...extensions),
  owner: fc.constantFrom('a', 'a', 'a', 'b'),
  local: fc.constantFrom(...shifts),
  created: fc.constantFrom(...shifts),
  both: fc.constantFrom(...shifts),
  fallback: fc.boolean(),
  camera: fc.option(fc.constantFrom(...cameras)),
  visibility: fc.constantFrom('timeline', 'timeline', 'timeline', 'archive', 'hidden', 'locked') as fc.Arbitrary<
    Asset['visibility']
  >,
  trashed: fc.constantFrom(false, false, false, false, true),
  width: fc.constantFrom(null, 100, 6000),
  duplicate: fc.constantFrom(null, null, 'd', 'e'),
  stack: fc.constantFrom(null, null, 's', 't', 'u'),
  unknown: fc.constantFrom(false, false, false, true),
  context: fc.constantFrom(false, false, false, true),
});

/** Any library, small and full of trouble. Stacks are whole, of one owner, and may have members that were not read. */
export const anyAssets: fc.Arbitrary<Asset[]> = fc
  .tuple(fc.array(oneAsset, { maxLength: 14 }), fc.boolean())
  .map(([drawn, withStacks]) => {
    const stacks = new Map<string, AssetStack>();
    const assets = drawn.map((each, index): Asset => {
      const fileCreatedAt = noon + each.both + each.created;
      return {
        id: `id-${String((index * 7) % 100).padStart(2, '0')}`,
        ownerId: each.owner,
        originalFileName: `${each.base}.${each.extension}`,
        type: each.extension === 'mp4' ? 'VIDEO' : 'IMAGE',
        localDateTime: noon + each.both + each.local,
        fileCreatedAt,
        fileModifiedAt: fileCreatedAt + (each.fallback ? 0 : 500),
        visibility: each.visibility,
        isTrashed: each.trashed,
        make: each.camera?.[0] ?? null,
        model: each.camera?.[1] ?? null,
        width: each.width,
        height: each.width,
        libraryId: null,
        duplicateId: each.duplicate,
        stack: null,
        stackUnknown: each.unknown,
        inScope: !each.context,
      };
    });
    if (!withStacks) return assets;
    drawn.forEach((each, index) => {
      const asset = assets[index];
      if (!asset || !each.stack) return;
      const id = `${each.stack}-${each.owner}`;
      const stack = stacks.get(id) ?? { id, primaryAssetId: asset.id, assetIds: [] };
      stacks.set(id, stack);
      stack.assetIds.push(asset.id);
      if (each.stack === 'u' && stack.assetIds.length === 1) stack.assetIds.push(`unread-${id}`);
      asset.stack = stack;
    });
    return assets;
  });

export const anyRules: fc.Arbitrary<Partial<StackRules>> = fc.record(
  {
    toleranceMs: fc.constantFrom(0, 2000, 5000),
    pairing: fc.constantFrom('raw-and-developed', 'any-two-types'),
    editedVersions: fc.boolean(),
    newestEditFirst: fc.boolean(),
    bursts: fc.boolean(),
    sameCamera: fc.boolean(),
    coverOrderForExisting: fc.boolean(),
    coverOrder: fc.constantFrom(['jpg', 'heic', 'raw'], ['raw', 'jpg']),
    shotNamePattern: fc.constantFrom(null, null, '^(\\w+?_\\d{4})'),
  },
  { requiredKeys: [] },
);
