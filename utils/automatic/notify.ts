import { browser } from 'wxt/browser';
import type { JobRecord } from '~/utils/database/records';
import { listText, plural, t } from '~/utils/i18n';
import { readJob, readSteps } from '~/utils/jobs/journal';
import { countSteps } from '~/utils/jobs/report';

const prefix = 'job:';

/** Tells of an automatic job that has ended, where the browser still allows it: no page waits for its end. */
export async function notifyOfEnd({ id, title, automatic }: JobRecord): Promise<void> {
  if (!automatic) return;
  const { created, extended, failed } = (await readJob(id))?.counts ?? countSteps(await readSteps(id));
  const parts = [
    plural('overlay_created', created),
    ...(extended > 0 ? [plural('overlay_extended', extended)] : []),
    ...(failed > 0 ? [plural('overlay_failed', failed)] : []),
  ];
  await browser.notifications?.create(prefix + id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('button_automatic_title'),
    message: t('button_automatic_message', title, listText(parts)),
  });
}

let listening = false;

/** A click on the notification opens the report. */
export function listenToNotifications(openReport: (job: JobRecord) => Promise<void>): void {
  // The browser has them only once they are allowed.
  if (listening || !browser.notifications) return;
  listening = true;
  browser.notifications.onClicked.addListener(async (id) => {
    if (!id.startsWith(prefix)) return;
    const job = await readJob(id.slice(prefix.length));
    if (job) await openReport(job);
    await browser.notifications.clear(id);
  });
}
