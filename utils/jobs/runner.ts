import { browser } from 'wxt/browser';
import { toFailure } from '~/utils/errors';
import { pause } from '~/utils/immich';
import type { JobProgress, JobReport } from '~/utils/protocol';
import { reportOf } from '~/utils/report';
import { readServer } from '~/utils/settings';
import { showBadge } from './badge';
import { connect } from './connect';
import { readJob, readJobs, readSteps, updateJob } from './journal';
import { keepAwake } from './keep-awake';
import type { JobRecord } from './records';
import { runJob } from './run-job';

/** Who wants to hear of a job: called with its progress, and once with its report. */
export interface Follower {
  onProgress(progress: JobProgress): void;
  onReport(report: JobReport): void;
}

/** The jobs under way in this worker. */
const running = new Map<string, { cancel: AbortController; done: number }>();
/** Followers outlive a pause: they hear when the job goes on. */
const followers = new Map<string, Set<Follower>>();

const alarmName = 'resume-jobs';
export const isResumeAlarm = (alarm: { name: string }) => alarm.name === alarmName;

/** Takes up every job that has not ended and is not under way here: after a killed worker, a restart, a pause. */
export async function resumeJobs(): Promise<void> {
  const open = (await readJobs()).filter(({ state }) => state !== 'ended');
  await Promise.all(open.map(({ id }) => run(id)));
}

/** Runs a job that is on disk as far as it goes, unless it is under way already. Never rejects. */
async function run(jobId: string): Promise<void> {
  if (running.has(jobId)) return;
  const cancel = new AbortController();
  const own = { cancel, done: 0 };
  running.set(jobId, own);
  const sleep = keepAwake();
  try {
    // Wakes the worker should it be killed, and tries a paused job again.
    await browser.alarms.create(alarmName, { periodInMinutes: 0.5 });
    const job = await readJob(jobId);
    if (job) await runOn(job, own);
  } catch (error) {
    await updateJob(jobId, { state: 'paused', stoppedBy: toFailure(error) }).catch(() => {});
  } finally {
    running.delete(jobId);
    sleep();
    await tell(jobId);
    await afterRun();
  }
}

async function runOn(job: JobRecord, own: { cancel: AbortController; done: number }): Promise<void> {
  const server = await readServer(job.serverId);
  if (!server) {
    await updateJob(job.id, { state: 'ended', finishedAt: Date.now(), stoppedBy: { code: 'not-found' } });
    return;
  }
  if (job.cancelled) own.cancel.abort();
  const client = await connect(server);
  const onStep = (done: number, total: number) => {
    own.done = done;
    void showBadge({ done, total });
    for (const { onProgress } of followers.get(job.id) ?? [])
      onProgress(progressOf({ ...job, state: 'running' }, done));
  };
  await runJob(job.id, { client, now: Date.now, pause, onStep }, own.cancel.signal);
}

function progressOf({ id, kind, total, startedAt, state, stoppedBy }: JobRecord, done: number): JobProgress {
  return { jobId: id, kind, done, total, startedAt, pausedBy: state === 'paused' ? stoppedBy : null };
}

/** The badge and the alarm stay as long as some job has not ended. */
async function afterRun(): Promise<void> {
  if (running.size > 0) return;
  const open = (await readJobs()).filter(({ state }) => state !== 'ended');
  await showBadge(open.length === 0 ? null : 'paused');
  if (open.length === 0) await browser.alarms.clear(alarmName);
}

/** Tells everyone who follows a job how it stands on disk: paused, or its report. */
async function tell(jobId: string, only?: Follower): Promise<void> {
  const told = only ? [only] : [...(followers.get(jobId) ?? [])];
  if (told.length === 0) return;
  const job = await readJob(jobId);
  if (!job) return;
  const steps = await readSteps(jobId);
  if (job.state !== 'ended') {
    const done = steps.filter(({ progress }) => progress.state === 'done' || progress.state === 'failed').length;
    for (const { onProgress } of told) onProgress(progressOf(job, done));
    return;
  }
  const report = reportOf(job, steps);
  for (const { onReport } of told) onReport(report);
  await updateJob(jobId, { seen: true });
}

/**
 * Tells a follower how a job stands, now and from now on; takes the job up where it lies still.
 * @returns a function that ends the following
 */
export async function followJob(jobId: string, follower: Follower): Promise<() => void> {
  const all = followers.get(jobId) ?? new Set();
  followers.set(jobId, all.add(follower));
  await tell(jobId, follower);
  void runIfOpen(jobId);
  return () => {
    all.delete(follower);
    if (all.size === 0) followers.delete(jobId);
  };
}

/** Takes up one job, if it has not ended. */
async function runIfOpen(jobId: string): Promise<void> {
  if ((await readJob(jobId))?.state !== 'ended') await run(jobId);
}

/** Ends a job after the calls that are under way; what is done stays done. On disk first, should the worker die. */
export async function cancelJob(jobId: string): Promise<void> {
  await updateJob(jobId, { cancelled: true });
  const own = running.get(jobId);
  if (own) return own.cancel.abort();
  await run(jobId);
}
