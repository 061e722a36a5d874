import type { Member } from './member';

/** Lists longer than this are left to the engine. */
const few = 8;

/**
 * Sorts in place. There are as many lists as shots, nearly all of two files, and for each an array's own sort would
 * make a kilobyte of garbage.
 */
export function sortMembers(members: Member[], order: (one: Member, other: Member) => number): void {
  if (members.length > few) members.sort(order);
  else {
    for (let end = 1; end < members.length; end += 1) {
      for (let at = end; at > 0; at -= 1) {
        const one = members[at - 1] as Member;
        const other = members[at] as Member;
        if (order(one, other) <= 0) break;
        members[at - 1] = other;
        members[at] = one;
      }
    }
  }
}
