import type { ToBackground, ToOverlay } from '~/utils/messages/port';

/** One connection to the background. It may be lost at any time; another is made then. */
export interface OverlayPort {
  send(message: ToBackground): void;
  onMessage(listener: (message: ToOverlay) => void): void;
  onDisconnect(listener: () => void): void;
  disconnect(): void;
}
