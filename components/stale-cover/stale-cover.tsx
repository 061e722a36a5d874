import { useLayoutEffect, useRef } from 'preact/hooks';
import { direction, language, t } from '~/utils/i18n';

export interface StaleCoverProps {
  onReload(): void;
  /** Leads to the job that is still under way; null where none is. */
  onShowJob: (() => void) | null;
}

/** Says why the page under it must not be used any more. It stays, whatever is pressed, until the page is loaded anew. */
export function StaleCover({ onReload, onShowJob }: StaleCoverProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      dir={direction()}
      lang={language()}
      data-testid="stale-cover"
      aria-labelledby="stale-title"
      aria-describedby="stale-why"
      onCancel={(event) => {
        event.preventDefault();
        onReload();
      }}
      onClose={() => {
        // Browsers let nobody hold back a second Escape; the old page is there until the new one answers.
        if (dialog.current?.isConnected) dialog.current.showModal();
        onReload();
      }}
    >
      <h2 id="stale-title">{t('button_cover_title')}</h2>
      <div id="stale-why">
        <p>{t('button_cover_why')}</p>
        {onShowJob && <p>{t('button_cover_running')}</p>}
      </div>
      <div class="actions">
        {onShowJob && (
          <button type="button" class="quiet" data-testid="cover-job" onClick={onShowJob}>
            {t('button_cover_job')}
          </button>
        )}
        <button type="button" data-testid="reload-page" onClick={onReload}>
          {t('button_cover_reload')}
        </button>
      </div>
    </dialog>
  );
}
