import { mdiDownload, mdiUndoVariant } from '@mdi/js';
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
import { jobHindrance, jobOutcome, jobServer, jobState, jobTime, jobTitle } from './job-text';

interface HistoryRowProps {
  job: PastJob;
  servers: Server[];
  onUndone: (title: string) => Promise<void>;
}

/** One job: what it was about, what came of it, and what can be done with it. */
export function HistoryRow({ job, servers, onUndone }: HistoryRowProps) {
  const { state, report } = job;
  const { jobId, canUndo, startedAt } = report;
  const [failure, setFailure] = useState<Failure | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const titleId = useId();
  const title = jobTitle(job);
  const hindrance = jobHindrance(report);

  const undo = async () => {
    const undone = await asked(sendMessage('undoJob', { jobId }));
    if (!undone.ok) return undone.failure;
    await onUndone(title);
    // The button that was pressed is gone.
    row.current?.focus();
    return null;
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
    </li>
  );
}
