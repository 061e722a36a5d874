import type { Cluster } from './cluster';
import type { CoverOrder } from './cover-order';
import { createCoverOrder } from './cover-order';
import { findCrossed, pairsApart } from './crossed-names';
import { visitFamilies } from './families';
import { createMemberReader, sortByName } from './files-by-name';
import { createIsShot } from './is-shot';
import type { Member } from './member';
import { stampIn } from './names/stamps';
import { findNearMisses } from './near-misses';
import { addShotReasons } from './shot-reasons';
import { clustersOfName } from './shots-of-name';
import type { Asset, Reason, StackRules } from './types';

/** Files that are one shot, or look like one; stacks and duplicates are no matter here. */
export interface Shot {
  /** The best cover first. */
  assets: Asset[];
  name: string;
  /** The earliest wall time and the smallest id among the files, which put shots in order. */
  time: number;
  firstId: string;
  reasons: Reason[];
}

/** Finds the shots among all assets: by name, then by clock. What no rule allows is none. */
export function findShots(all: readonly Asset[], rules: StackRules, found: (shot: Shot) => void): void {
  const coverOrder = createCoverOrder(rules);
  const isShot = createIsShot(rules);
  const clustersOf = (members: Member[]) => clustersOfName(members, rules, isShot);
  const suspects: { shot: Shot; pair: readonly [Member, Member] }[] = [];

  const visit = (clusters: readonly Cluster[]): void => {
    const incomplete: Cluster[] = [];
    for (const cluster of clusters) {
      if (!cluster.isJoined && !isShot(cluster.members)) incomplete.push(cluster);
      else tell(cluster);
    }
    if (incomplete.length < 2) return;
    const stamp = stampIn(incomplete[0]?.name ?? '');
    for (const { raw, developed, reason } of findNearMisses(incomplete, rules.sameCamera, stamp)) {
      tell({
        ...raw,
        members: [...raw.members, ...developed.members],
        ambiguous: raw.ambiguous ?? developed.ambiguous,
        reasons: [reason],
      });
    }
  };
  const tell = ({ name, members, reasons, ambiguous }: Cluster): void => {
    const all = reasons.slice();
    if (ambiguous !== null) all.push({ code: 'ambiguous', fileName: ambiguous });
    addShotReasons(all, name, members);
    const shot = makeShot(name, members, all, coverOrder);
    const pairs = isInScope(shot) ? pairsApart(members) : null;
    if (pairs?.length === 0) found(shot);
    else for (const pair of pairs ?? []) suspects.push({ shot, pair });
  };
  const visitName = (members: Member[]): void => {
    // One type of file under a name is no shot, whatever its clocks say.
    if (!isShot(members)) return;
    if (isCertainPair(members)) {
      const shot = makeShot(members[0]?.shotName ?? '', members, [], coverOrder);
      if (isInScope(shot)) found(shot);
    } else visit(clustersOf(members));
  };

  const namesStandAlone = !rules.editedVersions && !rules.bursts;
  for (const files of sortByName(all, rules)) {
    if (namesStandAlone) files.visitShared(visitName);
    else visitFamilies(files, rules, clustersOf, visit);
  }

  const crossed = findCrossed(suspects, all, createMemberReader(rules));
  for (const shot of new Set(suspects.map((suspect) => suspect.shot))) {
    const reason = crossed.get(shot);
    if (reason) shot.reasons.push(reason);
    found(shot);
  }
}

/** Nearly always: two types of one camera, of one moment on both clocks. There is nothing to tell apart. */
function isCertainPair([one, other, third]: readonly Member[]): boolean {
  if (!one || !other || third) return false;
  const { localDateTime, fileCreatedAt } = other.asset;
  return (
    one.asset.localDateTime === localDateTime &&
    one.asset.fileCreatedAt === fileCreatedAt &&
    one.camera === other.camera &&
    one.extension.type !== other.extension.type
  );
}

/** A file that is handed over as context only makes no group of its own. */
const isInScope = ({ assets }: Shot): boolean => assets.some(({ inScope }) => inScope !== false);

function makeShot(name: string, members: Member[], reasons: Reason[], coverOrder: CoverOrder): Shot {
  // A list's own sort makes a kilobyte of garbage, and nearly every shot is a pair.
  if (members.length !== 2) members.sort(coverOrder);
  else if (coverOrder(members[0] as Member, members[1] as Member) > 0) members.reverse();
  const assets = members.map(({ asset }) => asset);
  let time = Infinity;
  let firstId = assets[0]?.id ?? '';
  for (const { id, localDateTime } of assets) {
    if (localDateTime < time) time = localDateTime;
    if (id < firstId) firstId = id;
  }
  return { assets, name: displayName(name, members), time, firstId, reasons };
}

/** The shot name as its files write it: the case of the first file that writes it out, else the folded name. */
function displayName(name: string, members: readonly Member[]): string {
  const writer = members.find(({ fullName }) => fullName.startsWith(name));
  if (!writer) return name;
  const { originalFileName } = writer.asset;
  // Folding seldom changes the length of a name; where it does, the composed form is cut instead.
  const asWritten = originalFileName.length === writer.fullName.length + 1 + writer.extension.text.length;
  return (asWritten ? originalFileName : originalFileName.normalize('NFC')).slice(0, name.length);
}
