import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset, StackRules } from '~/utils/stacking';
import { planStacks } from '~/utils/stacking';
import { makeAssets, noon } from './describe-files';

const numRuns = 1500;

/** A file name in the parts of which it was put together. */
interface Written {
  base: string;
  /** A version of a phone's shot, behind dots. */
  version: string;
  /** Marks of editors. */
  mark: string;
  /** A number that tells copies or shots apart. */
  number: string;
  /** A RAW extension left inside. */
  inside: string;
  extension: string;
}

const phones = ['PXL_20250402_091500123', '20250402_091500123', 'PXL_20250402_091500124'];
const bursts = [
  '20231207_101605_001',
  '20231207_101605_002',
  'IMG_20231207_101605_BURST1',
  'IMG_20231207_101605_BURST2',
];
const bases = [
  ...[
    'DSC_0001',
    'DSC_0002',
    'DSC_00010',
    'IMG_1',
    'IMG_11',
    'IMG_1_1',
    'A',
    'Wedding',
    '20231207_101605',
    '20231207_101606',
  ],
  ...['Rome 2', 'Übung'],
];
const versions = ['', '.RAW-01.COVER', '.RAW-02.ORIGINAL', '.NIGHT', '.MP', '.COV'];
const marks = [
  '',
  '',
  '',
  '-edit',
  '_edited',
  ' copy',
  '-Edit-2',
  '-Enhanced-NR',
  '-HDR',
  '_DxO',
  ' - Copy',
  '-bearbeitet',
  '.edit',
];
const numbers = ['', '', '', '(0)', '(1)', '(2)', ' (1)', ' (2)', '~2', '~3', '+1', ' 2', '-01'];
const raws = ['NEF', 'NEF', 'CR3', 'dng'];
const extensions = [...raws, 'JPG', 'JPG', 'jpeg', 'HEIC', 'tif', 'gif'];
const shifts = [0, 0, 0, 0, 1, 300, 999, 1500, 2000, 2001, 4000, 3_600_000, 18_000_000, 90_000_000, 9e8];

/** Behind the stamp of a phone a word behind a dot is a version, whatever it says, and so is a number behind a dash. */
const tidy = (parts: Written): Written => {
  if (!phones.includes(parts.base)) return { ...parts, version: '' };
  const number = parts.number.startsWith('-') ? '' : parts.number;
  return { ...parts, number, mark: parts.mark.startsWith('.') ? '' : parts.mark };
};

const written: fc.Arbitrary<Written> = fc
  .record({
    base: fc.oneof(fc.constantFrom(...bases), fc.constantFrom(...phones), fc.constantFrom(...bursts)),
    version: fc.constantFrom(...versions),
    mark: fc.constantFrom(...marks),
    number: fc.constantFrom(...numbers),
    inside: fc.constantFrom('', '', '', '', '.NEF', '.dng'),
    extension: fc.constantFrom(...extensions),
  })
  .map((parts) => tidy(parts));

const nameOf = ({ base, version, mark, number, inside, extension }: Written): string =>
  `${base}${version}${mark}${number}${inside}.${extension}`;

/** Few names and few times, so that many of them meet. */
const library = fc
  .tuple(
    fc.array(written, { minLength: 1, maxLength: 4 }),
    fc.array(fc.constantFrom(...shifts), { minLength: 1, maxLength: 3 }),
  )
  .chain(([names, times]) =>
    fc.array(
      fc.record({
        name: fc.constantFrom(...names),
        change: fc.constantFrom(
          'none',
          'none',
          'extension',
          'mark',
          'number',
          'version',
          'inside',
        ) as fc.Arbitrary<string>,
        other: written,
        at: fc.constantFrom(...times),
        apart: fc.constantFrom(0, 0, 0, 0, 7_200_000),
        noExif: fc.constantFrom(false, false, true),
        fallback: fc.constantFrom(false, false, false, true),
      }),
      { minLength: 2, maxLength: 9 },
    ),
  )
  .map((files) =>
    files.map(({ name, change, other, ...rest }) => ({
      ...rest,
      parts: tidy(change === 'none' ? name : { ...name, [change]: other[change as keyof Written] }),
    })),
  );

type Library = typeof library extends fc.Arbitrary<infer T> ? T : never;

function assetsOf(files: Library): Asset[] {
  return makeAssets(files.map(({ parts }) => nameOf(parts))).map((asset, index) => {
    const { at, apart, noExif, fallback } = files[index] as Library[number];
    const fileCreatedAt = noon + at + apart;
    return {
      ...asset,
      localDateTime: noon + at,
      fileCreatedAt,
      fileModifiedAt: fileCreatedAt + (fallback ? 0 : 9e8),
      ...(noExif && { make: null, model: null }),
    };
  });
}

