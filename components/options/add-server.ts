import { type Outcome, sendMessage } from '~/utils/messaging';
import { addServer, type Server, serverForOrigin, servers } from '~/utils/settings';
import { dropUnusedAccess } from '~/utils/site-access';
import { answer, failed } from './answer';

/**
 * Adds the Immich at an origin, or says why not; then nothing is saved and the permission goes back.
 * @param granted the browser's answer, asked for before anything else in the click's handler
 */
export async function addServerAt(origin: string, granted: Promise<boolean>): Promise<Outcome<{ server: Server }>> {
  if (!(await granted.catch(() => false))) return failed({ code: 'no-access' });
  return answer(probeAndAdd(origin));
}

async function probeAndAdd(origin: string): Promise<Outcome<{ server: Server }>> {
  const known = await serverForOrigin(origin);
  if (known) return { ok: true, server: known };

  const probe = await answer(sendMessage('probeServer', { origin }));
  if (probe.ok) return { ok: true, server: await addServer(origin) };

  await dropUnusedAccess(origin, await servers.getValue());
  return probe;
}
