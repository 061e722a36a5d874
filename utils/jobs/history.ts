import type { JobRecord } from '~/utils/database/records';
import { StackerError } from '~/utils/messages/errors';
import type { ExportedFile, ExportFormat, PastJob } from '~/utils/messages/job';
import { exportReport } from './export-report';
import { readJob, readJobs, readSteps } from './journal';
import { countSteps, reportOfCounts } from './report';
import { resumeJobs } from './runner';
import { startUndo } from './start-job';

/** All jobs that are still known, newest first, without the lists of what failed. */
export async function listJobs(): Promise<PastJob[]> {
  const jobs = await readJobs();
  return Promise.all(
    jobs.map(async (job) => {
      const { serverId, userId, title, state, automatic } = job;
      // Only a job that is under way has to be counted: others were when they stopped.
      const counts = state !== 'running' && job.counts ? job.counts : countSteps(await readSteps(job.id));
      return { serverId, userId, title, state, automatic: automatic === true, report: reportOfCounts(job, counts) };
    }),
  );
}

/** The job that keeps a user of a server busy: there is at most one. Where no user is named, the newest of anybody's. */
export async function openJob(serverId: string, userId?: string): Promise<JobRecord | undefined> {
  return (await jobsOf(serverId, userId)).find((job) => job.state !== 'ended');
}

async function jobsOf(serverId: string, userId: string | undefined): Promise<JobRecord[]> {
  const jobs = (await readJobs()).filter((job) => job.serverId === serverId);
  return userId === undefined ? jobs : jobs.filter((job) => job.userId === userId);
}

/** Whether a person has looked at a plan for this server, and stacked it. Only then may it be done without one. */
export async function wasReviewed(serverId: string, userId?: string): Promise<boolean> {
  const jobs = (await jobsOf(serverId, userId)).filter((job) => job.kind === 'stack' && !job.automatic);
  return jobs.some(({ counts }) => counts !== null && counts.created + counts.extended > 0);
}

/** @throws StackerError `not-found`, `busy` */
export async function undoJob(jobId: string): Promise<{ jobId: string }> {
  const undoId = await startUndo(jobId, Date.now());
  void resumeJobs();
  return { jobId: undoId };
}

/** @throws StackerError `not-found` */
export async function exportJob(jobId: string, format: ExportFormat): Promise<{ file: ExportedFile }> {
  const job = await readJob(jobId);
  if (!job) throw new StackerError('not-found');
  return { file: exportReport(job, await readSteps(jobId), format) };
}
