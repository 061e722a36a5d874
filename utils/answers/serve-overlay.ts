import { throttle } from 'es-toolkit';
import type { Browser } from 'wxt/browser';
import { albumsFor } from '~/utils/connection/album-choices';
import { connect, sameUser } from '~/utils/connection/connect';
import { factsOf } from '~/utils/connection/facts-of';
import { readGroups, readPlan } from '~/utils/database/plans';
import type { PlannedGroup } from '~/utils/database/records';
import { noteFailure } from '~/utils/failures/note-failure';
import { exportJob, openJob } from '~/utils/jobs/history';
import { readJob, updateJob } from '~/utils/jobs/journal';
import { cancelJob, followJob, takeUp } from '~/utils/jobs/runner';
import { startJob, startUndo, tryAgain } from '~/utils/jobs/start-job';
import { StackerError, toFailure } from '~/utils/messages/errors';
import type { JobProgress, JobReport } from '~/utils/messages/job';
import { groupsPerPage, type ToBackground, type ToOverlay } from '~/utils/messages/port';
import { makePlan } from '~/utils/plan/plan-for-reader';
import { markAside } from '~/utils/set-aside/mark-aside';
import { clearDuplicateFlags } from '~/utils/settings/clear-duplicate-flags';
import { speakingServer } from '~/utils/tabs/sender';
import { listLeftAlone } from './list-left-alone';
import { closeDialogs, noteDialog } from './open-dialogs';

/** How far reading has come is told at most this often, in milliseconds: each time the page is laid out and painted. */
const tellEveryMs = 200;

/**
 * Serves one overlay over its port: plans, pages of groups, the yes, progress. Each message is
 * answered for the server whose page holds the port, and plans and jobs of other servers are not there.
 */
