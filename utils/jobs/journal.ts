import { database } from '~/utils/database/database';
import type { DuplicateMembers, JobRecord, StepRecord } from '~/utils/database/records';
import type { NotedSteps } from '~/utils/database/schema';
import { pageSteps, stepPagesOf } from '~/utils/database/step-pages';
import { writeWhole } from '~/utils/database/write-whole';
import { StackerError } from '~/utils/messages/errors';
import { pauseAfter } from './waiting';

const jobsKept = 50;

/**
 * Puts a job, its steps and the duplicate groups that those touch on disk, unless one of that id is there already (a repeated yes), and drops the oldest
 * jobs that have ended.
 * @throws StackerError `busy` while another job of the same person runs or waits there, `storage-full`
 */
export async function saveJob(job: JobRecord, steps: StepRecord[], duplicates: DuplicateMembers = []): Promise<void> {
  await writeWhole(['jobs', 'stepPages', 'stepLog', 'jobDuplicates'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    if (await jobs.get(job.id)) return;
    const known = await jobs.index('startedAt').getAll();
    refuseIfBusy(known, job);
    const log = tx.objectStore('stepLog');
    for (const { id } of outgrown(known, job)) {
      await Promise.all([
        jobs.delete(id),
        tx.objectStore('stepPages').delete(stepPagesOf(id)),
        tx.objectStore('jobDuplicates').delete(id),
      ]);
      const keys = await log.index('jobId').getAllKeys(id);
      await Promise.all(keys.map((key) => log.delete(key)));
    }
    await jobs.put(job);
    const undone = known.find(({ id }) => id === job.undoes);
    if (undone) await jobs.put({ ...undone, undoneBy: job.id });
    for (const [page, some] of pageSteps(steps)) await tx.objectStore('stepPages').put(some, [job.id, page]);
    if (duplicates.length > 0) await tx.objectStore('jobDuplicates').put(duplicates, job.id);
  });
}

const isSamePerson = (a: JobRecord, b: JobRecord) => a.serverId === b.serverId && a.userId === b.userId;

/** Those that have ended and make room for another: people's own and automatic ones, each of one person, apart. */
function outgrown(known: JobRecord[], job: JobRecord): JobRecord[] {
  const kin = known.filter((one) => isSamePerson(one, job) && one.automatic === job.automatic);
  return kin.filter(({ state }) => state === 'ended').slice(0, Math.max(0, kin.length + 1 - jobsKept));
}

/** One job of a person on a server at a time; others' are not in the way. */
function refuseIfBusy(jobs: JobRecord[], own: JobRecord): void {
  if (jobs.some((job) => isSamePerson(job, own) && job.state !== 'ended')) throw new StackerError('busy');
}

/**
 * Makes a job that has ended run again, with its failed steps waiting.
 * @param isWorthIt looks at the job and its steps as they are on disk; where it says no, nothing changes
 * @returns whether it runs again
 * @throws StackerError `busy`, `storage-full`
 */
export async function reopenJob(
  jobId: string,
  isWorthIt: (job: JobRecord, steps: StepRecord[]) => boolean,
): Promise<boolean> {
  return writeWhole(['jobs', 'stepPages', 'stepLog'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const job = await jobs.get(jobId);
    const log = tx.objectStore('stepLog');
    const pages = await tx.objectStore('stepPages').getAll(stepPagesOf(jobId));
    const steps = stepsNow(pages, await log.index('jobId').getAll(jobId));
    if (!job || !isWorthIt(job, steps)) return false;
    refuseIfBusy(await jobs.getAll(), job);
    await jobs.put({ ...job, ...running });
    const failed = steps.filter(({ progress }) => progress.state === 'failed');
    const again = failed.map(({ index }) => ({ index, progress: { state: 'waiting' } as const }));
    await log.put({ jobId, steps: again });
    return true;
  });
}

const running = {
  state: 'running',
  finishedAt: null,
  cancelled: false,
  stoppedBy: null,
  tries: 0,
  seen: false,
} as const;

/** Notes on disk that a job is to end. @returns false where it has ended already */
export async function requestCancel(jobId: string): Promise<boolean> {
  let open = false;
  await changeJob(jobId, (job) => {
    open = job.state !== 'ended';
    return open ? { cancelled: true } : {};
  });
  return open;
}

interface Stop extends Partial<JobRecord> {
  /** Whether it waits for what `stoppedBy` says. */
  paused: boolean;
  finishedAt: number;
}

/** Notes how a run stopped. A job that somebody cancelled meanwhile has ended, whatever it waits for. */
export async function endJob(jobId: string, { paused, ...change }: Stop): Promise<void> {
  await changeJob(jobId, (job) => {
    const cancelled = job.cancelled || change.cancelled === true;
    if (!paused || cancelled) return { ...change, cancelled, state: 'ended' };
    const counts = change.counts ?? job.counts;
    const tries = job.counts !== null && counts?.notDone === job.counts.notDone ? (job.tries ?? 0) + 1 : 0;
    const tryAt = change.finishedAt + pauseAfter(tries);
    return { ...change, counts, cancelled, state: 'paused', finishedAt: null, tries, tryAt };
  });
}

export async function readJob(jobId: string): Promise<JobRecord | undefined> {
  return (await database()).get('jobs', jobId);
}

/** All jobs, newest first. */
export async function readJobs(): Promise<JobRecord[]> {
  return (await (await database()).getAllFromIndex('jobs', 'startedAt')).reverse();
}

export async function updateJob(jobId: string, change: Partial<JobRecord>): Promise<void> {
  await changeJob(jobId, () => change);
}

/** Changes a job's record as it is on disk at that moment. */
async function changeJob(jobId: string, changeOf: (job: JobRecord) => Partial<JobRecord>): Promise<void> {
  await writeWhole(['jobs'], async (tx) => {
    const job = await tx.objectStore('jobs').get(jobId);
    if (job) await tx.objectStore('jobs').put({ ...job, ...changeOf(job) });
  });
}

/** The steps of a job as they stand, in their order. */
export async function readSteps(jobId: string): Promise<StepRecord[]> {
  const tx = (await database()).transaction(['stepPages', 'stepLog']);
  const pages = tx.objectStore('stepPages').getAll(stepPagesOf(jobId));
  const log = tx.objectStore('stepLog').index('jobId').getAll(jobId);
  return stepsNow(await pages, await log);
}

function stepsNow(pages: StepRecord[][], log: NotedSteps[]): StepRecord[] {
  const last = new Map(log.flatMap(({ steps }) => steps.map(({ index, progress }) => [index, progress] as const)));
  return pages.flat().map((step) => ({ ...step, progress: last.get(step.index) ?? step.progress }));
}

/** The duplicate groups that a job touches. */
export async function readJobDuplicates(jobId: string): Promise<DuplicateMembers> {
  return (await (await database()).get('jobDuplicates', jobId)) ?? [];
}

export async function saveJobDuplicates(jobId: string, duplicates: DuplicateMembers): Promise<void> {
  await writeWhole(
    ['jobDuplicates'],
    async (tx) => void (await tx.objectStore('jobDuplicates').put(duplicates, jobId)),
  );
}
