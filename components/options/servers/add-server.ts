import { asked, failed, type Outcome } from '~/utils/messages/outcome';
import { sendMessage } from '~/utils/messages/questions';
import { addAddress, addServer, readServer, type Server, serverForOrigin, servers } from '~/utils/settings/servers';
import { dropUnusedAccess } from '~/utils/tabs/site-access';

/**
 * Adds the Immich at an origin, or says why not; then nothing is saved and the permissions go back.
 * @param granted the browser's answer, asked for before anything else in the click's handler
 * @param others further addresses of that server, which go with it unasked
 */
export async function addServerAt(
  origin: string,
  granted: Promise<boolean>,
  others: string[] = [],
): Promise<Outcome<{ server: Server }>> {
  if (!(await granted.catch(() => false))) return failed({ code: 'no-access' });
  return asked(probeAndAdd(origin, others));
}

async function probeAndAdd(origin: string, others: string[]): Promise<Outcome<{ server: Server }>> {
  const known = await serverForOrigin(origin);
  if (known) return { ok: true, server: known };

  const probe = await asked(sendMessage('probeServer', { origin }));
  if (!probe.ok) {
    for (const one of [origin, ...others]) await dropUnusedAccess(one, await servers.getValue());
    return probe;
  }
  const server = await addServer(origin);
  for (const other of others) await addAddress(server.id, other);
  return { ok: true, server: (await readServer(server.id)) ?? server };
}
