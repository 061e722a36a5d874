import { collapseStateOf } from '~/utils/collapse/collapse-state';
import { connect } from '~/utils/connection/connect';
import { keepVersion } from '~/utils/connection/keep-version';
import { noteFailure } from '~/utils/failures/note-failure';
import { jobToShow, mayHaveWritten } from '~/utils/jobs/history';
import { resumeJobs } from '~/utils/jobs/runner';
import { toFailure } from '~/utils/messages/errors';
import type { Greeting } from '~/utils/messages/questions';
import { takeTool } from '~/utils/tabs/open-tool';
import { type Sender, speakingServer } from '~/utils/tabs/sender';

/**
 * What a page that has just loaded should know. Says nothing to sites that are not configured; on one that is, a job
 * that waits (for signing in, say) is tried again.
 */
export async function greet(sender: Sender | undefined, question: { since: number }): Promise<Greeting> {
  try {
    const { server, origin } = await speakingServer(sender);
    void resumeJobs();
    // Settings from before versions were kept: asked once, for the next page.
    if (server.version === null)
      void connect(server, origin).then(
        (client) => keepVersion(server, client),
        () => {},
      );
    const [jobId, stale] = await Promise.all([jobToShow(server.id), mayHaveWritten(server.id, question.since)]);
    // A job goes first: the page loads anew after it, and asks again.
    const tool = jobId === null ? await takeTool(sender?.tab?.id, server.id) : null;
    return { configured: true, jobId, tool, stale, collapse: collapseStateOf(server) };
  } catch (error) {
    // Any site may ask; that it is no server of ours is no failure.
    if (toFailure(error).code !== 'no-access') void noteFailure('answers/greet', error);
    return { configured: false, jobId: null, tool: null, stale: false, collapse: 'unsupported' };
  }
}
