import { database } from '~/utils/database';
import { StackerError } from '~/utils/errors';
import { groupsPerPage } from '~/utils/protocol';
import type { JobRecord, PlannedGroup, PlanRecord, StepRecord } from './records';

const plansKept = 20;
const jobsKept = 50;

/** Every record of one plan or job: keys are `[id, number]`. */
const allOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** Puts a plan and its groups on disk, whole or not at all, and drops the oldest plans. */
export async function savePlan(plan: PlanRecord, groups: PlannedGroup[]): Promise<void> {
  await withRoom(async () => {
    const tx = (await database()).transaction(['plans', 'planPages'], 'readwrite');
    const plans = tx.objectStore('plans');
    const pages = tx.objectStore('planPages');
    const ids = await plans.index('createdAt').getAllKeys();
    for (const id of ids.slice(0, Math.max(0, ids.length + 1 - plansKept))) {
      plans.delete(id);
      pages.delete(allOf(id));
    }
    plans.put(plan);
    for (let page = 0; page * groupsPerPage < groups.length; page++) {
      pages.put(groups.slice(page * groupsPerPage, (page + 1) * groupsPerPage), [plan.id, page]);
    }
    await tx.done;
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
  return (await (await database()).getAll('planPages', allOf(planId))).flat();
}

/**
 * Puts a job and its steps on disk, unless one of that id is there already (a repeated yes), and drops the oldest
 * jobs that have ended.
 * @throws StackerError `busy` while another job of the same server runs or waits, `storage-full`
 */
export async function saveJob(job: JobRecord, steps: StepRecord[]): Promise<void> {
  await withRoom(async () => {
    const tx = (await database()).transaction(['jobs', 'steps'], 'readwrite');
    const jobs = tx.objectStore('jobs');
    if (await jobs.get(job.id)) return;
    const known = await jobs.index('startedAt').getAll();
    if (known.some(({ serverId, state }) => serverId === job.serverId && state !== 'ended')) {
      throw new StackerError('busy');
    }
    for (const { id } of known
      .filter(({ state }) => state === 'ended')
      .slice(0, Math.max(0, known.length + 1 - jobsKept))) {
      jobs.delete(id);
      tx.objectStore('steps').delete(allOf(id));
    }
    jobs.put(job);
    for (const step of steps) tx.objectStore('steps').put(step);
    await tx.done;
  });
}

export async function readJob(jobId: string): Promise<JobRecord | undefined> {
  return (await database()).get('jobs', jobId);
}

/** All jobs, newest first. */
export async function readJobs(): Promise<JobRecord[]> {
  return (await (await database()).getAllFromIndex('jobs', 'startedAt')).reverse();
}

/** Changes a job's record as it is on disk at that moment. */
export async function updateJob(jobId: string, change: Partial<JobRecord>): Promise<void> {
  await withRoom(async () => {
    const tx = (await database()).transaction('jobs', 'readwrite');
    const job = await tx.store.get(jobId);
    if (job) await tx.store.put({ ...job, ...change });
    await tx.done;
  });
}

export async function readSteps(jobId: string): Promise<StepRecord[]> {
  return (await database()).getAll('steps', allOf(jobId));
}

/** Puts steps on disk together, or none of them. */
export async function saveSteps(steps: StepRecord[]): Promise<void> {
  await withRoom(async () => {
    const tx = (await database()).transaction('steps', 'readwrite');
    for (const step of steps) tx.store.put(step);
    await tx.done;
  });
}

/** A full disk is a failure of ours, with its own way out. */
async function withRoom(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw new StackerError('storage-full');
    throw error;
  }
}
