import { mdiHistory, mdiRefresh } from '@mdi/js';
import { useState } from 'preact/hooks';
import { FoldingCard } from '~/components/options/card';
import { ErrorNotice } from '~/components/shared/error-notice';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import { CopyFailures } from './copy-failures';
import { HistoryRow } from './history-row';
import { useHistory } from './use-history';

/** What was done so far on all servers, newest first. */
export function HistoryCard({ servers }: { servers: Server[] }) {
  const { jobs, failure, refresh } = useHistory();
  const [open, setOpen] = useState(true);
  const [announcement, setAnnouncement] = useState('');
  // A first visit has one thing to do, and no history.
  if (servers.length === 0 && !jobs?.length) return null;
  const isUnderWay = jobs?.some(({ state }) => state !== 'ended');

  const onBegun: Parameters<typeof HistoryRow>[0]['onBegun'] = async (said, title) => {
    setAnnouncement(t(said, title));
    await refresh();
  };

  return (
    <FoldingCard
      icon={mdiHistory}
      title={t('options_history')}
      subtitle={t('options_history_hint')}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {failure && <ErrorNotice failure={failure} />}
      {isUnderWay && (
        <button type="button" class="button outlined" data-testid="refresh-history" onClick={() => void refresh()}>
          <Icon path={mdiRefresh} />
          {t('options_history_refresh')}
        </button>
      )}
      {jobs?.length === 0 && <p class="hint">{t('options_history_empty', t('button_stack'))}</p>}
      {jobs && jobs.length > 0 && (
        <ul>
          {jobs.map((job) => (
            <HistoryRow key={job.report.jobId} job={job} servers={servers} onBegun={onBegun} />
          ))}
        </ul>
      )}
      <CopyFailures />
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </FoldingCard>
  );
}
