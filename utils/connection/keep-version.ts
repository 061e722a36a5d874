import { noteFailure } from '~/utils/failures/note-failure';
import { type ImmichClient, versionText } from '~/utils/immich';
import { type Server, updateServer } from '~/utils/settings/servers';

/** Remembers what a server's Immich says it is. Never rejects: the next time will do. */
export async function keepVersion(server: Server, client: ImmichClient): Promise<void> {
  try {
    const version = versionText(await client.version());
    if (version !== server.version) await updateServer(server.id, { version });
  } catch (error) {
    void noteFailure('connection/keep-version', error);
  }
}
