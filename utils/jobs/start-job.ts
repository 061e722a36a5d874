import { StackerError } from '~/utils/errors';
import type { Choices } from '~/utils/protocol';
import { readAllGroups, saveJob } from './journal';
import type { JobRecord, PlannedGroup, PlanRecord, StepRecord } from './records';

/**
 * Turns a plan and its reader's choices into a job on disk. The same plan gives the same job, so a
 * yes that is said twice is carried out once.
 * @throws StackerError `busy` while another job runs on that server, `storage-full`
 */
export async function startJob(plan: PlanRecord, choices: Choices, now: number): Promise<void> {
  const steps = stepsOf(plan.id, await readAllGroups(plan.id), choices);
  const job: JobRecord = {
    id: plan.id,
    serverId: plan.serverId,
    userId: plan.userId,
    state: 'running',
    total: steps.length,
    plannedAt: plan.createdAt,
    startedAt: now,
    finishedAt: null,
    cancelled: false,
    stoppedBy: null,
  };
  await saveJob(job, steps);
}

/** The groups that were left or made checked, each with its call. */
export function stepsOf(jobId: string, groups: PlannedGroup[], choices: Choices): StepRecord[] {
  const unchecked = new Set(choices.unchecked);
  const checked = new Set(choices.checked);
  const isChosen = ({ key, state }: PlannedGroup) =>
    (state === 'ready' && !unchecked.has(key)) || (state === 'review' && checked.has(key));
  return groups.filter(isChosen).map((group, index) => ({
    jobId,
    index,
    key: group.key,
    name: group.name,
    action: group.action,
    assetIds: primaryFirst(group, choices.primaries[group.key]),
    before: group.before,
    progress: { state: 'waiting' },
  }));
}

function primaryFirst({ members }: PlannedGroup, chosen: string | undefined): string[] {
  const ids = members.map(({ id }) => id);
  if (chosen === undefined) return ids;
  if (!ids.includes(chosen)) throw new StackerError('changed');
  return [chosen, ...ids.filter((id) => id !== chosen)];
}
