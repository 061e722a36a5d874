import { database, type LoggedSteps } from '~/utils/database/database';
import type { JobRecord, StepRecord } from '~/utils/database/records';
import { writeWhole } from '~/utils/database/write-whole';
import { pause } from '~/utils/immich';
import { StackerError } from '~/utils/messages/errors';

const jobsKept = 50;
/** So many steps of a new job make a record. */
const loggedAtOnce = 1000;

/**
 * Puts a job and its steps on disk, unless one of that id is there already (a repeated yes), and drops the oldest
 * jobs that have ended.
 * @throws StackerError `busy` while another job of the same user runs or waits on that server, `storage-full`
 */
export async function saveJob(job: JobRecord, steps: StepRecord[]): Promise<void> {
  await writeWhole(['jobs', 'stepLog'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    if (await jobs.get(job.id)) return;
    const known = await jobs.index('startedAt').getAll();
    refuseIfBusy(known, job);
    const log = tx.objectStore('stepLog');
    const ended = known.filter(({ state }) => state === 'ended');
    const old = ended.slice(0, Math.max(0, known.length + 1 - jobsKept));
    for (const { id } of old) {
      await jobs.delete(id);
      const keys = await log.index('jobId').getAllKeys(id);
      await Promise.all(keys.map((key) => log.delete(key)));
    }
    await jobs.put(job);
    const undone = known.find(({ id }) => id === job.undoes);
    if (undone) await jobs.put({ ...undone, undoneBy: job.id });
    for (let at = 0; at < steps.length; at += loggedAtOnce) {
      await log.put({ jobId: job.id, steps: steps.slice(at, at + loggedAtOnce) });
    }
  });
}

/** Another person's job on the same server is in nobody's way. */
function refuseIfBusy(jobs: JobRecord[], { serverId, userId }: JobRecord): void {
  const isTheirs = (job: JobRecord) => job.serverId === serverId && job.userId === userId;
  if (jobs.some((job) => isTheirs(job) && job.state !== 'ended')) throw new StackerError('busy');
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
  return writeWhole(['jobs', 'stepLog'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const log = tx.objectStore('stepLog');
    const job = await jobs.get(jobId);
    const steps = lastOfEach(await log.index('jobId').getAll(jobId));
    if (!job || !isWorthIt(job, steps)) return false;
    refuseIfBusy(await jobs.getAll(), job);
    await jobs.put({ ...job, state: 'running', finishedAt: null, cancelled: false, stoppedBy: null, seen: false });
    const failed = steps.filter(({ progress }) => progress.state === 'failed');
    await log.put({ jobId, steps: failed.map((step) => ({ ...step, progress: { state: 'waiting' } })) });
    return true;
  });
}

/** Notes on disk that a job is to end. @returns false where it has ended already */
export async function requestCancel(jobId: string): Promise<boolean> {
  let open = false;
  await changeJob(jobId, (job) => {
    open = job.state !== 'ended';
    return open ? { cancelled: true } : {};
  });
  return open;
}

/**
 * Notes how a run stopped. A job that somebody cancelled meanwhile has ended, whatever it waits for.
 * @param paused whether it waits for what `stoppedBy` says
 */
export async function endJob(
  jobId: string,
  { paused, ...change }: Partial<JobRecord> & { paused: boolean; finishedAt: number },
): Promise<void> {
  await changeJob(jobId, (job) => {
    const cancelled = job.cancelled || change.cancelled === true;
    const waits = paused && !cancelled;
    return { ...change, cancelled, state: waits ? 'paused' : 'ended', finishedAt: waits ? null : change.finishedAt };
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
  return lastOfEach(await (await database()).getAllFromIndex('stepLog', 'jobId', jobId));
}

function lastOfEach(log: LoggedSteps[]): StepRecord[] {
  const steps = log.flatMap((logged) => logged.steps);
  return [...new Map(steps.map((step) => [step.index, step])).values()];
}

/** From one transaction with steps to the next, in milliseconds: what comes in between is gathered. */
const gatherMs = 20;

/** Steps that wait for the next transaction, by job, and the promise of it. */
let batch = new Map<string, StepRecord[]>();
let nextBatch: Promise<void> | null = null;
let lastBatch: Promise<unknown> = Promise.resolve();
/** By the worker's own clock. */
let lastBatchAt = Number.NEGATIVE_INFINITY;

/**
 * Puts steps on disk together, or none of them, with what else has come since the last time: a record and a
 * transaction for each step would keep the browser busier than the calls themselves.
 */
export function saveSteps(steps: StepRecord[]): Promise<void> {
  for (const step of steps) {
    const own = batch.get(step.jobId);
    if (own) own.push(step);
    else batch.set(step.jobId, [step]);
  }
  nextBatch ??= Promise.all([lastBatch, itsTime()]).then(writeBatch);
  return nextBatch;
}

const itsTime = () => pause(Math.max(0, lastBatchAt + gatherMs - performance.now()));

function writeBatch(): Promise<void> {
  lastBatchAt = performance.now();
  const own = batch;
  batch = new Map();
  nextBatch = null;
  const written = writeWhole(['stepLog'], async (tx) => {
    for (const [jobId, steps] of own) await tx.objectStore('stepLog').put({ jobId, steps });
  });
  lastBatch = written.catch(() => {});
  return written;
}
