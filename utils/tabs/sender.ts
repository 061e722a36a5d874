import { browser } from 'wxt/browser';
import { StackerError } from '~/utils/messages/errors';
import { type Server, serverForOrigin } from '~/utils/settings/servers';

/** What the browser says of who sent a message: `runtime.MessageSender`, in what is used of it. */
export interface Sender {
  id?: string | undefined;
  /** Chromium's alone. A document may have another than its address: one in a sandbox has none. */
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** A page of a configured server, in its tab. */
export interface ServerPage {
  server: Server;
  /** The address of the server that the page is on. */
  origin: string;
  tabId: number | undefined;
}

/**
 * The origin of a tab's own page, read from what the browser vouches for, never from a payload.
 * Null for other extensions, frames inside a page, and our own pages.
 */
export function pageOrigin(sender: Sender | undefined): string | null {
  if (sender?.id !== browser.runtime.id || sender.tab === undefined || sender.frameId !== 0) return null;
  const address = sender.origin ?? sender.url ?? '';
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : null;
}

/** True for our own settings page. */
function isOwnPage(sender: Sender | undefined): boolean {
  const own = browser.runtime.getURL('/');
  return sender?.id === browser.runtime.id && `${sender.origin ?? sender.url ?? ''}/`.startsWith(own);
}

/**
 * The page of a configured server that speaks.
 * @throws StackerError `no-access` for any site that is not configured
 */
export async function speakingServer(sender: Sender | undefined): Promise<ServerPage> {
  const origin = pageOrigin(sender);
  const server = origin === null ? null : await serverForOrigin(origin);
  if (origin === null || server === null) throw new StackerError('no-access');
  return { server, origin, tabId: sender?.tab?.id };
}

/** For questions of a server's page alone: the answer is given which page that is. */
export function toServerPage<D, R>(answer: (data: D, page: ServerPage) => Promise<R>) {
  return async (data: D, sender: Sender): Promise<R> => answer(data, await speakingServer(sender));
}

/** For questions of our settings page alone; a page of any site gets no answer but a refusal. */
export function toSettingsPage<D, R>(answer: (data: D) => Promise<R>) {
  return async (data: D, sender: Sender): Promise<R> => {
    if (!isOwnPage(sender)) throw new StackerError('no-access');
    return answer(data);
  };
}
