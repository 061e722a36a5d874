import { t } from '~/utils/i18n';
import { numberText } from './number-text';
import { ProgressBar } from './progress-bar';

/** How far reading has come: files read, of how many where the server has said. */
export function ReadingScreen(props: { read: number; total: number | null; onCancel(): void }) {
  const { read, total, onCancel } = props;
  return (
    <>
      <div class="dialog-body">
        <p class="lead">{t('overlay_reading')}</p>
        <ProgressBar label={t('overlay_reading')} value={read} max={total} />
        <p class="soft numbers">
          {total === null
            ? t('overlay_reading_begins')
            : t('overlay_files_read', numberText(Math.min(read, total)), numberText(total))}
        </p>
      </div>
      <footer class="dialog-foot">
        <button type="button" class="button" data-testid="cancel" onClick={onCancel}>
          {t('overlay_cancel')}
        </button>
      </footer>
    </>
  );
}
