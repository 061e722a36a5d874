import { gapBetween } from './agreement';
import { differentCameras } from './cameras';
import type { Member } from './member';
import { isGeneric } from './names/stamps';
import { sameTypeTwice } from './same-type-twice';
import type { Reason } from './types';

/** Adds why files that are one shot by name and clock may be none all the same. */
export function addShotReasons(reasons: Reason[], name: string, members: readonly Member[]): void {
  // Whoever looks at the clocks already needs no second reason to.
  if (reasons.length === 0 && isGeneric(name) && !areOfOneMoment(members)) {
    reasons.push({
      code: 'generic-name',
      name: members[0]?.asset.originalFileName ?? name,
      apartMs: widestGap(members),
    });
  }
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

const clocks = [({ asset }: Member) => asset.localDateTime, ({ asset }: Member) => asset.fileCreatedAt];

/** Whether a clock, the same for all, is equal to the second, and to the millisecond where files have one. */
function areOfOneMoment(members: readonly Member[]): boolean {
  return clocks.some((clock) => {
    const times = members.map(clock);
    const milliseconds = times.map((time) => time - 1000 * Math.floor(time / 1000)).filter((part) => part !== 0);
    return new Set(times.map((time) => Math.floor(time / 1000))).size === 1 && new Set(milliseconds).size <= 1;
  });
}

/** How far the clocks of any two of a shot are apart: on the clock on which they are nearer. */
function widestGap(members: readonly Member[]): number {
  const [first] = members;
  return first ? Math.max(...members.map((member) => gapBetween(first, member))) : 0;
}
