import { jobToShow } from './jobs/history';
import { resumeJobs } from './jobs/runner';
import { type Sender, speakingServer } from './sender';

/**
 * What a page that has just loaded should know. Says nothing to sites that are not configured; on one that is, a job
 * that waits (for signing in, say) is tried again.
 */
export async function greet(sender: Sender | undefined): Promise<{ configured: boolean; jobId: string | null }> {
  try {
    const { server } = await speakingServer(sender);
    void resumeJobs();
    return { configured: true, jobId: await jobToShow(server.id) };
  } catch {
    return { configured: false, jobId: null };
  }
}
