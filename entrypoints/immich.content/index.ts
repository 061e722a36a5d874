import { defineContentScript } from 'wxt/utils/define-content-script';
import { greet } from './greet';
import { runOnImmich } from './run';

export default defineContentScript({
  // The background registers this script for the sites that were granted; named here, they would be mandatory.
  registration: 'runtime',
  matches: [],
  // The background may have to be started for the greeting: that takes its time while the page loads.
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    // A pattern has no port, so other sites of the same host get here too: they are left alone.
    const [greeting] = await Promise.all([greet(), parsed()]);
    if (greeting.configured && ctx.isValid) runOnImmich(ctx, greeting);
  },
});

/** Resolves when the page's own document is there. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
