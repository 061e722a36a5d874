import { browser } from 'wxt/browser';

/**
 * One value in the extension's `storage.local`. What is read may be anything: whoever reads validates it, and so
 * takes in what older versions left. WXT's own storage does the same and more for 3 kB of the background's 35.
 */
export function storedItem(key: string) {
  return {
    read: async (): Promise<unknown> => (await browser.storage.local.get(key))[key],
    write: (value: unknown): Promise<void> => browser.storage.local.set({ [key]: value }),
    remove: (): Promise<void> => browser.storage.local.remove(key),
    /** Calls back at every change, from whichever part of the extension. @returns the end of it */
    watch(callback: (value: unknown) => void): () => void {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        const change = area === 'local' ? changes[key] : undefined;
        if (change) callback(change.newValue);
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}
