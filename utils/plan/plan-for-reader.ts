import { connect, sameUser } from '~/utils/connection/connect';
import { keepAwake } from '~/utils/connection/keep-awake';
import { keepVersion } from '~/utils/connection/keep-version';
import { savePlan } from '~/utils/database/plans';
import type { PlannedGroup } from '~/utils/database/records';
import type { PlanSummary } from '~/utils/messages/review';
import type { Scope, Tool } from '~/utils/messages/scope';
import { readSetAside } from '~/utils/set-aside/set-aside';
import { rules } from '~/utils/settings/rules';
import type { Server } from '~/utils/settings/servers';
import { planScope } from './plan-files';
import { undoLacks } from './undo-lacks';

/** Plans a scope for the person who looks at a server's page, and puts the plan on disk before it is shown. */
export async function makePlan(
  server: Server,
  origin: string,
  question: { tool: Tool; scope: Scope; userId: string | null },
  onRead: (read: number, total: number | null) => void,
  signal: AbortSignal,
): Promise<{ summary: PlanSummary; groups: PlannedGroup[] }> {
  // A big library may take longer to answer than the browser lets a background live that only waits.
  const sleep = keepAwake();
  try {
    const client = await connect(server, origin);
    // Wanted by most of what follows, and asked meanwhile.
    client.version().catch(() => {});
    const userId = await sameUser(client, question.userId);
    const [own, aside] = await Promise.all([rules.getValue(), readSetAside(server.id, userId)]);
    const [{ summary, groups, duplicates, leftAlone }, missing] = await Promise.all([
      planScope(client, question, userId, own, onRead, signal, aside),
      server.signIn === 'key' ? client.missingPermissions() : [],
    ]);
    const id = crypto.randomUUID();
    const plan = {
      id,
      serverId: server.id,
      userId,
      origin,
      summary: { ...summary, undoLacks: undoLacks(question.tool, groups, missing), planId: id },
      createdAt: Date.now(),
    };
    await savePlan(plan, groups, duplicates, leftAlone);
    void keepVersion(server, client);
    return { summary: plan.summary, groups };
  } finally {
    sleep();
  }
}
