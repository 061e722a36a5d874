import { readAllGroups, readPlanDuplicates } from '~/utils/database/plans';
import type { DuplicateMembers, JobRecord, PlannedGroup, PlanRecord, StepRecord } from '~/utils/database/records';
import { StackerError } from '~/utils/messages/errors';
import { type Choices, sectionOf } from '~/utils/messages/review';
import { readJob, readJobDuplicates, readSteps, reopenJob, saveJob } from './journal';
import { canTryAgain, canUndo, countSteps } from './report';

const newJob = {
  state: 'running',
  finishedAt: null,
  cancelled: false,
  stoppedBy: null,
  undoes: null,
  undoneBy: null,
  automatic: false,
  seen: false,
  place: 'dialog',
  counts: null,
} as const;

/**
 * Turns a plan and its reader's choices into a job on disk. The same plan gives the same job, so a
 * yes that is said twice is carried out once.
 * @throws StackerError `busy` while another job runs on that server, `storage-full`
 */
export async function startJob(
  plan: PlanRecord,
  choices: Choices,
  now: number,
  { clearFlags = false, automatic = false, protocol = '' } = {},
): Promise<void> {
  const steps = stepsOf(plan.id, await readAllGroups(plan.id), choices);
  const { id, serverId, userId, origin, summary, createdAt } = plan;
  await saveJob(
    {
      ...newJob,
      id,
      serverId,
      userId,
      origin,
      protocol,
      title: summary.title,
      plannedAt: createdAt,
      startedAt: now,
      // Only what was stacked loses its mark.
      clearFlags: clearFlags && summary.tool === 'stack',
      automatic,
      seen: automatic,
      kind: summary.tool,
      total: steps.length,
    },
    steps,
    touchedBy(steps, await readPlanDuplicates(id)),
  );
}

function touchedBy(steps: StepRecord[], duplicates: DuplicateMembers): DuplicateMembers {
  const touched = new Set(steps.flatMap(({ before }) => Object.values(before.flags)));
  return duplicates.filter(([duplicateId]) => touched.has(duplicateId));
}

/** The groups that were left or made checked, each with its call. */
export function stepsOf(jobId: string, groups: PlannedGroup[], choices: Choices): StepRecord[] {
  const sections = new Set(choices.sections);
  const except = new Set(choices.except);
  const isChosen = (group: PlannedGroup) => {
    const section = sectionOf(group);
    return section !== null && sections.has(section) !== except.has(group.key);
  };
  return groups.filter(isChosen).map((group, index) => {
    const members = primaryFirst(group, choices.primaries[group.key]);
    return {
      jobId,
      index,
      key: group.key,
      name: group.name,
      action: group.action,
      undoes: null,
      assetIds: members.map(({ id }) => id),
      files: members.map(({ fileName }) => fileName),
      before: group.before,
      stackId: null,
      progress: { state: 'waiting' },
    };
  });
}

function primaryFirst({ members }: PlannedGroup, chosen: string | undefined) {
  const primary = chosen === undefined ? members[0] : members.find(({ id }) => id === chosen);
  if (primary === undefined) throw new StackerError('changed');
  return [primary, ...members.filter((member) => member !== primary)];
}

/**
 * Puts the job on disk that takes another back. Repeated, it gives the same job.
 * @returns its id
 * @throws StackerError `not-found` where there is nothing to take back, `busy`, `storage-full`
 */
export async function startUndo(jobId: string, now: number): Promise<string> {
  const job = await readJob(jobId);
  if (job?.undoneBy) return job.undoneBy;
  const all = await readSteps(jobId);
  if (!job || !canUndo(job, countSteps(all))) throw new StackerError('not-found');
  const id = `undo-${jobId}`;
  const steps = all.flatMap((step) => undoStep(step) ?? []).map((step, index) => ({ ...step, jobId: id, index }));
  const { serverId, userId, origin, protocol = '', title, clearFlags } = job;
  const undo: JobRecord = {
    ...newJob,
    id,
    kind: 'undo',
    undoes: jobId,
    serverId,
    userId,
    origin,
    protocol,
    title,
    clearFlags,
    total: steps.length,
    plannedAt: now,
    startedAt: now,
  };
  await saveJob(undo, steps, touchedBy(steps, await readJobDuplicates(jobId)));
  return id;
}

/** How a step is taken back. One whose answer was lost may have been done, or done twice: its stack is told by its members. */
function undoStep({ progress, action, ...step }: StepRecord): StepRecord | null {
  if (action === 'undo') return null;
  if (progress.state !== 'done' && progress.state !== 'calling') return null;
  const stackId = progress.state === 'done' && !progress.isUncertain ? progress.stackId : null;
  return { ...step, action: 'undo', undoes: action, stackId, progress: { state: 'waiting' } };
}

/**
 * Makes the failed and the open steps of an ended job wait again, and the job run.
 * @throws StackerError `not-found` where nothing is left to do, `busy` while another job runs on that server
 */
export async function tryAgain(jobId: string): Promise<void> {
  const reopened = await reopenJob(jobId, (job, steps) => canTryAgain(job, countSteps(steps)));
  if (!reopened) throw new StackerError('not-found');
}
