import { browser } from 'wxt/browser';
import { noteFailure } from '~/utils/failures/note-failure';
import { servers } from '~/utils/settings/servers';
import type { ServerPage } from './sender';
import { hasAccess, patternFor } from './site-access';

const scriptId = 'immich';
/** The button's script, in every tab of a configured server; the overlay's, where it is wanted. */
export const buttonScript = '/content-scripts/immich.js';
const overlayScript = '/content-scripts/overlay.js';

let last: Promise<void> = Promise.resolve();

/**
 * Registers the content script for exactly the origins that are configured and granted, and brings
 * it into their open tabs. Idempotent and one at a time: browsers may lose registrations over a
 * restart while grants survive, so it is called whenever either may have changed.
 */
export function syncPageScripts(): Promise<void> {
  last = last.catch(() => {}).then(sync);
  last.catch((error) => noteFailure('tabs/page-scripts', error));
  return last;
}

async function sync(): Promise<void> {
  const wanted = new Set<string>();
  for (const { origins } of await servers.getValue()) {
    for (const origin of origins) if (await hasAccess(origin)) wanted.add(patternFor(origin));
  }
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  const had = new Set(registered?.matches ?? []);
  if (had.size === wanted.size && [...wanted].every((pattern) => had.has(pattern))) return;
  const matches = [...wanted];
  if (matches.length === 0) return browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  const script = { id: scriptId, js: [buttonScript], matches, runAt: 'document_start' as const };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
  await bringIntoOpenTabs(matches.filter((pattern) => !had.has(pattern)));
}

/** Tabs that were open before have no script yet; after an update they hold one that is cut off. */
async function bringIntoOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.allSettled(tabs.map(({ id }) => bringIntoTab(id, buttonScript)));
}

export async function bringIntoTab(
  tabId: number | undefined,
  file: typeof buttonScript | typeof overlayScript,
): Promise<void> {
  if (tabId !== undefined) await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

/** Brings the overlay into the tab that asks for it. */
export function loadOverlay({ tabId }: ServerPage): Promise<void> {
  return bringIntoTab(tabId, overlayScript);
}

/** After an install or update: every open tab of every registered origin gets the new script. */
export async function refreshOpenTabs(): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  await bringIntoOpenTabs(registered?.matches ?? []);
}
