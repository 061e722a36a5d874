import { browser } from 'wxt/browser';
import type { JobRecord } from '~/utils/database/records';

const shortestMs = 30_000;
const longestMs = 15 * 60_000;

/** How long a job waits, in milliseconds, that was tried so often in a row and got nowhere: 30 s, then thrice as long, up to 15 min. */
export const pauseAfter = (tries: number) => Math.min(longestMs, shortestMs * 3 ** tries);

/** True for a job that is to be taken up without anybody asking: one whose worker died, or that has waited long enough. */
export const isDue = ({ state, tryAt = 0 }: JobRecord, now: number) =>
  state === 'running' || (state === 'paused' && tryAt <= now);

const alarmName = 'resume-jobs';
export const isResumeAlarm = (alarm: { name: string }) => alarm.name === alarmName;

/** While a job runs: wakes the worker should it be killed. */
export async function watchOverRun(): Promise<void> {
  await browser.alarms.create(alarmName, { periodInMinutes: 0.5 });
}

/** While none runs: wakes the worker for the first of those that wait, or not at all. */
export async function wakeForWaiting(open: JobRecord[]): Promise<void> {
  if (open.length === 0) await browser.alarms.clear(alarmName);
  else await browser.alarms.create(alarmName, { when: Math.min(...open.map(({ tryAt = 0 }) => tryAt)) });
}
