import { browser } from 'wxt/browser';
import type { OverlayPort } from '~/components/overlay/overlay';
import { portName, type ToBackground, type ToOverlay } from '~/utils/messages/port';
import { pageProtocol } from '~/utils/page/page-protocol';

/** Opens the named port to the background, in the shape the overlay speaks. */
export function connect(): OverlayPort {
  const port = browser.runtime.connect({ name: portName });
  const send = (message: ToBackground) => port.postMessage(message);
  send({ type: 'page', protocol: pageProtocol() });
  return {
    send,
    onMessage: (listener) => port.onMessage.addListener((message) => listener(message as ToOverlay)),
    onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
    disconnect: () => port.disconnect(),
  };
}
