import { forgetSetAside } from '~/utils/set-aside/set-aside';
import { changeAutomatic } from '~/utils/settings/automatic';
import { deleteKey } from '~/utils/settings/keys';
import { removeServer, type Server, servers } from '~/utils/settings/servers';
import { dropUnusedAccess } from '~/utils/tabs/site-access';

/** Forgets a server: its key first, then the server, then the permissions that no other server needs. */
export async function forgetServer(server: Server): Promise<void> {
  await deleteKey(server.id);
  await changeAutomatic(server.id, () => null);
  await forgetSetAside(server.id);
  await removeServer(server.id);
  const staying = await servers.getValue();
  for (const origin of server.origins) await dropUnusedAccess(origin, staying);
}
