import { storage } from '@wxt-dev/storage';
import type { StackRules } from '~/utils/stacking';
import { readChangedRules, toRules } from './rule-fields';
import { ruleMigrations, ruleVersion } from './rule-migrations';

/** Holds only what the user changed, so that a better default reaches everyone who left it alone. */
const rulesItem = storage.defineItem<unknown>('local:rules', { version: ruleVersion, migrations: ruleMigrations });

/** How files become one shot. What is read is valid and whole, whatever lies in storage. */
export const rules = {
  getValue: async (): Promise<StackRules> => toRules(await rulesItem.getValue()),
  /** Calls back at every change, from whichever part of the extension. @returns the end of it */
  watch: (callback: (rules: StackRules) => void) => rulesItem.watch((stored) => callback(toRules(stored))),
};

/** Changes some rules; in place of a value that is not valid the one from before stays. */
export function changeRules(changes: Partial<StackRules>): Promise<void> {
  return navigator.locks.request('rules', async () => {
    const before = readChangedRules(await rulesItem.getValue());
    await rulesItem.setValue({ ...before, ...readChangedRules(changes) });
  });
}

/** The rules that the user changed; all others are the defaults. */
export async function readOwnRules(): Promise<Partial<StackRules>> {
  return readChangedRules(await rulesItem.getValue());
}

/** Makes some rules the only ones that differ from the defaults. */
export function replaceRules(own: Partial<StackRules>): Promise<void> {
  return navigator.locks.request('rules', () => rulesItem.setValue(readChangedRules(own)));
}

/** Puts every rule back to its default. */
export function resetRules(): Promise<void> {
  return navigator.locks.request('rules', () => rulesItem.removeValue());
}
