import type { browser } from 'wxt/browser';

/*
 * Looks at what the background leaves with the browser. Each runs in one of the extension's own pages or workers, in
 * either browser, so it can use nothing from outside of itself.
 */

type Api = typeof browser;

export const readBadge = (): Promise<string> => {
  const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
  return (browser ?? (chrome as Api)).action.getBadgeText({});
};

/** Lets the one alarm ring in so many milliseconds. @returns how often it rings by itself, in minutes */
export const advanceAlarm = async (ms: number): Promise<number | undefined> => {
  const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
  const { alarms } = browser ?? (chrome as Api);
  const [alarm, ...others] = await alarms.getAll();
  if (!alarm || others.length > 0) throw new Error('not one alarm');
  const { name, periodInMinutes } = alarm;
  await alarms.create(name, { when: Date.now() + ms, periodInMinutes });
  return periodInMinutes;
};
