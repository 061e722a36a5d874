import { mdiAlertCircleOutline } from '@mdi/js';
import { ErrorNotice } from '~/components/shared/error-notice';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { AddressProblem as Problem } from './use-address-form';
import { useOtherAddress } from './use-other-address';
import { WayOutLink } from './way-out-link';

interface AddressProblemProps<P> {
  problem: P;
  testId: string;
  /** Tries another address, within the click. */
  onTry: (address: string) => void;
}

/** What went wrong with an address and what to do about it. */
export function AddressProblem({ problem, ...rest }: AddressProblemProps<Problem>) {
  if (problem.kind === 'failure') return <FailedAddress problem={problem} {...rest} />;
  const code = problem.kind === 'no-address' ? 'unreachable' : 'refused';
  return (
    <div class="result" data-testid={rest.testId} data-code={code}>
      <div class="notice notice-danger" role="alert" data-testid="error-notice" data-code={code}>
        <Icon path={mdiAlertCircleOutline} size={24} />
        <p class="notice-text">{problem.kind === 'no-address' ? t('error_not_a_url') : problem.sentence}</p>
      </div>
    </div>
  );
}

type Failed = Extract<Problem, { kind: 'failure' }>;

function FailedAddress({ problem, testId, onTry }: AddressProblemProps<Failed>) {
  const { failure, origin, guessed, folder } = problem;
  const other = useOtherAddress(failure, origin, guessed);
  const isInFolder = failure.code === 'not-immich' && folder !== null;
  return (
    <div class="result" data-testid={testId} data-code={failure.code}>
      <ErrorNotice failure={failure} sentence={isInFolder ? t('error_sub_path', origin, folder) : null}>
        {failure.code === 'unreachable' && origin.startsWith('https:') && (
          <p class="hint">{t('options_certificate')}</p>
        )}
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
