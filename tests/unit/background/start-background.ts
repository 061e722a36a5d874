import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '~/entrypoints/background';

/** Listens as the background does, in a browser that has what the fake one lacks. */
export function startBackground(): void {
  const event = () => ({ addListener: () => {} });
  Object.assign(fakeBrowser.runtime, { onConnect: event() });
  Object.assign(fakeBrowser, {
    action: { onClicked: event(), setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} },
    permissions: { onAdded: event(), onRemoved: event(), contains: async () => false },
    scripting: { getRegisteredContentScripts: async () => [], unregisterContentScripts: async () => {} },
    declarativeNetRequest: { getDynamicRules: async () => [], updateDynamicRules: async () => {} },
  });
  vi.stubGlobal('addEventListener', () => {});
  background.main();
}