export function serveOverlay(port: Browser.runtime.Port): void {
  const gone = new AbortController();
  const isThere = () => !gone.signal.aborted;
  /** The plan that is being read; the next one ends it. */
  let reading = new AbortController();
  /** Whose page this is, where it knows. */
  let reader: string | null = null;
  let protocol = '';
  let following: Promise<() => void> = Promise.resolve(() => {});
  /** The job that the dialog is about, and what says that it is no more. */
  let dialog: { jobId: string; end(): void } | null = null;
  /** What was asked for last that leads to a job. */
  let leading: Promise<unknown> = Promise.resolve();
  const send = (message: ToOverlay) => {
    if (isThere()) port.postMessage(message);
  };
  port.onDisconnect.addListener(() => {
    gone.abort();
    dialog?.end();
    void following.then((unfollow) => unfollow());
  });
  port.onMessage.addListener((message: unknown) => {
    const asked = message as ToBackground;
    const answered = answer(asked).catch((error) => {
      void noteFailure('answers/overlay', error);
      send({ type: 'failure', failure: toFailure(error) });
    });
    if (leadsToJob.has(asked.type)) leading = answered;
  });

  async function answer(message: ToBackground): Promise<void> {
    if (message.type === 'reader') reader = message.userId;
    if (message.type === 'page') protocol = message.protocol;
    const { server, origin } = await speakingServer(port.sender);
    switch (message.type) {
      case 'reader':
      case 'page':
        return;
      case 'plan': {
        const busy = message.userId === null ? undefined : await openJob(server.id, message.userId);
        if (busy) return follow(busy.id);
        reading.abort();
        reading = new AbortController();
        const { signal } = reading;
        const onRead = throttle((read: number, total: number | null) => {
          if (!signal.aborted) send({ type: 'reading', read, total });
        }, tellEveryMs);
        try {
          const plan = await makePlan(server, origin, message, onRead, AbortSignal.any([signal, gone.signal]));
          const groups = plan.groups.slice(0, groupsPerPage).map(forReview);
          if (!signal.aborted) send({ type: 'plan', summary: plan.summary, groups });
        } catch (error) {
          if (!signal.aborted) throw error;
        }
        return;
      }
      case 'albums':
        return send({ type: 'albums', ...(await albumsFor(server, origin, message.userId)) });
      case 'groups': {
        const { planId, offset } = message;
        await planOf(server.id, planId);
        const groups = await readGroups(planId, offset);
        return send({ type: 'groups', planId, offset, groups: groups.map(forReview) });
      }
      case 'facts': {
        const plan = await planOf(server.id, message.planId);
        if (reader !== null && reader !== plan.userId) throw new StackerError('other-user');
        return send({ type: 'facts', ...(await factsOf(server, origin, message.assetIds, gone.signal)) });
      }
      case 'left-alone':
        return send(await listLeftAlone(await planOf(server.id, message.planId), reader, message.format));
      case 'set-aside':
        await markAside(await planOf(server.id, message.planId), reader, message);
        return send({ type: 'set-aside', planId: message.planId, key: message.key, value: message.value });
      case 'start': {
        const plan = await planOf(server.id, message.planId);
        const isNew = (await readJob(plan.id)) === undefined;
        if (isNew) {
          const userId = await sameUser(await connect(server, origin), message.userId);
          if (userId !== plan.userId) throw new StackerError('other-user');
          const clearFlags = await clearDuplicateFlags.getValue();
          await startJob({ ...plan, origin }, message.choices, Date.now(), { clearFlags, protocol });
        }
        return follow(plan.id, isNew);
      }
      case 'follow':
        return follow((await jobOf(server.id, message.jobId, reader)).id);
      case 'cancel':
        return cancelJob((await jobOf(server.id, message.jobId, reader)).id);
      case 'put-aside': {
        await leading;
        if (!dialog) return;
        const { jobId } = dialog;
        dialog.end();
        dialog = null;
        await updateJob(jobId, { place: 'bar' });
        return closeDialogs(jobId);
      }
      case 'try-again':
        await tryAgain((await jobOf(server.id, message.jobId, reader)).id);
        await updateJob(message.jobId, { place: 'dialog' });
        return follow(message.jobId);
      case 'undo':
        await jobOf(server.id, message.jobId, reader);
        return follow(await startUndo(message.jobId, Date.now()));
      case 'export':
        await jobOf(server.id, message.jobId, reader);
        return send({ type: 'export', ...(await exportJob(message.jobId, message.format)) });
    }
  }

  /** Follows this job and no other any more. */
  async function follow(jobId: string, isSameUser = false): Promise<void> {
    dialog?.end();
    // One that is closed by now had its yes all the same.
    const end = isThere() ? noteDialog(jobId, () => send({ type: 'put-aside' })) : () => {};
    dialog = { jobId, end };
    const before = following.catch(() => () => {});
    let hasEnded = false;
    const onProgress = (progress: JobProgress) => {
      if (!hasEnded) send({ type: 'progress', progress });
    };
    following = before.then((unfollow) => {
      unfollow();
      if (!isThere()) {
        // Nobody is there any more to hear of it; it is carried out all the same.
        takeUp(jobId);
        return () => {};
      }
      const onReport = (report: JobReport) => {
        hasEnded = true;
        send({ type: 'report', report });
      };
      return followJob(jobId, { onProgress, onReport, isThere }, isSameUser);
    });
    const unfollow = await following;
    if (!isThere()) unfollow();
  }
}

const leadsToJob = new Set<ToBackground['type']>(['plan', 'start', 'follow', 'try-again', 'undo']);

async function planOf(serverId: string, planId: string) {
  const plan = await readPlan(planId);
  if (plan?.serverId !== serverId) throw new StackerError('not-found');
  return plan;
}

/** A report names files: it is its own user's, and nobody's who is not signed in. */
async function jobOf(serverId: string, jobId: string, reader: string | null) {
  const job = await readJob(jobId);
  if (job?.serverId !== serverId) throw new StackerError('not-found');
  if (reader === null) throw new StackerError('signed-out');
  if (job.userId !== reader) throw new StackerError('other-user');
  return job;
}

function forReview({ before: _, ...group }: PlannedGroup) {
  return group;
}
