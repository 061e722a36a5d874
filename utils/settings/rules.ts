import type { StackRules } from '~/utils/stacking';
import { readChangedRules, toRules } from './rule-fields';
import { storedItem } from './stored-item';

/** Holds only what the user changed, so that a better default reaches everyone who left it alone. */
const rulesItem = storedItem('rules');

/** How files become one shot. What is read is valid and whole, whatever lies in storage. */
export const rules = {
  getValue: async (): Promise<StackRules> => toRules(await rulesItem.read()),
  /** Calls back at every change, from whichever part of the extension. @returns the end of it */
  watch: (callback: (rules: StackRules) => void) => rulesItem.watch((stored) => callback(toRules(stored))),
};

/** Changes some rules; in place of a value that is not valid the one from before stays. */
export function changeRules(changes: Partial<StackRules>): Promise<void> {
  return navigator.locks.request('rules', async () => {
    const before = readChangedRules(await rulesItem.read());
    await rulesItem.write({ ...before, ...readChangedRules(changes) });
  });
}

/** The rules that the user changed; all others are the defaults. */
export async function readOwnRules(): Promise<Partial<StackRules>> {
  return readChangedRules(await rulesItem.read());
}

/** Makes some rules the only ones that differ from the defaults. */
export function replaceRules(own: Partial<StackRules>): Promise<void> {
  return navigator.locks.request('rules', () => rulesItem.write(readChangedRules(own)));
}

/** Puts every rule back to its default. */
export function resetRules(): Promise<void> {
  return navigator.locks.request('rules', () => rulesItem.remove());
}
