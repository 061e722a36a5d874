import { StackerError } from '~/utils/messages/errors';
import { groupsPerPage } from '~/utils/messages/port';
import type { PlannedGroup } from './records';
import { writeWhole } from './write-whole';

/**
 * Changes one group of a plan on disk.
 * @param offset its place among all groups of the plan
 * @throws StackerError `changed` where another group is there, or none; `storage-full`
 */
export function changeGroup(
  planId: string,
  offset: number,
  key: string,
  change: Partial<PlannedGroup>,
): Promise<PlannedGroup> {
  return writeWhole(['planPages'], async (tx) => {
    const pages = tx.objectStore('planPages');
    const number = Math.floor(offset / groupsPerPage);
    const page = (await pages.get([planId, number])) ?? [];
    const group = page[offset % groupsPerPage];
    if (group?.key !== key) throw new StackerError('changed');
    const changed = { ...group, ...change };
    await pages.put(page.with(offset % groupsPerPage, changed), [planId, number]);
    return changed;
  });
}
