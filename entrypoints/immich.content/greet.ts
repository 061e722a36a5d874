import { type Greeting, sendMessage } from '~/utils/messages/questions';

/** Milliseconds between attempts: the browser may be ending or starting the background just then. */
const pauses = [50, 200, 800, 2000];

/**
 * Asks what this page is to us. Other sites of the same host get here too, because a pattern has no port: they hear
 * that they are nothing.
 */
export async function greet(): Promise<Greeting> {
  await shown();
  const since = Date.now() - performance.now();
  for (const pause of pauses) {
    const answer = await sendMessage('greet', { since }).catch(() => undefined);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { configured: false, jobId: null, tool: null, stale: false, collapse: 'unsupported' };
}

/** A page that is rendered ahead is no tab's page yet, and the background would not know whose it is. */
async function shown(): Promise<void> {
  if (!('prerendering' in document) || !document.prerendering) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}
