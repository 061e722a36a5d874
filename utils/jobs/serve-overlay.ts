import type { Browser } from 'wxt/browser';
import { StackerError, toFailure } from '~/utils/errors';
import type { ToBackground, ToOverlay } from '~/utils/protocol';
import { speakingServer } from '~/utils/sender';
import { rules } from '~/utils/settings';
import { connect, sameUser } from './connect';
import { exportJob, openJob } from './history';
import { readGroups, readJob, readPlan, savePlan } from './journal';
import { planScope } from './plan-scope';
import type { PlannedGroup } from './records';
import { cancelJob, followJob } from './runner';
import { startJob, startUndo, tryAgain } from './start-job';

/** Progress is told at most this often, in milliseconds. */
const tellEveryMs = 100;

/**
 * Serves one overlay over its port: plans, pages of groups, the yes, progress. Each message is
 * answered for the server whose page holds the port, and plans and jobs of other servers are not there.
 */
export function serveOverlay(port: Browser.runtime.Port): void {
  const gone = new AbortController();
  let unfollow = () => {};
  const send = (message: ToOverlay) => {
    if (!gone.signal.aborted) port.postMessage(message);
  };
  port.onDisconnect.addListener(() => {
    gone.abort();
    unfollow();
  });
  port.onMessage.addListener((message: unknown) => {
    answer(message as ToBackground).catch((error) => {
      if (!gone.signal.aborted) send({ type: 'failure', failure: toFailure(error) });
    });
  });

  async function answer(message: ToBackground): Promise<void> {
    const { server, origin } = await speakingServer(port.sender);
    switch (message.type) {
      case 'plan': {
        const busy = await openJob(server.id);
        if (busy) return follow(server.id, busy.id);
        const client = await connect(server, origin);
        const userId = await sameUser(client, message.userId);
        const reading = throttled(tellEveryMs, (read: number, total: number | null) =>
          send({ type: 'reading', read, total }),
        );
        const { summary, groups } = await planScope(
          client,
          message.scope,
          userId,
          await rules.getValue(),
          reading,
          gone.signal,
        );
        const id = crypto.randomUUID();
        const plan = { id, serverId: server.id, userId, summary: { ...summary, planId: id }, createdAt: Date.now() };
        await savePlan(plan, groups);
        send({ type: 'plan', summary: plan.summary });
        return;
      }
      case 'groups': {
        await planOf(server.id, message.planId);
        const groups = await readGroups(message.planId, message.offset);
        send({ type: 'groups', planId: message.planId, offset: message.offset, groups: groups.map(forReview) });
        return;
      }
      case 'start': {
        const plan = await planOf(server.id, message.planId);
        if ((await readJob(plan.id)) === undefined) {
          const userId = await sameUser(await connect(server, origin), message.userId);
          if (userId !== plan.userId) throw new StackerError('other-user');
          await startJob(plan, message.choices, Date.now());
        }
        return follow(server.id, plan.id);
      }
      case 'follow':
        return follow(server.id, message.jobId);
      case 'cancel':
        await jobOf(server.id, message.jobId);
        return cancelJob(message.jobId);
      case 'try-again':
        await jobOf(server.id, message.jobId);
        await tryAgain(message.jobId);
        return follow(server.id, message.jobId);
      case 'undo':
        await jobOf(server.id, message.jobId);
        return follow(server.id, await startUndo(message.jobId, Date.now()));
      case 'export': {
        await jobOf(server.id, message.jobId);
        return send({ type: 'export', ...(await exportJob(message.jobId, message.format)) });
      }
    }
  }

  async function follow(serverId: string, jobId: string): Promise<void> {
    await jobOf(serverId, jobId);
    unfollow();
    unfollow = await followJob(jobId, {
      onProgress: throttled(tellEveryMs, (progress) => send({ type: 'progress', progress })),
      onReport: (report) => send({ type: 'report', report }),
    });
  }
}

async function planOf(serverId: string, planId: string) {
  const plan = await readPlan(planId);
  if (plan?.serverId !== serverId) throw new StackerError('not-found');
  return plan;
}

async function jobOf(serverId: string, jobId: string) {
  const job = await readJob(jobId);
  if (job?.serverId !== serverId) throw new StackerError('not-found');
  return job;
}

function forReview({ before: _, ...group }: PlannedGroup) {
  return group;
}

/** Lets a call through at most every `ms`, without a timer: the first passes, then the next that is late enough. */
function throttled<A extends unknown[]>(ms: number, call: (...args: A) => void): (...args: A) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (...args) => {
    const now = performance.now();
    if (now - last < ms) return;
    last = now;
    call(...args);
  };
}
