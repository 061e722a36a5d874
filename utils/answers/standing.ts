import type { JobRecord } from '~/utils/database/records';
import { readJobs } from '~/utils/jobs/journal';
import { noteSeen } from '~/utils/jobs/last-seen';
import { afterRun, takeUp } from '~/utils/jobs/runner';
import type { Standing } from '~/utils/messages/questions';
import type { ServerPage } from '~/utils/tabs/sender';
import { isOpenSomewhere } from './open-dialogs';

/**
 * How the user of a page stands with its server: what they have under way, what ended while they were away, and whether
 * the page is from before it. A job of theirs that waits (for signing in, say) is tried again.
 */
export async function readStanding(
  { server }: Pick<ServerPage, 'server'>,
  { userId, since }: { userId: string; since: number },
): Promise<Standing> {
  const own = (await readJobs()).filter((job) => job.serverId === server.id && job.userId === userId);
  if (await noteSeen(server.id, userId)) void afterRun();
  for (const { id, state } of own) if (state !== 'ended') takeUp(id);
  const job = jobToShow(own);
  return {
    stale: own.some((one) => mayHaveWritten(one, since)),
    jobId: job?.id ?? null,
    opens: job?.state !== 'ended' && job?.place === 'dialog' && !isOpenSomewhere(job.id),
  };
}

/** Whether a page should ask for its user's standing because of this job. */
export const concernsPage = (job: JobRecord, since: number) => mayHaveWritten(job, since) || isUntold(job);

/** Whether stacks may have changed by a job since a moment in milliseconds since 1970, or are going to. */
const mayHaveWritten = ({ state, finishedAt }: JobRecord, since: number) =>
  state !== 'ended' || (finishedAt ?? 0) >= since;

/** An automatic one is told by its notification, which marks it as seen. */
const isUntold = ({ state, seen, place }: JobRecord) => state === 'ended' && !seen && place !== 'nowhere';

/** The one that is under way, else the newest whose end nobody was told of. */
function jobToShow(jobs: JobRecord[]): JobRecord | undefined {
  const open = jobs.find(({ state, automatic }) => state !== 'ended' && !automatic);
  return open ? (open.place === 'nowhere' ? undefined : open) : jobs.find(isUntold);
}
