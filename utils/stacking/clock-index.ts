import type { Agreement } from './agreement';
import type { Cluster } from './clusters';
import type { Member } from './member';

export interface ClockIndex {
  add(cluster: Cluster): void;
  /** The clusters whose first member may agree with a file, in the order in which they were formed. */
  near(member: Member): Cluster[];
}

/** Up to so many are all looked at. */
const few = 8;

/** Makes an index that finds, among the clusters of one name, those that a file may belong to, however many there are. */
export function createClockIndex({ toleranceMs, needsNoClock }: Agreement): ClockIndex {
  const width = toleranceMs + 1;
  const all: Cluster[] = [];
  const byLocal = new Map<number, Cluster[]>();
  const byCreated = new Map<number, Cluster[]>();

  const put = (clusters: Map<number, Cluster[]>, time: number, cluster: Cluster): void => {
    const slot = Math.floor(time / width);
    const known = clusters.get(slot);
    if (known) known.push(cluster);
    else clusters.set(slot, [cluster]);
  };
  const putBoth = (cluster: Cluster): void => {
    const { asset } = cluster.members[0] as Member;
    put(byLocal, asset.localDateTime, cluster);
    put(byCreated, asset.fileCreatedAt, cluster);
  };

  return {
    add(cluster) {
      all.push(cluster);
      if (all.length === few + 1) all.forEach(putBoth);
      else if (all.length > few) putBoth(cluster);
    },
    near({ asset }) {
      if (needsNoClock || all.length <= few) return all;
      const found = new Set<Cluster>();
      for (const step of [-1, 0, 1]) {
        for (const each of byLocal.get(Math.floor(asset.localDateTime / width) + step) ?? []) found.add(each);
        for (const each of byCreated.get(Math.floor(asset.fileCreatedAt / width) + step) ?? []) found.add(each);
      }
      return [...found].sort((one, other) => one.order - other.order);
    },
  };
}
