import { mdiAlertOutline, mdiImageMultipleOutline } from '@mdi/js';
import { Icon } from '~/components/icon';
import { plural, t } from '~/utils/i18n';
import type { PlanSummary } from '~/utils/protocol';

/** What was looked at and what was left out; where nothing is ready, why. */
export function ReviewFacts({ summary }: { summary: PlanSummary }) {
  const { files, othersFiles, missingFiles, counts, rawDuplicates } = summary;
  return (
    <div class="facts">
      {counts.ready === 0 && <NothingReady summary={summary} />}
      <p class="soft">
        <span>{plural('overlay_files_looked_at', files)}</span>
        {othersFiles > 0 && <span>{plural('overlay_others_files', othersFiles)}</span>}
      </p>
      {rawDuplicates !== null && rawDuplicates > 0 && <p>{plural('overlay_raw_duplicates', rawDuplicates)}</p>}
      {missingFiles > 0 && (
        <div class="notice notice-warning">
          <Icon path={mdiAlertOutline} size={24} />
          <p>{plural('overlay_missing_files', missingFiles)}</p>
        </div>
      )}
    </div>
  );
}

function NothingReady({ summary: { files, counts } }: { summary: PlanSummary }) {
  const why = () => {
    if (counts.review > 0) return plural('overlay_nothing_but_near', counts.review);
    if (counts.stacked > 0) return plural('overlay_nothing_but_stacked', counts.stacked);
    return t(files === 0 ? 'overlay_nothing_no_files' : 'overlay_nothing_fits');
  };
  return (
    <div class="nothing">
      <Icon path={mdiImageMultipleOutline} size={48} />
      <h3>{t('overlay_nothing_title')}</h3>
      <p>{why()}</p>
    </div>
  );
}
