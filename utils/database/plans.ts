import { groupsPerPage } from '~/utils/messages/port';
import { database } from './database';
import type { DuplicateMembers, LeftAlone, PlannedGroup, PlanRecord } from './records';
import { writeWhole } from './write-whole';

const plansKept = 20;

/** Every page of one plan: keys are `[id, number]`. */
const pagesOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/**
 * Puts a plan, its groups and what belongs to it on disk, whole or not at all, and drops the oldest
 * plans.
 */
export async function savePlan(
  plan: PlanRecord,
  groups: PlannedGroup[],
  duplicates: DuplicateMembers = [],
  leftAlone: LeftAlone[] = [],
): Promise<void> {
  await writeWhole(['plans', 'planPages', 'planDuplicates', 'leftAlone'], async (tx) => {
    const plans = tx.objectStore('plans');
    const pages = tx.objectStore('planPages');
    const ids = await plans.index('createdAt').getAllKeys();
    const old = ids.slice(0, Math.max(0, ids.length + 1 - plansKept));
    const alone = tx.objectStore('leftAlone');
    const shared = tx.objectStore('planDuplicates');
    await Promise.all(
      old.flatMap((id) => [plans.delete(id), pages.delete(pagesOf(id)), shared.delete(id), alone.delete(id)]),
    );
    await plans.put(plan);
    if (duplicates.length > 0) await shared.put(duplicates, plan.id);
    if (leftAlone.length > 0) await alone.put(leftAlone, plan.id);
    const count = Math.ceil(groups.length / groupsPerPage);
    await Promise.all(
      Array.from({ length: count }, (_, page) =>
        pages.put(groups.slice(page * groupsPerPage, (page + 1) * groupsPerPage), [plan.id, page]),
      ),
    );
  });
}

export async function readPlan(planId: string): Promise<PlanRecord | undefined> {
  return (await database()).get('plans', planId);
}

/** The page of groups that begins at `offset`, a multiple of `groupsPerPage`. */
export async function readGroups(planId: string, offset: number): Promise<PlannedGroup[]> {
  return (await (await database()).get('planPages', [planId, Math.floor(offset / groupsPerPage)])) ?? [];
}

export async function readAllGroups(planId: string): Promise<PlannedGroup[]> {
  return (await (await database()).getAll('planPages', pagesOf(planId))).flat();
}

/** The duplicate groups that a plan touches. */
export async function readPlanDuplicates(planId: string): Promise<DuplicateMembers> {
  return (await (await database()).get('planDuplicates', planId)) ?? [];
}

/** The RAW files that a plan found no picture for, in order of time. */
export async function readLeftAlone(planId: string): Promise<LeftAlone[]> {
  return (await (await database()).get('leftAlone', planId)) ?? [];
}
