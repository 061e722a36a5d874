import { isOwnAsset } from '~/tests/fake-immich/access';
import type { State } from '~/tests/fake-immich/state';

interface BulkAnswer {
  id: string;
  success: boolean;
  error?: 'duplicate' | 'no_permission' | 'not_found';
}

/** What is said of each file that is put into a set, an album or a tag; `add` is called for those that are new to it. */
export function addEach(
  state: State,
  userId: string,
  ids: readonly string[],
  set: { has(id: string): boolean; add(id: string): void },
): BulkAnswer[] {
  return ids.map((id) => {
    if (set.has(id)) return { id, success: false, error: 'duplicate' };
    if (!isOwnAsset(state, userId, id)) return { id, success: false, error: 'no_permission' };
    set.add(id);
    return { id, success: true };
  });
}

/** The same for taking out. Whose set it is may take out everybody's files, others their own. */
export function removeEach(
  state: State,
  userId: string,
  ids: readonly string[],
  set: { has(id: string): boolean; remove(id: string): void; ownerId: string },
): BulkAnswer[] {
  return ids.map((id) => {
    if (!set.has(id)) return { id, success: false, error: 'not_found' };
    const allowed = set.ownerId === userId || isOwnAsset(state, userId, id);
    if (!allowed) return { id, success: false, error: 'no_permission' };
    set.remove(id);
    return { id, success: true };
  });
}
