import { StackerError } from '~/utils/errors';
import type { Choices } from '~/utils/protocol';
import { readAllGroups, readJob, readSteps, saveJob, saveSteps, updateJob } from './journal';
import type { JobRecord, PlannedGroup, PlanRecord, StepRecord } from './records';

const newJob = {
  state: 'running',
  finishedAt: null,
  cancelled: false,
  stoppedBy: null,
  undoes: null,
  undoneBy: null,
  seen: false,
} as const;

/**
 * Turns a plan and its reader's choices into a job on disk. The same plan gives the same job, so a
 * yes that is said twice is carried out once.
 * @throws StackerError `busy` while another job runs on that server, `storage-full`
 */
export async function startJob(plan: PlanRecord, choices: Choices, now: number): Promise<void> {
  const steps = stepsOf(plan.id, await readAllGroups(plan.id), choices);
  const { id, serverId, userId, summary, createdAt } = plan;
  const { title } = summary;
  const times = { plannedAt: createdAt, startedAt: now };
  await saveJob({ ...newJob, ...times, id, kind: 'stack', serverId, userId, title, total: steps.length }, steps);
}

/** The groups that were left or made checked, each with its call. */
export function stepsOf(jobId: string, groups: PlannedGroup[], choices: Choices): StepRecord[] {
  const unchecked = new Set(choices.unchecked);
  const checked = new Set(choices.checked);
  const isChosen = ({ key, state }: PlannedGroup) =>
    (state === 'ready' && !unchecked.has(key)) || (state === 'review' && checked.has(key));
  return groups.filter(isChosen).map((group, index) => {
    const members = primaryFirst(group, choices.primaries[group.key]);
    return {
      jobId,
      index,
      key: group.key,
      name: group.name,
      action: group.action,
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

/** True where a job changed something that nobody took back yet. */
export const canUndo = ({ kind, state, undoneBy }: JobRecord, steps: StepRecord[]) =>
  kind === 'stack' && state === 'ended' && undoneBy === null && steps.some(({ progress }) => progress.state === 'done');

/** True where a job ended before all of it was done. One that was taken back is not taken up again. */
export const canTryAgain = ({ state, undoneBy }: JobRecord, steps: StepRecord[]) =>
  state === 'ended' && undoneBy === null && steps.some(({ progress }) => progress.state !== 'done');

/**
 * Puts the job on disk that takes another back. Repeated, it gives the same job.
 * @returns its id
 * @throws StackerError `not-found` where there is nothing to take back, `busy`, `storage-full`
 */
export async function startUndo(jobId: string, now: number): Promise<string> {
  const job = await readJob(jobId);
  if (job?.undoneBy) return job.undoneBy;
  const done = await readSteps(jobId);
  if (!job || !canUndo(job, done)) throw new StackerError('not-found');
  const id = `undo-${jobId}`;
  const steps = done.flatMap(({ progress, ...step }): StepRecord[] =>
    progress.state === 'done'
      ? [{ ...step, action: 'undo', stackId: progress.stackId, progress: { state: 'waiting' } }]
      : [],
  );
  const { serverId, userId, title } = job;
  const times = { plannedAt: now, startedAt: now };
  await saveJob(
    { ...newJob, ...times, id, kind: 'undo', serverId, userId, title, total: steps.length, undoes: jobId },
    steps.map((step, index) => ({ ...step, jobId: id, index })),
  );
  await updateJob(jobId, { undoneBy: id });
  return id;
}

/**
 * Makes the failed and the open steps of an ended job wait again, and the job run.
 * @throws StackerError `not-found` where nothing is left to do
 */
export async function tryAgain(jobId: string): Promise<void> {
  const job = await readJob(jobId);
  const steps = await readSteps(jobId);
  if (!job || !canTryAgain(job, steps)) throw new StackerError('not-found');
  const failed = steps.filter(({ progress }) => progress.state === 'failed');
  await saveSteps(failed.map((step) => ({ ...step, progress: { state: 'waiting' } })));
  await updateJob(jobId, { state: 'running', finishedAt: null, cancelled: false, stoppedBy: null, seen: false });
}
