import { removeAddress, type Server, servers } from '~/utils/settings/servers';
import { dropUnusedAccess } from '~/utils/tabs/site-access';

/** Takes an address from a server, and gives the browser's permission for it back where nothing else needs it. */
export async function forgetAddress({ id }: Server, origin: string): Promise<void> {
  await removeAddress(id, origin);
  await dropUnusedAccess(origin, await servers.getValue());
}
