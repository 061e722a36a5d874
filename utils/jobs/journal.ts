import { database } from '~/utils/database';
import { StackerError } from '~/utils/errors';
import { groupsPerPage } from '~/utils/protocol';
import type { JobRecord, PlannedGroup, PlanRecord, StepRecord } from './records';

const plansKept = 20;

/** Every record of one plan or job: keys are `[id, number]`. */
const allOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** Puts a plan and its groups on disk, whole or not at all, and drops the oldest plans that no job came of. */
export async function savePlan(plan: PlanRecord, groups: PlannedGroup[]): Promise<void> {
  await withRoom(async () => {
    const db = await database();
    const tx = db.transaction(['plans', 'planPages', 'jobs'], 'readwrite');
    const ids = await tx.objectStore('plans').index('createdAt').getAllKeys();
    for (const id of ids.slice(0, Math.max(0, ids.length - plansKept + 1))) {
      const job = await tx.objectStore('jobs').get(id);
      if (job?.state === 'running') continue;
      tx.objectStore('plans').delete(id);
      tx.objectStore('planPages').delete(allOf(id));
    }
    tx.objectStore('plans').put(plan);
    for (let page = 0; page * groupsPerPage < groups.length; page++) {
      const slice = groups.slice(page * groupsPerPage, (page + 1) * groupsPerPage);
      tx.objectStore('planPages').put(slice, [plan.id, page]);
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
 * Puts a job and its steps on disk, unless one of that id is there already (a repeated yes).
 * @throws StackerError `busy` while another job of the same server runs
 */
export async function saveJob(job: JobRecord, steps: StepRecord[]): Promise<void> {
  await withRoom(async () => {
    const db = await database();
    const tx = db.transaction(['jobs', 'steps'], 'readwrite');
    const jobs = tx.objectStore('jobs');
    if (await jobs.get(job.id)) return;
    const running = await jobs.index('state').getAll('running');
    if (running.some(({ serverId }) => serverId === job.serverId)) throw new StackerError('busy');
    jobs.put(job);
    for (const step of steps) tx.objectStore('steps').put(step);
    await tx.done;
  });
}

export async function readJob(jobId: string): Promise<JobRecord | undefined> {
  return (await database()).get('jobs', jobId);
}

export async function runningJobs(): Promise<JobRecord[]> {
  return (await database()).getAllFromIndex('jobs', 'state', 'running');
}

/** Changes a job's record as it is on disk at that moment. */
export async function updateJob(jobId: string, change: Partial<JobRecord>): Promise<void> {
  const tx = (await database()).transaction('jobs', 'readwrite');
  const job = await tx.store.get(jobId);
  if (job) await tx.store.put({ ...job, ...change });
  await tx.done;
}

export async function readSteps(jobId: string): Promise<StepRecord[]> {
  return (await database()).getAll('steps', allOf(jobId));
}

export async function saveStep(step: StepRecord): Promise<void> {
  await withRoom(async () => {
    await (await database()).put('steps', step);
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
