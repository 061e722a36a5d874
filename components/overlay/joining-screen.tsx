import { t } from '~/utils/i18n';
import { ProgressBar } from './job/progress-bar';

/** The moment between asking for a job and hearing of it. */
export function JoiningScreen({ onClose }: { onClose(): void }) {
  return (
    <>
      <div class="dialog-body">
        <p class="lead">{t('overlay_joining')}</p>
        <ProgressBar label={t('overlay_joining')} value={0} max={null} />
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" data-testid="cancel" onClick={onClose}>
          {t('overlay_close')}
        </button>
      </div>
    </>
  );
}
