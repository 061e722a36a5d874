import { useLayoutEffect, useRef } from 'preact/hooks';
import { direction, language, t } from '~/utils/i18n';

/** Says why the page under it must not be used any more. It stays, whatever is pressed, until the page is loaded anew. */
export function StaleCover({ onReload }: { onReload(): void }) {
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
      <p id="stale-why">{t('button_cover_why')}</p>
      <button type="button" data-testid="reload-page" onClick={onReload}>
        {t('button_cover_reload')}
      </button>
    </dialog>
  );
}