const someRules: fc.Arbitrary<Partial<StackRules>> = fc.record({
  pairing: fc.constantFrom('raw-and-developed', 'any-two-types'),
  editedVersions: fc.boolean(),
  bursts: fc.boolean(),
  toleranceMs: fc.constantFrom(2000, 0, 10_000),
});

/** The members of each `ready` group, with the parts of their names. */
function readyGroups(files: Library, rules: Partial<StackRules>) {
  const assets = assetsOf(files);
  const partsOf = new Map(
    assets.map((asset, index) => [asset.id, { asset, parts: (files[index] as Library[number]).parts }]),
  );
  return planStacks(assets, rules)
    .groups.filter(({ state }) => state === 'ready')
    .map(({ assetIds }) => assetIds.flatMap((id) => partsOf.get(id) ?? []));
}

const burstOf = ({ base }: Written): string | null =>
  bursts.includes(base) ? base.replace(/_001$|_002$|_BURST\d$/, '') : null;
const isBracket = (number: string): boolean => number.includes('(');
/** The plain name: neither mark nor number. */
const plainOf = ({ base }: Written): string => base.toLowerCase();

describe('a ready group, whatever the names', () => {
  it('has two RAW files of one type only where one is a version or an edit of the other, or both are frames of a burst', () => {
    fc.assert(
      fc.property(library, someRules, (files, rules) => {
        for (const members of readyGroups(files, rules)) {
          for (const one of members) {
            for (const other of members) {
              const [a, b] = [one.parts, other.parts];
              const isRaw = /nef|cr3|dng/i.test(a.extension);
              if (one === other || !isRaw || a.extension.toLowerCase() !== b.extension.toLowerCase()) continue;
              const areFrames = burstOf(a) !== null && burstOf(a) === burstOf(b) && a.base !== b.base;
              const areEdits = a.mark !== b.mark || (a.mark !== '' && a.number !== b.number);
              expect(areFrames || a.version !== b.version || areEdits, nameOf(a) + nameOf(b)).toBe(true);
            }
          }
        }
      }),
      { numRuns },
    );
  });

  it('has no two names that differ by more than a version, a mark, a number or a frame', () => {
    fc.assert(
      fc.property(library, someRules, (files, rules) => {
        for (const members of readyGroups(files, rules)) {
          const names = new Set(members.map(({ parts }) => (rules.bursts && burstOf(parts)) || plainOf(parts)));
          expect([...names]).toHaveLength(1);
          if (rules.editedVersions) continue;
          const less = members.map(({ parts: { mark, number } }) => `${mark}${number}`.toLowerCase());
          if (!rules.bursts) expect(new Set(less).size).toBe(1);
        }
      }),
      { numRuns },
    );
  });

  it('has no two numbers in brackets, unless the plain name is there with the same milliseconds', () => {
    fc.assert(
      fc.property(library, someRules, (files, rules) => {
        for (const members of readyGroups(files, rules)) {
          const numbers = new Set(members.map(({ parts }) => parts.number).filter(isBracket));
          if (numbers.size < 2) continue;
          for (const { asset, parts } of members.filter((each) => isBracket(each.parts.number))) {
            const plain = members.filter((each) => !isBracket(each.parts.number) && each.parts.base === parts.base);
            const isThere = plain.some(
              (each) =>
                each.asset.localDateTime === asset.localDateTime || each.asset.fileCreatedAt === asset.fileCreatedAt,
            );
            expect(isThere, nameOf(parts)).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });

  it('stays whole, inside one group, when edited versions, bursts or any two types are switched on', () => {
    fc.assert(
      fc.property(library, fc.constantFrom(0, 2000, 10_000), (files, toleranceMs) => {
        const assets = assetsOf(files);
        const usual = planStacks(assets, { toleranceMs }).groups.filter(({ state }) => state === 'ready');
        const switches: Partial<StackRules>[] = [
          { editedVersions: true },
          { bursts: true },
          { pairing: 'any-two-types' },
          { editedVersions: true, bursts: true, pairing: 'any-two-types' },
        ];
        for (const rules of switches) {
          const { groups } = planStacks(assets, { ...rules, toleranceMs });
          for (const { assetIds } of usual) {
            expect(groups.some((group) => assetIds.every((id) => group.assetIds.includes(id)))).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });

  it('is the same for any order of the files', () => {
    const shuffled = library.chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray([...files.keys()], { minLength: files.length })),
    );
    fc.assert(
      fc.property(shuffled, someRules, ([files, order], rules) => {
        const assets = assetsOf(files);
        const other = order.map((index) => assets[index] as Asset);
        expect(planStacks(other, rules)).toEqual(planStacks(assets, rules));
      }),
      { numRuns },
    );
  });
});
