import type { Cluster } from './cluster';
import type { Asset } from './types';

type Clock = (asset: Asset) => number;

interface Entry {
  time: number;
  cluster: Cluster;
}

export const clocks: readonly Clock[] = [(asset) => asset.localDateTime, (asset) => asset.fileCreatedAt];

/**
 * Makes a function that finds the cluster nearest to another: the one with the smallest gap between two members on
 * either clock, the one formed first where gaps are equal. Looks up in logarithmic time.
 */
export function createNearest(clusters: readonly Cluster[]): (to: Cluster) => Cluster | null {
  const sorted = clocks.map((clock) =>
    clusters
      .flatMap((cluster) => cluster.members.map((member): Entry => ({ time: clock(member.asset), cluster })))
      .sort((one, other) => one.time - other.time || one.cluster.order - other.cluster.order),
  );

  return (to) => {
    let best: Cluster | null = null;
    let smallest = Infinity;
    clocks.forEach((clock, index) => {
      const entries = sorted[index] ?? [];
      for (const member of to.members) {
        const time = clock(member.asset);
        const right = lowerBound(entries, time);
        const before = entries[right - 1];
        const left = before ? lowerBound(entries, before.time) : -1;
        for (const entry of [entries[left], entries[right]]) {
          if (!entry) continue;
          const gap = Math.abs(entry.time - time);
          if (gap > smallest || (gap === smallest && best && best.order <= entry.cluster.order)) continue;
          smallest = gap;
          best = entry.cluster;
        }
      }
    });
    return best;
  };
}

/** The first entry that is not before a time. */
function lowerBound(entries: readonly Entry[], time: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.time ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
