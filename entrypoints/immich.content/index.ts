import { defineContentScript } from 'wxt/utils/define-content-script';
import { greet } from './greet';
import { runOnImmich } from './run';

export default defineContentScript({
  // The background registers this script for the sites that were granted; named here, they would be mandatory.
  registration: 'runtime',
  matches: [],
  runAt: 'document_end',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    // A pattern has no port, so other sites of the same host get here too: they are left alone.
    const greeting = await greet();
    if (greeting.configured && ctx.isValid) runOnImmich(ctx, greeting);
  },
});
