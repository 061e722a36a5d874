import { mdiAlertOutline, mdiOpenInNew } from '@mdi/js';
import { useId } from 'preact/hooks';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import { isReadableOnTheWay } from '~/utils/settings/server-address';
import { permissionLosses } from './permission-losses';
import { keysPage } from './way-out';

interface KeyFieldProps {
  origin: string;
  /** Whose key there is already, if any; it is never shown. */
  saved: 'own' | 'preset' | null;
  value: string;
  onInput: (key: string) => void;
}

/** Where a key is entered, with where to get one and what it has to be allowed. */
export function KeyField({ origin, saved, value, onInput }: KeyFieldProps) {
  const fieldId = useId();
  const hintId = useId();
  return (
    <div class="key">
      <label class="field-label" for={fieldId}>
        {t('options_key_field')}
      </label>
      <input
        id={fieldId}
        class="field"
        data-testid="api-key"
        type="password"
        autocomplete="off"
        spellcheck={false}
        dir="ltr"
        required={saved === null}
        value={value}
        aria-describedby={hintId}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="hint" id={hintId}>
        {t(saved === null ? 'options_key_safe' : saved === 'own' ? 'options_key_saved' : 'options_key_preset')}
      </p>
      {isReadableOnTheWay(origin) && (
        <p class="notice notice-warning">
          <Icon path={mdiAlertOutline} size={24} />
          <span class="notice-text">{t('options_key_readable')}</span>
        </p>
      )}
      <details>
        <summary>{t('options_key_permissions')}</summary>
        <p class="permissions">
          {Object.keys(permissionLosses).map((permission) => (
            <code key={permission}>{permission}</code>
          ))}
        </p>
        <a href={keysPage(origin)} target="_blank" rel="noreferrer">
          {t('options_open_api_keys')}
          <Icon path={mdiOpenInNew} size={16} turns />
        </a>
      </details>
    </div>
  );
}
