import { ErrorNotice } from '~/components/shared/error-notice';
import { t } from '~/utils/i18n';
import type { Failure } from '~/utils/messages/errors';

/** What went wrong, and the two ways out. */
export function FailedScreen(props: { failure: Failure; onTryAgain(): void; onCancel(): void }) {
  return (
    <>
      <div class="dialog-body">
        <ErrorNotice failure={props.failure} />
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" data-testid="cancel" onClick={props.onCancel}>
          {t('overlay_close')}
        </button>
        <button type="button" class="button button-primary" data-testid="try-again" onClick={props.onTryAgain}>
          {t('overlay_try_again')}
        </button>
      </div>
    </>
  );
}
