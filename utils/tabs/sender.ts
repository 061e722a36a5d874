import { browser } from 'wxt/browser';
import { StackerError } from '~/utils/messages/errors';
import { type Server, serverForOrigin } from '~/utils/settings/servers';

/** What the browser says of who sent a message: `runtime.MessageSender`, in what is used of it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/**
 * The origin of a tab's own page, read from what the browser vouches for, never from a payload.
 * Null for other extensions, frames inside a page, and our own pages.
 */
export function pageOrigin(sender: Sender | undefined): string | null {
  if (sender?.id !== browser.runtime.id || sender.tab === undefined || sender.frameId !== 0) return null;
  const url = URL.canParse(sender.url ?? '') ? new URL(sender.url ?? '') : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : null;
}

/** True for our own settings page. */
export function isOwnPage(sender: Sender | undefined): boolean {
  return sender?.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

/**
 * The configured server whose page speaks, with the origin it speaks from.
 * @throws StackerError `no-access` for any site that is not configured
 */
export async function speakingServer(sender: Sender | undefined): Promise<{ server: Server; origin: string }> {
  const origin = pageOrigin(sender);
  const server = origin === null ? null : await serverForOrigin(origin);
  if (origin === null || server === null) throw new StackerError('no-access');
  return { server, origin };
}
