import { browser } from 'wxt/browser';
import { connect } from '~/utils/connection/connect';
import { wasReviewed } from '~/utils/jobs/history';
import { StackerError } from '~/utils/messages/errors';
import type { AutomaticWish } from '~/utils/messages/questions';
import { changeAutomatic, readAutomatic } from '~/utils/settings/automatic';
import { readServer, servers } from '~/utils/settings/servers';

const alarmName = 'automatic';
export const isAutomaticAlarm = (alarm: { name: string }) => alarm.name === alarmName;

/** Has an alarm every half hour where any server wants it, and none where none does. Browsers may forget alarms. */
export async function syncAutomaticAlarm(): Promise<void> {
  const all = await Promise.all((await servers.getValue()).map(({ id }) => readAutomatic(id)));
  if (all.every((one) => one === null)) await browser.alarms.clear(alarmName);
  else if (!(await browser.alarms.get(alarmName))) {
    await browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes: 30 });
  }
}

/**
 * Switches a server on, from now on, or with null off.
 * @throws StackerError `not-found` where nobody has reviewed and stacked anything on that server yet, and whatever keeps
 * the server from telling its time
 */
export async function switchAutomatic(serverId: string, wish: AutomaticWish | null): Promise<object> {
  await changeAutomatic(serverId, async (stored) => wish && { ...(stored ?? (await beginNow(serverId))), ...wish });
  await syncAutomaticAlarm();
  return {};
}

async function beginNow(serverId: string) {
  const server = await readServer(serverId);
  if (server === null || !(await wasReviewed(serverId))) throw new StackerError('not-found');
  return { until: await (await connect(server)).serverNow(), lookedAt: null, failure: null };
}
