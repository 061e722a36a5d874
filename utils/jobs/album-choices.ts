import { type Failure, toFailure } from '~/utils/errors';
import type { AlbumChoice } from '~/utils/protocol';
import { readServer, type Server } from '~/utils/settings';
import { connect } from './connect';

/** The albums to choose from, or why there are none: the other scopes do not depend on them. */
export async function readAlbumChoices(
  server: Server,
  origin?: string,
): Promise<{ albums: AlbumChoice[]; failure: Failure | null }> {
  try {
    return { albums: await (await connect(server, origin)).albums(), failure: null };
  } catch (error) {
    return { albums: [], failure: toFailure(error) };
  }
}

/** The same for the settings page, which names the server. */
export async function listAlbums(serverId: string): Promise<{ albums: AlbumChoice[]; failure: Failure | null }> {
  const server = await readServer(serverId);
  return server ? readAlbumChoices(server) : { albums: [], failure: { code: 'not-found' } };
}
