import { browser } from 'wxt/browser';

interface ClosableArea {
  setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps an area of the extension's storage from content scripts, who can read it otherwise and have no business there.
 * @returns whether that is so now: Firefox has no way to
 */
export async function closeArea(name: 'local' | 'sync' | 'managed'): Promise<boolean> {
  const area: ClosableArea = browser.storage[name];
  try {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    return 'setAccessLevel' in area;
  } catch {
    return false;
  }
}

/** Closes all that stays on disk; what is kept for a session is closed from the start. */
export async function closeStorage(): Promise<void> {
  await Promise.all([closeArea('local'), closeArea('sync'), closeArea('managed')]);
}
