import { type Failure, StackerError, toFailure } from '~/utils/messages/errors';
import type { AlbumChoice } from '~/utils/messages/scope';
import { readServer, type Server } from '~/utils/settings/servers';
import { connect, sameUser } from './connect';

interface Choices {
  albums: AlbumChoice[];
  failure: Failure | null;
}

/** The albums that the user of a page may choose from, or why there are none: the other scopes do not depend on them. */
export const albumsFor = (server: Server, origin: string, userId: string | null): Promise<Choices> =>
  choices(async () => {
    const client = await connect(server, origin);
    await sameUser(client, userId);
    return client.albums();
  });

/** The same for the settings page, which names the server. */
export const listAlbums = (serverId: string): Promise<Choices> =>
  choices(async () => {
    const server = await readServer(serverId);
    if (server === null) throw new StackerError('not-found');
    return (await connect(server)).albums();
  });

async function choices(read: () => Promise<AlbumChoice[]>): Promise<Choices> {
  try {
    return { albums: await read(), failure: null };
  } catch (error) {
    return { albums: [], failure: toFailure(error) };
  }
}
