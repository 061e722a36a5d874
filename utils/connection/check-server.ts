import { createImmichClient, versionText } from '~/utils/immich';
import { StackerError } from '~/utils/messages/errors';
import type { Connection } from '~/utils/messages/questions';
import { readServer } from '~/utils/settings/servers';
import { hasAccess } from '~/utils/tabs/site-access';
import { connect } from './connect';

/** Is there an Immich that we support at this origin? Signs in to nothing. */
export async function probeServer(origin: string): Promise<{ version: string }> {
  if (!(await hasAccess(origin))) throw new StackerError('no-access');
  return { version: versionText(await createImmichClient({ origin, key: null }).probe()) };
}

/**
 * Signs in at an address as a configured server's owner chose, and says who that is and what a key lacks.
 * @param origin one of the server's addresses, or one that its owner wants to give it
 */
export async function checkConnection(serverId: string, origin: string): Promise<Connection> {
  const server = await readServer(serverId);
  if (server === null) throw new StackerError('not-found');
  const client = await connect({ ...server, origins: [origin] });
  const version = versionText(await client.probe());
  const missingPermissions = server.signIn === 'key' ? await client.missingPermissions() : [];
  const user = server.signIn === 'key' ? await client.userIfAllowed() : await client.user();
  return { version, userId: user?.id ?? '', userName: user?.name ?? '', missingPermissions };
}
