import { collapseStateOf } from '~/utils/collapse/collapse-state';
import { connect } from '~/utils/connection/connect';
import { keepVersion } from '~/utils/connection/keep-version';
import { noteFailure } from '~/utils/failures/note-failure';
import { readJobs } from '~/utils/jobs/journal';
import { toFailure } from '~/utils/messages/errors';
import type { Greeting } from '~/utils/messages/questions';
import { takeErrand } from '~/utils/tabs/errands';
import { type Sender, speakingServer } from '~/utils/tabs/sender';
import { concernsPage } from './standing';

/** What a page that has just loaded should know. Says nothing to sites that are not configured. */
export async function greet(sender: Sender | undefined, { since }: { since: number }): Promise<Greeting> {
  try {
    const { server, origin } = await speakingServer(sender);
    // Settings from before versions were kept: asked once, for the next page.
    if (server.version === null)
      void connect(server, origin).then(
        (client) => keepVersion(server, client),
        () => {},
      );
    const [jobs, errand] = await Promise.all([readJobs(), takeErrand(sender?.tab?.id, server.id)]);
    const hasJobs = jobs.some((job) => job.serverId === server.id && concernsPage(job, since));
    return { configured: true, hasJobs, errand, collapse: collapseStateOf(server) };
  } catch (error) {
    // Any site may ask; that it is no server of ours is no failure.
    if (toFailure(error).code !== 'no-access') void noteFailure('answers/greet', error);
    return { configured: false, hasJobs: false, errand: null, collapse: 'unsupported' };
  }
}
