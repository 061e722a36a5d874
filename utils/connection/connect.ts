import { createImmichClient, type ImmichClient } from '~/utils/immich';
import { StackerError } from '~/utils/messages/errors';
import { readHeaders, readKey } from '~/utils/settings/keys';
import { presetKey } from '~/utils/settings/presets';
import type { Server } from '~/utils/settings/servers';
import { hasAccess } from '~/utils/tabs/site-access';

/**
 * A client for a configured server, signed in as its owner chose.
 * @param wanted the address to use, where it is one of the server's own; else its first
 * @param protocol what a page of the wanted address came by, where somebody saw it
 * @throws StackerError `bad-key` where a key was chosen and none is kept, `no-access` without the browser's permission
 */
export async function connect(server: Server, wanted?: string, protocol?: string): Promise<ImmichClient> {
  const origin = wanted !== undefined && server.origins.includes(wanted) ? wanted : server.origins[0];
  if (origin === undefined) throw new StackerError('not-found');
  if (!(await hasAccess(origin))) throw new StackerError('no-access');
  // The user's own key comes before an administrator's.
  const byKey = server.signIn === 'key';
  const key = byKey ? ((await readKey(server.id)) ?? (await presetKey(origin))) : null;
  if (byKey && key === null) throw new StackerError('bad-key');
  // With the session, the browser's own cookies get through a proxy.
  const headers = byKey ? await readHeaders(server.id) : [];
  const access = { origin, key, headers, isAllowed: () => hasAccess(origin) };
  return createImmichClient(access, origin === wanted ? protocol : undefined);
}

/**
 * Whose assets a job is about: the background and the page must be one person.
 * A key that may not read its user is taken at the page's word; the server refuses others' files anyway.
 * @throws StackerError `signed-out` or `other-user`
 */
export async function sameUser(client: ImmichClient, pageUserId: string | null): Promise<string> {
  const user = await client.userIfAllowed();
  if (pageUserId === null) throw new StackerError('signed-out');
  if (user !== null && user.id !== pageUserId) throw new StackerError('other-user');
  return pageUserId;
}
