import { mdiCheckCircleOutline, mdiOpenInNew } from '@mdi/js';
import { ErrorNotice } from '~/components/shared/error-notice';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { Checked } from './check-connection';
import { MissingPermissions } from './missing-permissions';
import { WayOutLink } from './way-out-link';

interface ConnectionResultProps {
  checked: Checked;
  /** Asks the browser for the site again, within the click. */
  onAllow: () => void;
}

/** What a check found: who is signed in to which version and what is missing, or why it failed and the way out. */
export function ConnectionResult({ checked: { outcome, kept, origin }, onAllow }: ConnectionResultProps) {
  if (outcome.ok) {
    const { userName, version, missingPermissions } = outcome;
    return (
      <div class="result" data-testid="connection-result" data-code="ok" data-version={version}>
        <div class="notice notice-success">
          <Icon path={mdiCheckCircleOutline} size={24} />
          <div class="notice-text">
            <p>
              <strong>{userName ? t('options_connected_as', userName) : t('options_connected')}</strong>
              {' · '}
              {t('options_version', version)}
            </p>
            {missingPermissions.length === 0 && <p>{t('options_next', t('button_stack'))}</p>}
            <div class="ways-out">
              <a class="button outlined" href={`${origin}/albums`} target="_blank" rel="noreferrer">
                <Icon path={mdiOpenInNew} turns />
                {t('options_open_albums')}
              </a>
            </div>
          </div>
        </div>
        {missingPermissions.length > 0 && <MissingPermissions permissions={missingPermissions} origin={origin} />}
      </div>
    );
  }
  const { failure } = outcome;
  return (
    <div class="result" data-testid="connection-result" data-code={failure.code}>
      <ErrorNotice failure={failure}>
        {!kept && <p>{t('options_kept_before')}</p>}
        <div class="ways-out">
          {failure.code === 'no-access' && (
            <button type="button" class="button outlined" onClick={onAllow}>
              {t('options_allow')}
            </button>
          )}
          <WayOutLink failure={failure} origin={origin} />
        </div>
      </ErrorNotice>
    </div>
  );
}
