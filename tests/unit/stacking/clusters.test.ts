import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset } from '~/utils/stacking';
import { planStacks } from '~/utils/stacking';
import { makeAssets, noon } from './describe-files';

interface Cluster {
  members: Asset[];
  ambiguous: boolean;
}

const tolerance = 2000;

function agree(one: Asset, other: Asset, sameCamera: boolean): boolean {
  if (sameCamera && one.model && other.model && one.model !== other.model) return false;
  const local = Math.abs(one.localDateTime - other.localDateTime);
  return local <= tolerance || Math.abs(one.fileCreatedAt - other.fileCreatedAt) <= tolerance;
}

/** The rule in the plainest words: in order of time, then id, a file joins the first cluster of which it agrees with all. */
function cluster(assets: readonly Asset[], sameCamera: boolean): Cluster[] {
  const clusters: Cluster[] = [];
  const fitting = (file: Asset) =>
    clusters.filter(({ members }) => members.every((member) => member === file || agree(member, file, sameCamera)));
  const sorted = [...assets].sort(
    (a, b) => a.localDateTime - b.localDateTime || a.fileCreatedAt - b.fileCreatedAt || (a.id < b.id ? -1 : 1),
  );
  for (const file of sorted) {
    const found = fitting(file);
    if (found[0]) found[0].members.push(file);
    else clusters.push({ members: [file], ambiguous: false });
    if (found.length > 1) for (const each of found) each.ambiguous = true;
  }
  for (const file of sorted) {
    const found = fitting(file);
    if (found.length > 1) for (const each of found) each.ambiguous = true;
  }
  return clusters;
}

const times = fc.integer({ min: 0, max: 40 }).map((step) => step * 700);
const file = fc.record({
  local: times,
  apart: fc.constantFrom(0, 0, 0, 500, 7_200_000),
  created: fc.option(times),
  isRaw: fc.boolean(),
  model: fc.constantFrom(null, 'M', 'N'),
});

describe('clusters of one name', () => {
  it('are those of the plain rule, whatever was done to find them sooner', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 24 }), fc.boolean(), (drawn, sameCamera) => {
        const assets = makeAssets(drawn.map(({ isRaw }) => (isRaw ? 'A.NEF' : 'A.JPG'))).map((asset, index) => {
          const { local, created, apart, model } = drawn[index] as (typeof drawn)[number];
          const fileCreatedAt = noon + (created ?? local) + apart;
          return { ...asset, model, localDateTime: noon + local, fileCreatedAt, fileModifiedAt: noon + 9e9 };
        });
        const whole = cluster(assets, sameCamera).filter(
          ({ members }) => new Set(members.map((member) => member.originalFileName)).size === 2,
        );
        const expected = whole.map(({ members, ambiguous }) => [ambiguous, ...members.map(({ id }) => id).sort()]);
        const actual = planStacks(assets, { sameCamera })
          .groups.filter(({ reasons }) => !reasons.some(({ code }) => code === 'clocks-differ'))
          .map(({ reasons, assetIds }) => [reasons.some(({ code }) => code === 'ambiguous'), ...[...assetIds].sort()]);
        expect(actual.sort()).toEqual(expected.sort());
      }),
      { numRuns: 3000 },
    );
  });

  it('are found with a few looks at each file, also among 2,000 of one name with a camera each', () => {
    const reads = { count: 0 };
    const assets = makeAssets(Array.from({ length: 2000 }, (_, index) => (index % 2 ? 'A.NEF' : 'A.JPG')));
    assets.forEach((asset, index) => {
      Object.defineProperty(asset, 'model', {
        get: () => {
          reads.count += 1;
          return `model ${index}`;
        },
      });
    });
    expect(planStacks(assets, { sameCamera: true }).groups).toEqual([]);
    expect(reads.count).toBeLessThan(10 * assets.length);
  });
});
