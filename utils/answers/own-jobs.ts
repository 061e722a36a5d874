import { connect } from '~/utils/connection/connect';
import type { JobRecord } from '~/utils/database/records';
import { exportJob, listJobs, undoJob } from '~/utils/jobs/history';
import { readJob, readSteps, updateJob } from '~/utils/jobs/journal';
import { reportOf } from '~/utils/jobs/report';
import { takeUp } from '~/utils/jobs/runner';
import { tryAgain } from '~/utils/jobs/start-job';
import { StackerError } from '~/utils/messages/errors';
import type { ExportedFile, ExportFormat, JobReport, PastJob } from '~/utils/messages/job';
import { readServer, type Server, servers } from '~/utils/settings/servers';
import { patience } from '~/utils/tabs/tell-tabs';

/**
 * The jobs of whoever is signed in to each server, newest first: in a browser that two people share, neither reads of
 * the other. Of a server that was removed nobody can be asked, and nothing can be undone any more: its jobs are listed.
 */
export async function listOwnJobs(): Promise<PastJob[]> {
  const [jobs, all] = await Promise.all([listJobs(), servers.getValue()]);
  const concerned = all.filter(({ id }) => jobs.some(({ serverId }) => serverId === id));
  const users = new Map(await Promise.all(concerned.map(async (one) => [one.id, await userOf(one)] as const)));
  return jobs.filter(({ serverId, userId }) => isOf(users.get(serverId) ?? null, userId));
}

/** @throws StackerError `not-found`, `other-user` */
export async function readOwnReport(jobId: string): Promise<{ report: JobReport }> {
  const job = await ownJob(jobId);
  return { report: reportOf(job, await readSteps(jobId)) };
}

/** @throws StackerError `not-found`, `busy`, `other-user` */
export async function undoOwnJob(jobId: string): Promise<{ jobId: string }> {
  await ownJob(jobId);
  const undo = await undoJob(jobId);
  await updateJob(undo.jobId, { place: 'bar' });
  return undo;
}

/** @throws StackerError `not-found`, `busy`, `other-user` */
export async function tryOwnJobAgain(jobId: string): Promise<object> {
  await ownJob(jobId);
  await tryAgain(jobId);
  await updateJob(jobId, { place: 'bar' });
  takeUp(jobId);
  return {};
}

/** @throws StackerError `not-found`, `other-user` */
export async function exportOwnJob(jobId: string, format: ExportFormat): Promise<{ file: ExportedFile }> {
  await ownJob(jobId);
  return exportJob(jobId, format);
}

async function ownJob(jobId: string): Promise<JobRecord> {
  const job = await readJob(jobId);
  if (!job) throw new StackerError('not-found');
  const server = await readServer(job.serverId);
  if (server && !isOf(await userOf(server), job.userId)) throw new StackerError('other-user');
  return job;
}

/** Where nobody ever said who it is, there is one person only, as far as anybody knows. */
const isOf = (user: string | null, owner: string) => user === null || user === owner;

/** Who is signed in to a server now; where it does not say, who was when its connection was last checked. */
async function userOf(server: Server): Promise<string | null> {
  const asked = connect(server).then((client) => client.userIfAllowed());
  const user = await Promise.race([asked, patience()]).catch(() => null);
  return (user ? user.id : null) ?? server.userId;
}
