import { mdiAlertCircleOutline } from '@mdi/js';
import { ErrorNotice } from '~/components/error-notice';
import { Icon } from '~/components/icon';
import type { Failure } from '~/utils/errors';
import { t } from '~/utils/i18n';
import { withOtherScheme } from '~/utils/server-address';
import { WayOutLink } from './way-out-link';

/** Why a server was not added. `guessed`: its scheme was not typed, so the other one is worth a try. */
export type AddProblem =
  | { kind: 'no-address' }
  | { kind: 'failure'; failure: Failure; origin: string; guessed: boolean };

interface AddFailureProps {
  problem: AddProblem;
  /** Tries another address, within the click. */
  onTry: (address: string) => void;
}

/** What went wrong with an address and what to do about it. */
export function AddFailure({ problem, onTry }: AddFailureProps) {
  if (problem.kind === 'no-address') {
    return (
      <div class="result" data-testid="connection-result" data-code="unreachable">
        <div class="notice notice-danger" role="alert" data-testid="error-notice" data-code="unreachable">
          <Icon path={mdiAlertCircleOutline} size={24} />
          <p class="notice-text">{t('error_not_a_url')}</p>
        </div>
      </div>
    );
  }
  const { failure, origin, guessed } = problem;
  const other = guessed && failure.code === 'unreachable' ? withOtherScheme(origin) : null;
  return (
    <div class="result" data-testid="connection-result" data-code={failure.code}>
      <ErrorNotice failure={failure}>
        <div class="ways-out">
          {other && (
            <button type="button" class="button outlined" onClick={() => onTry(other)}>
              {t('options_try_instead', other)}
            </button>
          )}
          <WayOutLink failure={failure} origin={origin} />
        </div>
      </ErrorNotice>
    </div>
  );
}
