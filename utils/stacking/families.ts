import type { FrameCluster } from './bursts';
import { findBursts } from './bursts';
import type { Cluster } from './cluster';
import type { FindHome } from './edited-versions';
import { createFindHome, joinEdit } from './edited-versions';
import type { OwnerFiles } from './files-by-name';
import { isRawAndDeveloped } from './is-shot';
import type { Member } from './member';
import type { BurstFrame } from './names/burst-names';
import { readBurst } from './names/burst-names';
import type { EditOf } from './names/edit-names';
import { createEditReader } from './names/edit-names';
import { stampIn } from './names/stamps';
import type { StackRules } from './types';

/** Splits the files of one name. */
type ClustersOf = (members: Member[]) => Cluster[];

/**
 * Joins across names what edited versions and bursts join, and visits the clusters of each plain name together with
 * those of its edits that were left over. Names that have to do with no other are visited by themselves.
 */
export function visitFamilies(
  files: OwnerFiles,
  rules: StackRules,
  clustersOf: ClustersOf,
  visit: (clusters: Cluster[]) => void,
): void {
  const { edits, frames, names } = readLinks(files, rules);
  files.visitShared((members) => visit(clustersOf(members)), names);

  const byName = new Map<string, Cluster[]>();
  const families = new Map<string, Cluster[]>();
  const roots = new Map<string, string>();
  const joined = new Set<Cluster>();
  const later: (() => void)[] = [];
  // A plain name is shorter than those of its edits, so its clusters are there by then.
  for (const name of shortestFirst(names)) {
    const read = edits.get(name) ?? [];
    const plain = read.find(({ by }) => by === 'mark')?.name;
    const root = (plain && roots.get(plain)) ?? name;
    roots.set(name, root);
    const clusters = clustersOf(files.membersOf(name));
    const joins = read.length > 0 ? createJoin(read, { files, byName, rules }) : null;
    const homes = clusters.map((cluster) => {
      const home = joins?.join(cluster);
      if (home) joined.add(cluster);
      // Once what is far away is joined, nothing agrees with all that is there.
      else if (joins) later.push(() => void (joins.joinDistant(cluster) && joined.add(cluster)));
      return home ?? cluster;
    });
    byName.set(name, [...new Set(homes)]);
    const family = families.get(root);
    if (family) family.push(...clusters);
    else families.set(root, clusters);
  }
  // An edit of an edit goes first, and along with that.
  for (const joinNext of later.reverse()) joinNext();
  for (const absorbed of joinFrames(frames, byName, rules)) joined.add(absorbed);
  for (const family of families.values()) visit(family.filter((cluster) => !joined.has(cluster)));
}

/** Sorted by length, then by code unit. */
function shortestFirst(names: Iterable<string>): string[] {
  const byLength: string[][] = [];
  for (const name of names) {
    const ofLength = byLength[name.length] ?? [];
    byLength[name.length] = ofLength;
    ofLength.push(name);
  }
  return byLength.flatMap((ofLength) => ofLength.sort());
}

interface Links {
  /** The names that may be edits of others that are there, and of which. */
  edits: Map<string, EditOf[]>;
  frames: Map<string, BurstFrame>;
  /** All that have to do with another name. */
  names: Set<string>;
}

/** What the user's own pattern says is the last word. */
function readLinks(files: OwnerFiles, { editedVersions, editedSuffixes, bursts }: StackRules): Links {
  const readEdit = editedVersions ? createEditReader(editedSuffixes) : () => [];
  const links: Links = { edits: new Map(), frames: new Map(), names: new Set() };
  for (const name of files.names) {
    if (files.isOwn(name)) continue;
    const read = readEdit(name, files.has);
    if (read.length > 0) {
      links.edits.set(name, read);
      links.names.add(name);
      for (const edit of read) links.names.add(edit.name);
    }
    const frame = bursts ? readBurst(name) : null;
    if (frame) {
      links.frames.set(name, frame);
      links.names.add(name);
    }
  }
  return links;
}

interface Joining {
  files: OwnerFiles;
  byName: ReadonlyMap<string, readonly Cluster[]>;
  rules: StackRules;
}

/** Makes functions that join a cluster of an edited name to the shot it belongs to, and give that; null for none. */
function createJoin(edits: readonly EditOf[], { files, byName, rules }: Joining) {
  const parents = edits.map((edit) => {
    const needsNoClock = stampIn(edit.name) === 'millisecond';
    const clusters = byName.get(edit.name) ?? [];
    return { edit, home: createFindHome({ edit, clusters }, { ...rules, needsNoClock }) };
  });
  const joinTo = (cluster: Cluster, how: keyof FindHome): Cluster | null => {
    for (const { edit, home } of parents) {
      const numbersShots =
        edit.by !== 'mark' && (isRawAndDeveloped(cluster.members) || countsFromZero(edit.name, files));
      const found = numbersShots ? null : home[how](cluster);
      if (!found) continue;
      joinEdit(cluster, edit, found);
      return found.cluster;
    }
    return null;
  };
  return {
    join: (cluster: Cluster) => joinTo(cluster, 'near'),
    joinDistant: (cluster: Cluster) => joinTo(cluster, 'distant'),
  };
}

/** Samsung numbers the shots of one second from `(0)`; nobody numbers copies so. */
const countsFromZero = (name: string, files: OwnerFiles): boolean =>
  files.has(`${name}(0)`) || files.has(`${name} (0)`);

/** Joins the frames of each burst to the first of them, and gives the clusters that are in another one by now. */
function joinFrames(
  frames: ReadonlyMap<string, BurstFrame>,
  byName: ReadonlyMap<string, readonly Cluster[]>,
  rules: StackRules,
): Cluster[] {
  const byId = new Map<string, FrameCluster[]>();
  for (const [name, frame] of frames) {
    const ofId = byId.get(frame.id) ?? [];
    byId.set(frame.id, ofId);
    for (const cluster of byName.get(name) ?? []) ofId.push({ frame, name, cluster });
  }
  return [...byId.values()].flatMap((ofId) =>
    findBursts(ofId, rules).flatMap((run) => {
      const home = run[0]?.cluster as Cluster;
      for (const { frame, cluster } of run) {
        for (const member of cluster.members) member.frame ??= frame;
        if (cluster !== home) absorb(home, cluster);
      }
      home.name = run[0]?.frame.id ?? home.name;
      return run.flatMap(({ cluster }) => (cluster === home ? [] : cluster));
    }),
  );
}

function absorb(home: Cluster, cluster: Cluster): void {
  home.members.push(...cluster.members);
  home.reasons.push(...cluster.reasons);
  home.ambiguous ??= cluster.ambiguous;
  home.isJoined = true;
}
