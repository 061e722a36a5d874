import { describe, expect, it } from 'vitest';
import { countSplits, planStacks, readDuplicates } from '~/utils/stacking';
import { makeAssets } from './describe-files';

function planned(files: string[]) {
  const assets = makeAssets(files);
  const { groups } = planStacks(assets);
  const keys = Object.fromEntries(groups.map((group) => [group.name, group.key]));
  return { duplicates: readDuplicates(groups, assets), keyOf: (name: string) => keys[name] ?? `no group ${name}` };
}

const twoPairsAndOne = ['A.JPG', 'A.NEF', 'B.JPG', 'B.NEF', 'x.png'].map((name) => `${name} | duplicate=d`);

describe('countSplits', () => {
  it('says nothing where nothing is checked and one group alone does no harm', () => {
    const { duplicates } = planned(twoPairsAndOne);
    expect(countSplits(duplicates, new Set())).toEqual(new Map());
  });

  it('tells an unchecked group what would come of checking it as well', () => {
    const { duplicates, keyOf } = planned(twoPairsAndOne);
    const splits = countSplits(duplicates, new Set([keyOf('A')]));
    expect([...splits]).toEqual([[keyOf('B'), [{ code: 'splits-duplicates', duplicateId: 'd', fileName: 'x.png' }]]]);
  });

  it('tells all checked groups what they do together', () => {
    const { duplicates, keyOf } = planned(twoPairsAndOne);
    const splits = countSplits(duplicates, new Set([keyOf('A'), keyOf('B')]));
    expect([...splits.keys()].sort()).toEqual([keyOf('A'), keyOf('B')].sort());
  });

  it('finds two whole pairs of four harmless, and one of them too', () => {
    const { duplicates, keyOf } = planned(twoPairsAndOne.slice(0, 4));
    expect(countSplits(duplicates, new Set([keyOf('A'), keyOf('B')])).size).toBe(0);
    expect(countSplits(duplicates, new Set([keyOf('A')])).size).toBe(0);
  });

  it('finds two of three harmful', () => {
    const { duplicates, keyOf } = planned(['A.JPG', 'A.NEF', 'x.png'].map((name) => `${name} | duplicate=d`));
    expect(countSplits(duplicates, new Set([keyOf('A')])).get(keyOf('A'))).toHaveLength(1);
  });

  it('names each duplicate group that a group would split', () => {
    const { duplicates, keyOf } = planned([
      'A.JPG | duplicate=d',
      'A.NEF | duplicate=e',
      'x.png | duplicate=d',
      'y.png | duplicate=e',
    ]);
    const facts = countSplits(duplicates, new Set([keyOf('A')])).get(keyOf('A'));
    expect(facts?.map((reason) => [reason.duplicateId, reason.fileName])).toEqual([
      ['d', 'x.png'],
      ['e', 'y.png'],
    ]);
  });

  it('keeps the duplicate groups of two owners apart', () => {
    const { duplicates, keyOf } = planned([
      'A.JPG | duplicate=d',
      'A.NEF | duplicate=d',
      'x.png | duplicate=d owner=b',
    ]);
    expect(countSplits(duplicates, new Set([keyOf('A')])).size).toBe(0);
  });

  it('survives being written down', () => {
    const { duplicates, keyOf } = planned(twoPairsAndOne);
    const read = JSON.parse(JSON.stringify(duplicates)) as typeof duplicates;
    expect(countSplits(read, new Set([keyOf('A')]))).toEqual(countSplits(duplicates, new Set([keyOf('A')])));
  });

  it('looks at each file once: 5,000 groups in one duplicate group are counted at once', () => {
    const files = Array.from({ length: 5000 }, (_, index) => [`S${index}.JPG`, `S${index}.NEF`]).flat();
    const { duplicates } = planned([...files, 'x.png'].map((name) => `${name} | duplicate=d`));
    const reads = { count: 0 };
    const counted = duplicates.map((group) => ({
      ...group,
      unstacked: group.unstacked.map((member) => ({
        fileName: member.fileName,
        get groupKey() {
          reads.count += 1;
          return member.groupKey;
        },
      })),
    }));
    countSplits(counted, new Set());
    expect(reads.count).toBeLessThan(4 * 10_001);
  });
});
