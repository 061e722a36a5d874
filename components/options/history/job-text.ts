import { failureText } from '~/components/shared/failure-text';
import { outcomeTexts } from '~/components/shared/outcome-texts';
import { language, plural, t } from '~/utils/i18n';
import type { JobReport, PastJob } from '~/utils/messages/job';
import type { Server } from '~/utils/settings/servers';

/** What a job was about. Text, never markup: it is the album's name. */
export function jobTitle({ title, automatic, report }: PastJob): string {
  const name = title.trim() || t('options_job_untitled');
  if (report.kind === 'undo') return t('options_job_undo_of', name);
  return automatic ? t('options_job_automatic_of', name) : name;
}

/** The host of a job's server, or that the server was removed. */
export function jobServer({ serverId }: PastJob, servers: readonly Server[]): string {
  const origin = servers.find(({ id }) => id === serverId)?.origins[0];
  return origin ? new URL(origin).host : t('options_job_server_removed');
}

/** When a job began, as the reader's language writes it; from milliseconds since 1970. */
export function jobTime(startedAt: number): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language(), options).format(startedAt);
}

/** How a job stands, in a word or two. */
export function jobState({ state, report: { cancelled, stoppedBy } }: PastJob): string {
  if (state === 'running') return t('options_job_running');
  if (state === 'paused') return t('options_job_waiting');
  return t(cancelled || stoppedBy ? 'options_job_stopped' : 'options_job_ended');
}

/** A part of what came of a job, and whether it is bad news. */
export interface OutcomePart {
  text: string;
  isBad: boolean;
}

const madeCount = ({ created, extended, reordered, dissolved, undone }: JobReport) =>
  created + extended + reordered + dissolved + undone;

/** What came of a job: of one that has not ended how far it is, else what was made, extended, put back, failed and left. */
export function jobOutcome({ state, report }: PastJob): OutcomePart[] {
  const { failed, notDone } = report;
  const made = madeCount(report);
  if (state !== 'ended') {
    const numbers = new Intl.NumberFormat(language());
    const done = numbers.format(made + failed);
    return [{ text: t('options_job_progress', done, numbers.format(made + failed + notDone)), isBad: false }];
  }
  const parts = [
    ...(made > 0 ? outcomeTexts(report.kind, report).map((text) => ({ text, isBad: false })) : []),
    failed > 0 && { text: plural('overlay_failed', failed), isBad: true },
    notDone > 0 && { text: plural('overlay_not_done', notDone), isBad: false },
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts : [{ text: t('options_job_nothing'), isBad: false }];
}

/** Why a job waits or was stopped, where anything but its user did that. */
export function jobHindrance({ stoppedBy }: JobReport): string | null {
  return stoppedBy && failureText(stoppedBy);
}
