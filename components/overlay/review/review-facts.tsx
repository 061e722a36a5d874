import { mdiAlertOutline, mdiImageMultipleOutline } from '@mdi/js';
import { toolTexts } from '~/components/overlay/tool-texts';
import { Icon } from '~/components/shared/icon';
import { type MessageKey, plural, t } from '~/utils/i18n';
import type { PlanSummary } from '~/utils/messages/review';
import { UndoNotice } from './undo-notice';

/** What was looked at and what was left out; where nothing is ready, why. */
export function ReviewFacts({ summary, onElsewhere }: { summary: PlanSummary; onElsewhere(): void }) {
  const { tool, files, othersFiles, missingFiles, missingAlbums, counts, rawDuplicates } = summary;
  return (
    <div class="facts">
      {counts.ready === 0 && <NothingReady summary={summary} />}
      <p class="soft">
        <span>{plural('overlay_files_looked_at', files)}</span>
        {othersFiles > 0 && <span>{plural('overlay_others_files', othersFiles)}</span>}
        {tool !== 'mend' && (
          <button type="button" class="link-button" data-testid="choose-else" onClick={onElsewhere}>
            {t('overlay_choose_else')}
          </button>
        )}
      </p>
      {tool === 'mend' && counts.ready > 0 && <p>{t('overlay_mend_trash')}</p>}
      {rawDuplicates !== null && rawDuplicates > 0 && <p>{plural('overlay_raw_duplicates', rawDuplicates)}</p>}
      <UndoNotice summary={summary} />
      {missingAlbums > 0 && <Missing text={plural('overlay_missing_albums', missingAlbums)} />}
      {missingFiles > 0 && <Missing text={plural('overlay_missing_files', missingFiles)} />}
    </div>
  );
}

function Missing({ text }: { text: string }) {
  return (
    <div class="notice notice-warning">
      <Icon path={mdiAlertOutline} size={24} />
      <p>{text}</p>
    </div>
  );
}

function NothingReady({ summary: { tool, files, counts, setAside } }: { summary: PlanSummary }) {
  const why = () => {
    if (tool !== 'stack') {
      return counts.review > 0 ? plural('overlay_stacks_near', counts.review) : t(toolTexts[tool].nothing);
    }
    if (counts.review > 0) return plural('overlay_nothing_but_near', counts.review);
    if (setAside > 0) return plural('overlay_nothing_but_aside', setAside);
    if (counts.stacked > 0) return plural('overlay_nothing_but_stacked', counts.stacked);
    return t(files === 0 ? 'overlay_nothing_no_files' : 'overlay_nothing_fits');
  };
  const title = (): MessageKey => {
    if (tool === 'stack') return toolTexts.stack.nothing;
    return counts.review > 0 ? 'overlay_nothing_ready' : 'overlay_nothing_to_do';
  };
  return (
    <div class="nothing">
      <Icon path={mdiImageMultipleOutline} size={48} />
      <h3>{t(title())}</h3>
      <p>{why()}</p>
    </div>
  );
}
