import type { Cluster } from './cluster';
import { addToClusters, formClusters } from './clusters';
import { splitByFolder } from './folders';
import type { IsShot } from './is-shot';
import { isRawAndDeveloped } from './is-shot';
import type { Member } from './member';
import { stampIn } from './names/stamps';
import { frameOfVersion, isCoverVersion } from './names/versions';
import { findExcused } from './near-misses';
import type { StackRules } from './types';

/**
 * Splits the files of one shot name into clusters, of which those that are a shot without any option come first into
 * being: whatever an option adds joins them or stays beside them, so that it never takes one apart.
 * @param members not empty, no file twice
 */
export function clustersOfName(members: Member[], rules: StackRules, isShot: IsShot): Cluster[] {
  const { shotName } = members[0] as Member;
  const stamp = stampIn(shotName);
  const { toleranceMs, sameCamera } = rules;
  const agreement = { toleranceMs, sameCamera, needsNoClock: stamp === 'millisecond' };
  if (rules.bursts) for (const member of members) readFrame(member);

  const takesOthers = rules.pairing === 'any-two-types';
  const usual = takesOthers ? members.filter(({ extension }) => extension.kind !== 'other') : members;
  let clusters = usual.length > 0 ? formClusters(usual, agreement) : [];
  if (stamp === 'second') clusters = joinExcused(clusters, isRawAndDeveloped);
  // Two files of one type with a partner each: of fewer there is no tie to break.
  if (members.length > 3) clusters = clusters.flatMap((cluster) => splitByFolder(cluster, isRawAndDeveloped));
  if (usual.length < members.length) {
    const others = members.filter(({ extension }) => extension.kind === 'other');
    addToClusters(clusters, others, agreement);
  }
  return takesOthers && stamp === 'second' ? joinExcused(clusters, isShot) : clusters;
}

/** A burst whose frames have one name, as versions of it. */
function readFrame(member: Member): void {
  const number = frameOfVersion(member.version);
  if (number === null) return;
  member.frame = { id: member.shotName, number, isCover: isCoverVersion(member.version), isNumberOnly: false };
}

function joinExcused(clusters: Cluster[], isShot: IsShot): Cluster[] {
  if (clusters.length < 2) return clusters;
  const gone = new Set<Cluster>();
  const incomplete = clusters.filter(({ members, isJoined }) => !isJoined && !isShot(members));
  for (const [home, ...others] of findExcused(incomplete, isShot)) {
    for (const other of others) {
      home?.members.push(...other.members);
      gone.add(other);
    }
    if (home) home.isJoined = true;
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}
