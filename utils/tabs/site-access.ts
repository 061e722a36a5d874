import { browser } from 'wxt/browser';
import type { Server } from '~/utils/settings/servers';

/**
 * The match pattern for an origin. Portless, because Firefox accepts a port and then matches nothing.
 */
export function patternFor(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/**
 * Asks for the browser's permission for one origin, or for some at once. Must be the first call in a click handler:
 * after an await the click no longer counts.
 * @returns whether the user granted it
 */
export async function requestAccess(...origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(patternFor) });
}

/** The same for notifications, which only automatic stacking needs. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

export function hasAccess(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternFor(origin)] });
}

/** Gives the permission for an origin back, unless one of the servers that stay is on the same host. */
export async function dropUnusedAccess(origin: string, staying: Server[]): Promise<void> {
  const pattern = patternFor(origin);
  if (staying.some(({ origins }) => origins.some((other) => patternFor(other) === pattern))) return;
  await browser.permissions.remove({ origins: [pattern] });
}
