import { browser } from 'wxt/browser';
import { connect } from '~/utils/connection/connect';
import type { DuplicateMembers, PlannedGroup, PlanRecord } from '~/utils/database/records';
import { StackerError } from '~/utils/messages/errors';
import { sectionOf } from '~/utils/messages/review';
import { planFiles } from '~/utils/plan/plan-files';
import { readScope, readUploads } from '~/utils/plan/read-scope';
import { readSetAside } from '~/utils/set-aside/set-aside';
import type { Automatic } from '~/utils/settings/automatic';
import { rules } from '~/utils/settings/rules';
import type { Server } from '~/utils/settings/servers';

const hourMs = 3_600_000;
/** Immich reads a file's times some while after it was uploaded; younger ones wait for the next look. */
const settledAfterMs = 10 * 60_000;

/** What is certain among new uploads. */
export interface Found {
  plan: PlanRecord;
  groups: PlannedGroup[];
  duplicates: DuplicateMembers;
}

/**
 * Plans what was uploaded with its partners.
 * @returns what is certain, null where nothing is; and until when uploads were looked at
 */
export async function findUploads(
  server: Server,
  { albumIds, until, everyHours }: Automatic,
): Promise<{ until: number; found: Found | null }> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) throw new StackerError('no-access');
  const client = await connect(server);
  const userId = (await client.userIfAllowed())?.id ?? server.userId;
  if (userId === null || (server.userId !== null && userId !== server.userId)) throw new StackerError('other-user');
  const serverNow = await client.serverNow();
  const to = serverNow - settledAfterMs;
  // A moment that is yet to come was read from a clock that was wrong: what came since the last look is all that is known.
  const from = until > serverNow ? to - everyHours * hourMs : until;
  if (from >= to) return { until, found: null };
  const reading = { client, tool: 'stack', userId, onRead: () => {}, signal: new AbortController().signal } as const;
  const { uploads, ...around } = await readUploads({ from, to }, reading);
  if (uploads.size === 0) return { until: to, found: null };
  const scope = albumIds === null ? ({ kind: 'library' } as const) : ({ kind: 'albums', albumIds } as const);
  const files = albumIds === null ? around : await readScope(scope, reading);
  const { summary, groups, duplicates } = planFiles(
    'stack',
    scope,
    files,
    await rules.getValue(),
    await readSetAside(server.id, userId),
  );
  const certain = groups.filter(
    (group) => sectionOf(group) === 'ready' && group.members.some(({ id }) => uploads.has(id)),
  );
  if (certain.length === 0) return { until: to, found: null };
  const id = crypto.randomUUID();
  const counts = { ready: certain.length, review: 0, stacked: 0 };
  const plan: PlanRecord = {
    id,
    serverId: server.id,
    userId,
    origin: server.origins[0] ?? '',
    summary: { ...summary, counts, sections: [{ name: 'ready', count: certain.length }], undoLacks: [], planId: id },
    createdAt: Date.now(),
  };
  return { until: to, found: { plan, groups: certain, duplicates } };
}
