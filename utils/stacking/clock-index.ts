import type { Agreement } from './agreement';
import type { Cluster } from './cluster';
import type { Member } from './member';

export interface ClockIndex {
  add(cluster: Cluster): void;
  /** The clusters whose first member may agree with a file, in the order in which they were formed. */
  near(member: Member): Cluster[];
}

/** Makes an index that finds, among the clusters of one name, those that a file may belong to, however many there are. */
export function createClockIndex(agreement: Agreement): ClockIndex {
  return agreement.sameCamera ? createCameraIndex(agreement) : createTimeIndex(agreement);
}

/** With one camera required, clusters are looked for among those of the same camera, and of none. */
function createCameraIndex(agreement: Agreement): ClockIndex {
  const byCamera = new Map<string | null, ClockIndex>();
  return {
    add(cluster) {
      const camera = cluster.members[0]?.camera ?? null;
      let index = byCamera.get(camera);
      if (!index) {
        index = createTimeIndex(agreement);
        byCamera.set(camera, index);
      }
      index.add(cluster);
    },
    near(member) {
      const indexes =
        member.camera === null ? [...byCamera.values()] : [byCamera.get(member.camera), byCamera.get(null)];
      return indexes.flatMap((index) => index?.near(member) ?? []).sort(byOrder);
    },
  };
}

/** A cluster with the times of its first member. */
interface Entry {
  cluster: Cluster;
  local: number;
  created: number;
}

/** Most names never need more: none of their own is made. */
const noEntries = new Map<number, Entry[]>();

/** Up to so many are all looked at. */
const few = 8;

function createTimeIndex({ toleranceMs, needsNoClock }: Agreement): ClockIndex {
  const width = toleranceMs + 1;
  const all: Cluster[] = [];
  let byLocal = noEntries;
  let byCreated = noEntries;

  const put = (entries: Map<number, Entry[]>, time: number, entry: Entry): void => {
    const slot = Math.floor(time / width);
    const known = entries.get(slot);
    if (known) known.push(entry);
    else entries.set(slot, [entry]);
  };
  const putBoth = (cluster: Cluster): void => {
    const { localDateTime: local, fileCreatedAt: created } = (cluster.members[0] as Member).asset;
    const entry = { cluster, local, created };
    put(byLocal, local, entry);
    put(byCreated, created, entry);
  };

  return {
    add(cluster) {
      all.push(cluster);
      if (all.length === few + 1) {
        byLocal = new Map();
        byCreated = new Map();
        all.forEach(putBoth);
      } else if (all.length > few) putBoth(cluster);
    },
    near({ asset: { localDateTime, fileCreatedAt } }) {
      if (needsNoClock || all.length <= few) return all;
      const found: Cluster[] = [];
      const localSlot = Math.floor(localDateTime / width);
      const createdSlot = Math.floor(fileCreatedAt / width);
      for (let step = -1; step <= 1; step += 1) {
        for (const { cluster, local } of byLocal.get(localSlot + step) ?? []) {
          if (Math.abs(local - localDateTime) <= toleranceMs) found.push(cluster);
        }
        for (const { cluster, local, created } of byCreated.get(createdSlot + step) ?? []) {
          const isNear = Math.abs(created - fileCreatedAt) <= toleranceMs;
          if (isNear && Math.abs(local - localDateTime) > toleranceMs) found.push(cluster);
        }
      }
      return found.length > 1 ? found.sort(byOrder) : found;
    },
  };
}

const byOrder = (one: Cluster, other: Cluster): number => one.order - other.order;
