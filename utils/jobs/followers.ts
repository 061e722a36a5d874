import type { JobRecord } from '~/utils/database/records';
import type { Failure } from '~/utils/messages/errors';
import type { JobProgress, JobReport } from '~/utils/messages/job';
import { readJob, readSteps, updateJob } from './journal';
import { countSteps, reportOf } from './report';

/** Who wants to hear of a job: called with its progress, and once with its report. */
export interface Follower {
  onProgress(progress: JobProgress): void;
  onReport(report: JobReport): void;
  /** False once nobody can hear any more. */
  isThere?(): boolean;
}

/** Followers outlive a pause: they hear when the job goes on. */
const followers = new Map<string, Set<Follower>>();

/** @returns a function that ends the following */
export function addFollower(jobId: string, follower: Follower): () => void {
  const all = followers.get(jobId) ?? new Set();
  followers.set(jobId, all.add(follower));
  return () => {
    all.delete(follower);
    if (all.size === 0 && followers.get(jobId) === all) followers.delete(jobId);
  };
}

/** Tells everybody who follows a job that so many of its groups are done. */
export function tellProgress(job: JobRecord, done: number): void {
  const progress = progressOf({ ...job, state: 'running' }, done);
  for (const follower of followers.get(job.id) ?? []) say(job.id, follower, () => follower.onProgress(progress));
}

/**
 * Tells how a job stands on disk: its progress, or its report, which counts as seen where somebody is there.
 * @param told all who follow it unless named
 * @param unwritten why it waits, where not even that could be written
 */
export async function tellStanding(
  jobId: string,
  told: Follower[] = [...(followers.get(jobId) ?? [])],
  unwritten: Failure | null = null,
): Promise<void> {
  if (told.length === 0) return;
  const job = await readJob(jobId);
  if (!job) return;
  if (job.state !== 'ended') {
    const progress = progressOf(unwritten ? { ...job, state: 'paused', stoppedBy: unwritten } : job, await doneOf(job));
    for (const follower of told) say(jobId, follower, () => follower.onProgress(progress));
    return;
  }
  const report = reportOf(job, await readSteps(jobId));
  const there = told.filter((follower) => follower.isThere?.() ?? true);
  for (const follower of there) say(jobId, follower, () => follower.onReport(report));
  if (there.length > 0) await updateJob(jobId, { seen: true });
}

/** A job that waits was counted when it began to. */
async function doneOf({ id, state, total, counts }: JobRecord): Promise<number> {
  const { notDone } = state === 'paused' && counts ? counts : countSteps(await readSteps(id));
  return total - notDone;
}

function progressOf({ id, kind, total, startedAt, state, stoppedBy }: JobRecord, done: number): JobProgress {
  return { jobId: id, kind, done, total, startedAt, pausedBy: state === 'paused' ? stoppedBy : null };
}

/** A follower that cannot hear must not hold up a job. */
function say(jobId: string, follower: Follower, tellIt: () => void): void {
  try {
    tellIt();
  } catch {
    followers.get(jobId)?.delete(follower);
  }
}
