import { browser } from 'wxt/browser';
import { connect } from '~/utils/connection/connect';
import { keepAwake } from '~/utils/connection/keep-awake';
import { savePlan } from '~/utils/database/plans';
import { noteFailure } from '~/utils/failures/note-failure';
import { openJob, wasReviewed } from '~/utils/jobs/history';
import { takeUp } from '~/utils/jobs/runner';
import { startJob } from '~/utils/jobs/start-job';
import { StackerError, toFailure } from '~/utils/messages/errors';
import type { AutomaticWish } from '~/utils/messages/questions';
import { planFiles } from '~/utils/plan/plan-files';
import { readScope, readUploads } from '~/utils/plan/read-scope';
import { type Automatic, readAutomatic, writeAutomatic } from '~/utils/settings/automatic';
import { clearDuplicateFlags } from '~/utils/settings/clear-duplicate-flags';
import { rules } from '~/utils/settings/rules';
import { type Server, servers } from '~/utils/settings/servers';

const hourMs = 3_600_000;
/** Immich reads a file's times some while after it was uploaded; younger ones wait for the next look. */
const settledAfterMs = 10 * 60_000;

const alarmName = 'automatic';
export const isAutomaticAlarm = (alarm: { name: string }) => alarm.name === alarmName;

/** Has an alarm every half hour where any server wants it, and none where none does. Browsers may forget alarms. */
export async function syncAutomaticAlarm(): Promise<void> {
  const all = await Promise.all((await servers.getValue()).map(({ id }) => readAutomatic(id)));
  if (all.every((one) => one === null)) await browser.alarms.clear(alarmName);
  else if (!(await browser.alarms.get(alarmName))) {
    await browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes: 30 });
  }
}

/**
 * Switches a server on, from now on, or with null off.
 * @throws StackerError `not-found` where nobody has reviewed and stacked anything on that server yet
 */
export async function switchAutomatic(serverId: string, wish: AutomaticWish | null): Promise<object> {
  if (wish && !(await wasReviewed(serverId))) throw new StackerError('not-found');
  const before = await readAutomatic(serverId);
  const begin = { until: Date.now(), lookedAt: null, failure: null };
  await writeAutomatic(serverId, wish && { ...(before ?? begin), ...wish });
  await syncAutomaticAlarm();
  return {};
}

/** Looks at the new uploads of every server for which it is time. Never rejects: what went wrong is kept for the settings page. */
export async function lookForUploads(now = Date.now()): Promise<void> {
  const sleep = keepAwake();
  try {
    for (const server of await servers.getValue()) {
      const automatic = await readAutomatic(server.id);
      // Alarms come a little early or late.
      const isDue = automatic && now - (automatic.lookedAt ?? 0) > automatic.everyHours * hourMs - hourMs / 4;
      if (isDue) await lookAt(server, automatic, now);
    }
  } finally {
    sleep();
  }
}

async function lookAt(server: Server, automatic: Automatic, now: number): Promise<void> {
  try {
    // What its user does on this server goes first, and the next look is soon.
    if (await openJob(server.id, server.userId ?? undefined)) return;
    const to = now - settledAfterMs;
    const jobId = to > automatic.until ? await stackUploads(server, automatic, { from: automatic.until, to }) : null;
    await writeAutomatic(server.id, {
      ...automatic,
      until: Math.max(to, automatic.until),
      lookedAt: now,
      failure: null,
    });
    if (jobId !== null) takeUp(jobId);
  } catch (error) {
    void noteFailure('automatic/look', error);
    await writeAutomatic(server.id, { ...automatic, lookedAt: now, failure: toFailure(error) }).catch((lost) =>
      noteFailure('automatic/keep', lost),
    );
  }
}

/** Plans what was uploaded with its partners, and puts a job on disk for what is certain. @returns its id, or null where nothing is */
async function stackUploads(
  server: Server,
  { albumIds }: Automatic,
  time: { from: number; to: number },
): Promise<string | null> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) throw new StackerError('no-access');
  const client = await connect(server);
  const userId = (await client.userIfAllowed())?.id ?? server.userId;
  if (userId === null || (server.userId !== null && userId !== server.userId)) throw new StackerError('other-user');
  const reading = { client, tool: 'stack', userId, onRead: () => {}, signal: new AbortController().signal } as const;
  const { uploads, ...around } = await readUploads(time, reading);
  if (uploads.size === 0) return null;
  const scope = albumIds === null ? ({ kind: 'library' } as const) : ({ kind: 'albums', albumIds } as const);
  const files = albumIds === null ? around : await readScope(scope, reading);
  const { summary, groups, duplicates } = planFiles('stack', scope, files, await rules.getValue());
  const certain = groups.filter(({ state, members }) => state === 'ready' && members.some(({ id }) => uploads.has(id)));
  if (certain.length === 0) return null;
  const id = crypto.randomUUID();
  const createdAt = Date.now();
  const counts = { ready: certain.length, review: 0, stacked: 0 };
  const origin = server.origins[0] ?? '';
  const plan = {
    id,
    serverId: server.id,
    userId,
    origin,
    summary: { ...summary, counts, undoLacks: [], planId: id },
    createdAt,
  };
  await savePlan(plan, certain, duplicates);
  const nothingChanged = { unchecked: [], checked: [], primaries: {} };
  await startJob(plan, nothingChanged, createdAt, {
    clearFlags: await clearDuplicateFlags.getValue(),
    automatic: true,
  });
  return id;
}
