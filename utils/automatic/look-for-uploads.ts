import { isEqual } from 'es-toolkit';
import { keepAwake } from '~/utils/connection/keep-awake';
import { savePlan } from '~/utils/database/plans';
import { noteFailure } from '~/utils/failures/note-failure';
import { openJob } from '~/utils/jobs/history';
import { takeUp } from '~/utils/jobs/runner';
import { startJob } from '~/utils/jobs/start-job';
import { toFailure } from '~/utils/messages/errors';
import { nothingChanged } from '~/utils/messages/review';
import { type Automatic, changeAutomatic, readAutomatic } from '~/utils/settings/automatic';
import { clearDuplicateFlags } from '~/utils/settings/clear-duplicate-flags';
import { type Server, servers } from '~/utils/settings/servers';
import { type Found, findUploads } from './find-uploads';

const hourMs = 3_600_000;
/** Looks at the new uploads of every server for which it is time. Never rejects: what went wrong is kept for the settings page. */
export async function lookForUploads(now = Date.now()): Promise<void> {
  const sleep = keepAwake();
  try {
    for (const server of await servers.getValue()) {
      const automatic = await readAutomatic(server.id);
      if (automatic && isDue(automatic, now)) await lookAt(server, automatic, now);
    }
  } finally {
    sleep();
  }
}

function isDue({ lookedAt, everyHours }: Automatic, now: number): boolean {
  // A last look that is yet to come was taken by a clock that was set since.
  if (lookedAt === null || lookedAt > now) return true;
  // Alarms come a little early or late.
  return now - lookedAt > everyHours * hourMs - hourMs / 4;
}

/** @param yes what was read when this look began: should it be taken back meanwhile, nothing comes of the look */
async function lookAt(server: Server, yes: Automatic, now: number): Promise<void> {
  try {
    // What its user does on this server goes first, and the next look is soon.
    if (await openJob(server.id, server.userId ?? undefined)) return;
    const { until, found } = await findUploads(server, yes);
    let jobId: string | null = null;
    await changeAutomatic(server.id, async (stored) => {
      if (!stored || !isSameYes(stored, yes)) return stored;
      if (found) jobId = await startFound(found);
      return { ...stored, until, lookedAt: now, failure: null };
    });
    if (jobId !== null) takeUp(jobId);
  } catch (error) {
    void noteFailure('automatic/look', error);
    const failure = toFailure(error);
    const note = (stored: Automatic | null) =>
      stored && isSameYes(stored, yes) ? { ...stored, lookedAt: now, failure } : stored;
    await changeAutomatic(server.id, note).catch((lost) => noteFailure('automatic/keep', lost));
  }
}

/** Whether nobody has switched it off, or off and on, or to other albums. How often is no matter. */
function isSameYes(one: Automatic, other: Automatic): boolean {
  return one.until === other.until && isEqual(one.albumIds, other.albumIds);
}

/** Puts a job on disk. @returns its id */
async function startFound({ plan, groups, duplicates }: Found): Promise<string> {
  await savePlan(plan, groups, duplicates);
  const clearFlags = await clearDuplicateFlags.getValue();
  await startJob(plan, nothingChanged, plan.createdAt, { clearFlags, automatic: true });
  return plan.id;
}
