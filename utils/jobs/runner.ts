import { browser } from 'wxt/browser';
import { pause } from '~/utils/immich';
import type { JobProgress, JobReport } from '~/utils/protocol';
import { reportOf } from '~/utils/report';
import { readServer } from '~/utils/settings';
import { connect } from './connect';
import { readJob, readSteps, runningJobs, updateJob } from './journal';
import { keepAwake } from './keep-awake';
import { runJob } from './run-job';

/** Who wants to hear of a job: called with its progress, and once with its report. */
export interface Follower {
  onProgress(progress: JobProgress): void;
  onReport(report: JobReport): void;
}

interface Running {
  cancel: AbortController;
  progress: JobProgress;
  followers: Set<Follower>;
}

const running = new Map<string, Running>();
const alarmName = 'resume-jobs';

/** Takes up every job that is on disk as running and not under way here: after a killed worker or a restart. */
export async function resumeJobs(): Promise<void> {
  const jobs = await runningJobs();
  for (const { id } of jobs) void run(id);
  if (jobs.length === 0) await browser.alarms.clear(alarmName);
}

/** Runs a job that is on disk, unless it is under way already. Never rejects. */
async function run(jobId: string): Promise<void> {
  if (running.has(jobId)) return;
  const own: Running = {
    cancel: new AbortController(),
    progress: { jobId, done: 0, total: 0, startedAt: Date.now() },
    followers: new Set(),
  };
  running.set(jobId, own);
  const sleep = keepAwake();
  try {
    // Wakes the worker should it be killed; resumeJobs clears it when nothing runs any more.
    await browser.alarms.create(alarmName, { periodInMinutes: 0.5 });
    const job = await readJob(jobId);
    const server = job && (await readServer(job.serverId));
    if (!server) {
      await updateJob(jobId, { state: 'ended', finishedAt: Date.now(), stoppedBy: { code: 'not-found' } });
      return;
    }
    own.progress = { ...own.progress, total: job.total, startedAt: job.startedAt };
    const world = {
      client: await connect(server),
      now: Date.now,
      pause,
      onStep: (done: number, total: number) => {
        own.progress = { ...own.progress, done, total };
        for (const follower of own.followers) follower.onProgress(own.progress);
      },
    };
    await runJob(jobId, world, own.cancel.signal);
  } finally {
    running.delete(jobId);
    sleep();
    await tellReport(jobId, own.followers);
    if (running.size === 0) await browser.alarms.clear(alarmName);
  }
}

async function tellReport(jobId: string, followers: Iterable<Follower>): Promise<void> {
  const job = await readJob(jobId);
  if (job?.state !== 'ended') return;
  const report = reportOf(job, await readSteps(jobId));
  for (const follower of followers) follower.onReport(report);
}

/**
 * Tells a follower how a job stands, now and from now on; takes the job up where it lies still.
 * @returns a function that ends the following
 */
export async function followJob(jobId: string, follower: Follower): Promise<() => void> {
  const job = await readJob(jobId);
  if (job?.state === 'running') void run(jobId);
  const own = running.get(jobId);
  if (!own) {
    await tellReport(jobId, [follower]);
    return () => {};
  }
  own.followers.add(follower);
  follower.onProgress({ ...own.progress, total: own.progress.total || (job?.total ?? 0) });
  return () => own.followers.delete(follower);
}

/** Ends a job after the calls that are under way; what is done stays done. */
export function cancelJob(jobId: string): void {
  running.get(jobId)?.cancel.abort();
}

export const isResumeAlarm = (alarm: { name: string }) => alarm.name === alarmName;
