import { differentCameras } from './cameras';
import type { Member } from './member';
import { fullNameOf } from './member';
import type { Reason } from './types';

/** Adds why files that are one shot by name and clock may be none all the same. */
export function addShotReasons(reasons: Reason[], members: readonly Member[]): void {
  if (isPlainPair(members)) return;
  const cameras = differentCameras(members);
  if (cameras.length > 0) reasons.push({ code: 'cameras-differ', cameras });
  const twice = sameTypeTwice(members).map(({ asset }) => asset);
  if (twice.length === 0) return;
  reasons.push({
    code: 'same-type-twice',
    fileNames: twice.map((asset) => asset.originalFileName).sort(),
    externalLibrary: twice.some((asset) => asset.libraryId !== null),
  });
}

/** Nearly always: two types of one camera. */
function isPlainPair(members: readonly Member[]): boolean {
  const [one, other] = members;
  return members.length === 2 && one?.camera === other?.camera && one?.extension.type !== other?.extension.type;
}

/** Members of one full name and one type: a copy, or another shot with the same clock. */
function sameTypeTwice(members: readonly Member[]): Member[] {
  const typed = members.map((member) => `${member.extension.type}/${fullNameOf(member)}`);
  const counts = new Map<string, number>();
  for (const type of typed) counts.set(type, (counts.get(type) ?? 0) + 1);
  return members.filter((_, index) => (counts.get(typed[index] ?? '') ?? 0) > 1);
}
