import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Failure } from './errors';

/** What a check of a server found out. */
export interface Connection {
  version: string;
  userId: string;
  userName: string;
  /** Permissions that the key lacks; empty for a session. */
  missingPermissions: string[];
}

export type Outcome<T> = ({ ok: true } & T) | { ok: false; failure: Failure };

/** Questions and answers between the parts of the extension; each is a verb. */
interface Protocol {
  /** Page side to background: is this tab's site one of the user's servers? The background reads the site from the sender. */
  isConfigured(): boolean;
  /** Background to page side: the toolbar icon was clicked. */
  openOverlay(): void;
  /** Settings page to background: is there an Immich at this origin, and which version? */
  probeServer(question: { origin: string }): Outcome<{ version: string }>;
  /** Settings page to background: sign in as configured and say who that is and what is missing. */
  checkConnection(question: { serverId: string }): Outcome<Connection>;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
