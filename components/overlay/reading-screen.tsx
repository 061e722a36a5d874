import { numberText, t } from '~/utils/i18n';
import type { Tool } from '~/utils/messages/scope';
import { ProgressBar } from './job/progress-bar';
import { toolTexts } from './tool-texts';

/** How far reading has come: files read, of how many where the server has said. */
export function ReadingScreen(props: { tool: Tool; read: number; total: number | null; onCancel(): void }) {
  const { tool, read, total, onCancel } = props;
  const reading = t(toolTexts[tool].reading);
  return (
    <>
      <div class="dialog-body">
        <p class="lead">{reading}</p>
        <ProgressBar label={reading} value={read} max={total} />
        <p class="soft numbers">
          {total === null
            ? t('overlay_reading_begins')
            : t('overlay_files_read', numberText(Math.min(read, total)), numberText(total))}
        </p>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" data-testid="cancel" onClick={onCancel}>
          {t('overlay_cancel')}
        </button>
      </div>
    </>
  );
}
