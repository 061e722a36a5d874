import { browser } from 'wxt/browser';
import type { OverlayPort } from '~/components/overlay/overlay';
import { portName, type ToOverlay } from '~/utils/messages/port';

/** Opens the named port to the background, in the shape the overlay speaks. */
export function connect(): OverlayPort {
  const port = browser.runtime.connect({ name: portName });
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener((message) => listener(message as ToOverlay)),
    onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
    disconnect: () => port.disconnect(),
  };
}
