import { mdiDownload, mdiRefresh, mdiTextBoxOutline, mdiUndoVariant } from '@mdi/js';
import { Fragment } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { AskOnce } from '~/components/options/ask-once';
import { ErrorNotice } from '~/components/shared/error-notice';
import { Icon } from '~/components/shared/icon';
import { saveFile } from '~/components/shared/save-file';
import { t } from '~/utils/i18n';
import type { Failure } from '~/utils/messages/errors';
import type { ExportFormat, PastJob } from '~/utils/messages/job';
import { asked } from '~/utils/messages/outcome';
import { sendMessage } from '~/utils/messages/questions';
import type { Server } from '~/utils/settings/servers';
import { JobReportPanel } from './job-report';
import { jobHindrance, jobOutcome, jobServer, jobState, jobTime, jobTitle } from './job-text';

interface HistoryRowProps {
  job: PastJob;
  servers: Server[];
  /** Something was begun with a job: what to say of it, as its title is put into it. */
  onBegun: (said: 'options_job_undo_started' | 'options_job_goes_on', title: string) => Promise<void>;
}

/** One job: what it was about, what came of it, and what can be done with it. */
export function HistoryRow({ job, servers, onBegun }: HistoryRowProps) {
  const { state, report } = job;
  const { jobId, canUndo, canTryAgain, startedAt } = report;
  const [isOpen, setOpen] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const titleId = useId();
  const reportId = useId();
  const title = jobTitle(job);
  const hindrance = jobHindrance(report);

  const undo = async () => {
    const undone = await asked(sendMessage('undoJob', { jobId }));
    if (!undone.ok) return undone.failure;
    await onBegun('options_job_undo_started', title);
    // The button that was pressed is gone.
    row.current?.focus();
    return null;
  };
  const tryAgain = async () => {
    const again = await asked(sendMessage('tryJobAgain', { jobId }));
    setFailure(again.ok ? null : again.failure);
    if (!again.ok) return;
    setOpen(false);
    await onBegun('options_job_goes_on', title);
    row.current?.focus();
  };
  const save = async (format: ExportFormat) => {
    const exported = await asked(sendMessage('exportJob', { jobId, format }));
    setFailure(exported.ok ? null : exported.failure);
    if (exported.ok) saveFile(exported.file);
  };

  return (
    <li
      ref={row}
      tabIndex={-1}
      class="row job"
      data-testid="history-row"
      data-job={jobId}
      data-state={state}
      aria-labelledby={titleId}
    >
      <div class="job-head">
        <h3 class="job-title" id={titleId}>
          <bdi>{title}</bdi>
        </h3>
        <span class="state-word" data-state={state}>
          {jobState(job)}
        </span>
      </div>
      <p class="hint">
        <bdi>{jobServer(job, servers)}</bdi>
        {' · '}
        <time dateTime={new Date(startedAt).toISOString()}>{jobTime(startedAt)}</time>
      </p>
      <p>
        {jobOutcome(job).map(({ text, isBad }, index) => (
          <Fragment key={text}>
            {index > 0 && ' · '}
            <span class={isBad ? 'failing' : undefined}>{text}</span>
          </Fragment>
        ))}
      </p>
      {hindrance && <p class="hint">{hindrance}</p>}
      {failure && <ErrorNotice failure={failure} />}
      <div class="job-actions">
        {state === 'ended' && (
          <button
            type="button"
            class="button outlined"
            data-testid="open-report"
            aria-label={t('options_job_report_of', title)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? reportId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon path={mdiTextBoxOutline} />
            {t('options_job_report')}
          </button>
        )}
        {canTryAgain && (
          <button type="button" class="button outlined" data-testid="try-again" onClick={() => void tryAgain()}>
            <Icon path={mdiRefresh} />
            {t('overlay_try_rest_again')}
          </button>
        )}
        {(['csv', 'json'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="button outlined"
            data-testid={`export-${format}`}
            aria-label={t('options_job_export_of', format.toUpperCase(), title)}
            onClick={() => void save(format)}
          >
            <Icon path={mdiDownload} />
            {format.toUpperCase()}
          </button>
        ))}
        {canUndo && (
          <AskOnce
            icon={mdiUndoVariant}
            turns
            label={t('options_job_undo')}
            question={t('options_job_undo_question')}
            yes={t('options_job_undo_yes')}
            no={t('options_job_undo_no')}
            testId="undo"
            onYes={undo}
          />
        )}
      </div>
      {isOpen && <JobReportPanel id={reportId} jobId={jobId} />}
    </li>
  );
}
