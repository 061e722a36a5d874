import { browser } from 'wxt/browser';

/**
 * The match pattern for an origin. Portless, because Firefox accepts a port and then matches nothing.
 */
export function patternFor(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/**
 * Asks for the browser's permission for one origin. Must be the first call in a click handler.
 * @returns whether the user granted it
 */
export function requestAccess(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternFor(origin)] });
}

export function hasAccess(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternFor(origin)] });
}

export async function dropAccess(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternFor(origin)] });
}
