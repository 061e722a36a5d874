import { browser } from 'wxt/browser';
import { StackerError } from '~/utils/messages/errors';
import type { Tool } from '~/utils/messages/scope';
import { readServer } from '~/utils/settings/servers';
import { openForErrand } from './errands';
import { hasAccess } from './site-access';
import { patience, tabsOf } from './tell-tabs';
import { openIn } from './toolbar';

/**
 * Brings a tool over a page of a server: in a tab that is open on it, else in a new one.
 * @throws StackerError `not-found`, or `no-access` without the browser's permission
 */
export async function openTool(serverId: string, tool: Tool): Promise<object> {
  const server = await readServer(serverId);
  if (!server) throw new StackerError('not-found');
  for (const { id, windowId, frozen } of await tabsOf(server)) {
    // A tab that sleeps would hear of it when somebody goes there, whenever that is.
    if (frozen || !(await Promise.race([openIn(id, tool), patience()]))) continue;
    await browser.tabs.update(id, { active: true });
    // Phones have no windows.
    await browser.windows?.update(windowId, { focused: true });
    return {};
  }
  for (const origin of server.origins) {
    if (!(await hasAccess(origin))) continue;
    await openForErrand(`${origin}/photos`, serverId, { tool });
    return {};
  }
  throw new StackerError('no-access');
}
