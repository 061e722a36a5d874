import { type Greeting, sendMessage } from '~/utils/messages/questions';
import { askPatiently } from './ask-patiently';

const stranger: Greeting = { configured: false, hasJobs: false, errand: null, collapse: 'unsupported' };

/** When this page began to load, in milliseconds since 1970. */
export const loadedAt = () => Date.now() - performance.now();

/**
 * Asks what this page is to us. Other sites of the same host get here too, because a pattern has no port: they hear
 * that they are nothing.
 */
export async function greet(): Promise<Greeting> {
  await shown();
  const since = loadedAt();
  return (await askPatiently(() => sendMessage('greet', { since }))) ?? stranger;
}

/** A page that is rendered ahead is no tab's page yet, and the background would not know whose it is. */
async function shown(): Promise<void> {
  if (!('prerendering' in document) || !document.prerendering) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}
