import { throttle } from 'es-toolkit';
import type { Browser } from 'wxt/browser';
import { readJob, updateJob } from '~/utils/jobs/journal';
import { followJob } from '~/utils/jobs/runner';
import type { FromBar, ToBar } from '~/utils/messages/bar';
import type { JobProgress, JobReport } from '~/utils/messages/job';
import { speakingServer } from '~/utils/tabs/sender';

/** A bar is told how far its job is at most this often, in milliseconds: each time, a page beside it is painted. */
const tellEveryMs = 500;

/** What takes each bar away, by job. */
const bars = new Map<string, Set<() => void>>();

/**
 * Serves the bar of one page over its port: pushes the progress of a job of that page's user, and its end. Tells
 * nothing of any other job, and nothing at all to a page that nobody sees.
 */
export function serveBar(port: Browser.runtime.Port): void {
  let job: { id: string; userId: string } | null = null;
  let isSeen = true;
  let isThere = true;
  let stop: () => void = () => {};
  let last: Promise<void> = Promise.resolve();
  const send = (message: ToBar) => {
    if (isThere) port.postMessage(message);
  };
  const leave = () => send({ type: 'gone' });
  port.onDisconnect.addListener(() => {
    isThere = false;
    stop();
    forget();
  });
  port.onMessage.addListener((message: unknown) => {
    // In the order they were said.
    last = last.then(() => hear(message as FromBar)).catch(leave);
  });

  function forget() {
    const all = job && bars.get(job.id);
    if (!job || !all) return;
    all.delete(leave);
    if (all.size === 0) bars.delete(job.id);
  }

  async function hear(message: FromBar): Promise<void> {
    switch (message.type) {
      case 'follow': {
        forget();
        job = { id: message.jobId, userId: message.userId };
        bars.set(job.id, (bars.get(job.id) ?? new Set()).add(leave));
        return follow();
      }
      case 'watch':
        if (message.isSeen === isSeen) return;
        isSeen = message.isSeen;
        return isSeen ? follow() : stop();
      case 'put-away': {
        if (!job || !(await ownJob(port, job))) return;
        await updateJob(job.id, { place: 'nowhere' });
        for (const takeAway of bars.get(job.id) ?? []) takeAway();
      }
    }
  }

  async function follow(): Promise<void> {
    stop();
    const own = job && (await ownJob(port, job));
    if (!own || own.place === 'nowhere' || (own.state === 'ended' && own.seen)) return leave();
    let isOver = false;
    const onProgress = throttle((progress: JobProgress) => {
      if (!isOver) send({ type: 'progress', progress });
    }, tellEveryMs);
    const onReport = (report: JobReport) => {
      isOver = true;
      send({ type: 'report', report: { ...report, problems: [] } });
    };
    const unfollow = await followJob(own.id, { onProgress, onReport, isThere: () => isThere && isSeen && !isOver });
    stop = () => {
      isOver = true;
      unfollow();
    };
    if (!isThere) stop();
  }
}

/** The job, where it is of the user and the server of the page. */
async function ownJob({ sender }: Browser.runtime.Port, { id, userId }: { id: string; userId: string }) {
  const [{ server }, job] = await Promise.all([speakingServer(sender), readJob(id)]);
  return job?.serverId === server.id && job.userId === userId ? job : null;
}
