import { browser } from 'wxt/browser';
import { StackerError } from '~/utils/messages/errors';
import type { Tool } from '~/utils/messages/scope';
import { readServer } from '~/utils/settings/servers';
import { hasAccess } from './site-access';
import { patience, tabsOf } from './tell-tabs';
import { openIn } from './toolbar';

/** Outlives the background, and not the browser. Only a page of that server in that tab takes it. */
const keyOf = (tabId: number, serverId: string) => `tool:${serverId}:${tabId}`;

let opening: Promise<unknown> = Promise.resolve();

/**
 * Brings a tool over a page of a server: in a tab that is open on it, else in a new one, whose page is told of it when
 * it greets. Nothing of it is in an address.
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
    opening = browser.tabs
      .create({ url: `${origin}/photos` })
      .then(({ id = -1 }) => browser.storage.session.set({ [keyOf(id, serverId)]: tool }));
    await opening;
    return {};
  }
  throw new StackerError('no-access');
}

/** The tool that a tab was opened for, once. */
export async function takeTool(tabId: number | undefined, serverId: string): Promise<Tool | null> {
  await opening.catch(() => {});
  const key = keyOf(tabId ?? -1, serverId);
  const { [key]: tool } = await browser.storage.session.get(key);
  if (tool) await browser.storage.session.remove(key);
  return (tool as Tool | undefined) ?? null;
}
