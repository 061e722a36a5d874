import type { browser } from 'wxt/browser';

type Api = typeof browser;

/**
 * Makes the extension as on its first day: nothing stored, planned, registered, shown or allowed any more. Runs in one
 * of its own pages, in either browser, so it can use nothing from outside of itself.
 */
export async function emptyExtension(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
  const api = browser ?? (chrome as Api);

  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise<unknown>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
  }
  localStorage.clear();
  await api.alarms.clearAll();
  await api.action.setBadgeText({ text: '' });
  await Promise.all([api.storage.local.clear(), api.storage.session.clear(), api.storage.sync.clear()]);
  await api.scripting.unregisterContentScripts();
  const net = api.declarativeNetRequest as Api['declarativeNetRequest'] | undefined;
  if (net) {
    const ids = (rules: { id: number }[]) => ({ removeRuleIds: rules.map(({ id }) => id) });
    await net.updateDynamicRules(ids(await net.getDynamicRules()));
    await net.updateSessionRules(ids(await net.getSessionRules()));
  }
  const { origins = [], permissions = [] } = await api.permissions.getAll();
  const asked = new Set<string>(api.runtime.getManifest().permissions);
  const extra = permissions.filter((permission) => !asked.has(permission));
  if (origins.length + extra.length > 0) {
    await api.permissions.remove({ origins, permissions: extra });
  }
}
