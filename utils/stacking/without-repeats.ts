import type { Member } from './member';
import { byTime } from './member';

/**
 * Paging can list a file twice (Immich 2.7, equal times), and a call that names a file twice makes a stack of one.
 * Of the two the one that comes first in time counts.
 */
export function withoutRepeats(members: Member[]): Member[] {
  if (members.length === 2 && members[0]?.asset.id !== members[1]?.asset.id) return members;
  const ids = new Set<string>();
  for (const { asset } of members) ids.add(asset.id);
  if (ids.size === members.length) return members;
  return members.sort(byTime).filter(({ asset }) => ids.delete(asset.id));
}
