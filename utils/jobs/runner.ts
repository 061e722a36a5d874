import { throttle } from 'es-toolkit';
import { connect } from '~/utils/connection/connect';
import { keepAwake } from '~/utils/connection/keep-awake';
import type { JobRecord } from '~/utils/database/records';
import { noteFailure } from '~/utils/failures/note-failure';
import { pause } from '~/utils/immich';
import { type Failure, toFailure } from '~/utils/messages/errors';
import { readServer } from '~/utils/settings/servers';
import { coverDuplicates } from '~/utils/tabs/cover-duplicates';
import { showBadge } from './badge';
import { findWay } from './find-way';
import { addFollower, type Follower, tellProgress, tellStanding } from './followers';
import { endJob, readJob, readJobs, readSteps, requestCancel, updateJob } from './journal';
import { wasSeenLast } from './last-seen';
import { runJob } from './run-job';
import { isDue, wakeForWaiting, watchOverRun } from './waiting';
import { watchAnswers } from './watch-answers';

interface Run {
  cancel: AbortController;
  /** Fires where the server's settings changed: the job is taken up anew with what holds now. */
  interrupt: AbortController;
}

/**
 * How far a job has come is told at most this often, in milliseconds, to the badge and to whoever follows it: each time a
 * page is laid out and painted.
 */
const tellEveryMs = 500;

/** The jobs under way in this worker. */
const running = new Map<string, Run>();

let tellOfEnd: (job: JobRecord) => Promise<void> = async () => {};

/** Has somebody told of each job that ends in this worker. One listener, set before any job runs. */
export function onJobEnd(listener: (job: JobRecord) => Promise<void>): void {
  tellOfEnd = listener;
}

/**
 * Takes up every job that has not ended and is not under way here, however long it was to wait still: the browser is
 * online again, somebody signed in, the settings changed.
 */
export const resumeJobs = (): Promise<void> => takeUpAll(() => true);

/** Takes up the jobs whose time it is: after a killed worker, a restart, a pause. */
export const resumeDueJobs = (): Promise<void> => takeUpAll((job) => isDue(job, Date.now()));

async function takeUpAll(isWanted: (job: JobRecord) => boolean): Promise<void> {
  const open = (await readJobs()).filter(({ state }) => state !== 'ended');
  await Promise.all(open.filter(isWanted).map(({ id }) => run(id)));
  // A worker may have died between the end of its last job and this.
  await afterRun();
}

/** Takes up one job, unless it has ended or is under way. */
export function takeUp(jobId: string): void {
  void run(jobId);
}

/** After servers, sign-ins or keys changed: no call is made any more with what does not hold, and what waits is tried. */
export function settingsChanged(): void {
  for (const { interrupt } of running.values()) interrupt.abort();
  void resumeJobs();
}

/** Runs a job that is on disk as far as it goes, unless it is under way already. Never rejects. */
async function run(jobId: string, isSameUser = false): Promise<void> {
  if (running.has(jobId)) return;
  const own: Run = { cancel: new AbortController(), interrupt: new AbortController() };
  running.set(jobId, own);
  const sleep = keepAwake();
  // Where not even a pause can be written, this is all that is known of it.
  let unwritten: Failure | null = null;
  let ran: JobRecord | null = null;
  try {
    await watchOverRun();
    const job = await readJob(jobId);
    if (job && job.state !== 'ended') {
      ran = job;
      await runOn(job, own, isSameUser);
    }
  } catch (error) {
    const failure = toFailure(error);
    void noteFailure('jobs/run', error);
    await endJob(jobId, { paused: true, stoppedBy: failure, finishedAt: Date.now() }).catch(() => {
      unwritten = failure;
    });
  } finally {
    running.delete(jobId);
    sleep();
    await tellStanding(jobId, undefined, unwritten).catch(noted('jobs/tell'));
    if (ran !== null && (await readJob(jobId).catch(() => undefined))?.state === 'ended')
      await tellOfEnd(ran).catch(noted('jobs/tell-of-end'));
    await afterRun().catch(noted('jobs/after-run'));
  }
  if (own.interrupt.signal.aborted && !own.cancel.signal.aborted) await run(jobId);
}

async function runOn(job: JobRecord, { cancel, interrupt }: Run, isSameUser: boolean): Promise<void> {
  const server = await readServer(job.serverId);
  if (!server) {
    await updateJob(job.id, { state: 'ended', finishedAt: Date.now(), stoppedBy: { code: 'not-found' } });
    return;
  }
  if (job.cancelled) cancel.abort();
  const waited = job.state === 'paused';
  // What has begun is finished, where that can be; a job that only waits ends at once.
  if (waited && cancel.signal.aborted && !(await hasBegun(job.id))) return endNow(job);
  const client = waited ? await findWay(server, job, cancel.signal) : await connect(server, job.origin, job.protocol);
  const tell = throttle((done: number, total: number) => {
    showBadge({ done, total }, job);
    tellProgress(job, done);
  }, tellEveryMs);
  let soFar = 0;
  const onStep = (done: number, total: number) => {
    soFar = done;
    tell(done, total);
  };
  const answers = watchAnswers((refusal) => tellProgress(job, soFar, refusal));
  client.onAnswer(answers.hear);
  const world = { client, now: Date.now, pause, onStep, isSameUser: isSameUser || waited };
  await coverDuplicates(server);
  await runJob(job.id, world, cancel.signal, interrupt.signal).finally(() => {
    tell.cancel();
    answers.end();
  });
}

/** For what a job does not stop for. */
const noted = (where: string) => (error: unknown) => noteFailure(where, error);

const endNow = ({ id, stoppedBy }: JobRecord) =>
  endJob(id, { paused: false, cancelled: true, finishedAt: Date.now(), stoppedBy });

const hasBegun = async (jobId: string) => (await readSteps(jobId)).some(({ progress }) => progress.state === 'calling');

/** The badge and the alarm stay as long as some job has not ended; the badge is of whoever was seen last. */
export async function afterRun(): Promise<void> {
  const open = (await readJobs()).filter(({ state }) => state !== 'ended');
  const theirs = await Promise.all(open.map(wasSeenLast));
  // What runs, or has begun to meanwhile, has an alarm of its own.
  if (running.size > 0) return;
  showBadge(theirs.includes(true) ? 'paused' : null, null);
  await wakeForWaiting(open);
}

/**
 * Tells a follower how a job stands, now and from now on; takes the job up where it lies still.
 * @param isSameUser whether it was seen a moment ago that the server takes us for its user
 * @returns a function that ends the following
 */
export async function followJob(jobId: string, follower: Follower, isSameUser = false): Promise<() => void> {
  const unfollow = addFollower(jobId, follower);
  await tellStanding(jobId, [follower]);
  void run(jobId, isSameUser);
  return unfollow;
}

/**
 * Ends a job after the calls that are under way; what is done stays done. On disk first, should the worker die.
 * One that has ended already stays as it ended.
 */
export async function cancelJob(jobId: string): Promise<void> {
  if (!(await requestCancel(jobId))) return;
  const own = running.get(jobId);
  if (own) return own.cancel.abort();
  await run(jobId);
}
