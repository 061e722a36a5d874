import { browser } from 'wxt/browser';
import type { BarPort } from '~/components/job-bar/page-jobs';
import { barPortName, type ToBar } from '~/utils/messages/bar';

/** Opens the bar's port to the background. */
export function connectBar(): BarPort {
  const port = browser.runtime.connect({ name: barPortName });
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener((message) => listener(message as ToBar)),
    onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
    disconnect: () => port.disconnect(),
  };
}
