import { forgetSetAside } from '~/utils/set-aside/set-aside';
import { changeAutomatic } from '~/utils/settings/automatic';
import { deleteKey } from '~/utils/settings/keys';
import { removeAddress, removeServer, type Server, servers } from '~/utils/settings/servers';
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

/** Takes an address from a server, and gives the browser's permission for it back where nothing else needs it. */
export async function forgetAddress({ id }: Server, origin: string): Promise<void> {
  await removeAddress(id, origin);
  await dropUnusedAccess(origin, await servers.getValue());
}
