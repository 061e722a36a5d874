import type { Member } from './member';

/**
 * Splits files where both clocks jump by more than the tolerance, so that by clock no file agrees with one of another
 * part. Mostly each turn of a camera's counter is a part.
 * @param members in order of wall time.
 */
export function splitAtJumps(members: readonly Member[], toleranceMs: number): Member[][] {
  const begins = [0];
  /** The latest on the other clock of all that is in front of each part. */
  const before = [-Infinity];
  let latestLocal = Infinity;
  let latestCreated = -Infinity;
  for (let index = 0; index < members.length; index += 1) {
    const { localDateTime, fileCreatedAt } = (members[index] as Member).asset;
    if (localDateTime - latestLocal > toleranceMs) {
      begins.push(index);
      before.push(latestCreated);
    }
    // A jump of one clock alone parts nothing.
    while (begins.length > 1 && fileCreatedAt - (before[begins.length - 1] as number) <= toleranceMs) {
      begins.pop();
      before.pop();
    }
    latestLocal = localDateTime;
    latestCreated = Math.max(latestCreated, fileCreatedAt);
  }
  return begins.map((begin, part) => members.slice(begin, begins[part + 1]));
}
