import { storage } from '@wxt-dev/storage';

const clearFlagsItem = storage.defineItem<unknown>('local:clearDuplicateFlags', { version: 1 });

/**
 * Whether Immich's mark of a duplicate is cleared from what was stacked, as its own Stack button does. By default it is
 * kept: the group is hidden while it is stacked, and comes back with an undo.
 */
export const clearDuplicateFlags = {
  getValue: async (): Promise<boolean> => (await clearFlagsItem.getValue()) === true,
  setValue: (clear: boolean): Promise<void> => clearFlagsItem.setValue(clear),
  /** Calls back at every change, from whichever part of the extension. @returns the end of it */
  watch: (callback: (clear: boolean) => void) => clearFlagsItem.watch((stored) => callback(stored === true)),
};
