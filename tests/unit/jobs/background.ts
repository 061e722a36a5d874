import type { ToOverlay } from '~/utils/messages/port';

export const origin = 'http://immich.test';

/** The background's modules over a browser that has what the fake one lacks. */
export async function background(options: { key?: string; access?: boolean; origins?: string[] } = {}) {
  const { browser } = await import('wxt/browser');
  const b = browser as never as Record<string, Record<string, unknown>>;
  const badge: string[] = [];
  Object.assign(b, {
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: async ({ text }: { text: string }) => void badge.push(text),
    },
    alarms: { create: async () => {}, clear: async () => true, get: async () => undefined },
    permissions: { contains: async () => options.access ?? true },
  });
  Object.assign(b.runtime ?? {}, { getPlatformInfo: async () => ({}) });
  const [servers, keys, runner, serve, history, { notifyOfEnd }] = await Promise.all([
    import('~/utils/settings/servers'),
    import('~/utils/settings/keys'),
    import('~/utils/jobs/runner'),
    import('~/utils/answers/serve-overlay'),
    import('~/utils/jobs/history'),
    import('~/utils/automatic/notify'),
  ]);
  runner.onJobEnd(notifyOfEnd);
  const server = { id: 'server', origins: options.origins ?? [origin], signIn: 'key', userId: null };
  await browser.storage.local.set({ servers: [server] });
  if (options.key) await keys.saveKey('server', options.key);
  return { b, badge, settings: servers, keys, runner, serve, history };
}

/** An overlay's port, as the background sees it. */
export function portOf(b: Record<string, Record<string, unknown>>, pageOrigin = origin) {
  const told: ToOverlay[] = [];
  const hears: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  const port = {
    sender: { id: b.runtime?.id, url: `${pageOrigin}/albums/x`, frameId: 0, tab: { id: 1 } },
    postMessage: (message: ToOverlay) => void told.push(message),
    onMessage: { addListener: (listener: (message: unknown) => void) => void hears.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => void ends.push(listener) },
  };
  return {
    port: port as never,
    told,
    say: (message: unknown) => hears.forEach((hear) => void hear(message)),
    close: () => ends.forEach((end) => void end()),
  };
}
