import { mdiAlertCircleOutline, mdiAlertOutline, mdiFileCheckOutline } from '@mdi/js';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import { isReadableOnTheWay } from '~/utils/settings/server-address';
import type { ScriptConfig } from './read-script-config';
import type { FoundConfig } from './use-script-config';

interface ScriptConfigNoticeProps {
  found: FoundConfig;
  /** The address in the field, if it is one. */
  origin: string | null;
  onForget: () => void;
}

/** What a file of the script gave: what is going to be done with it, or why nothing is. The key is not shown. */
export function ScriptConfigNotice({ found: { fileName, config }, origin, onForget }: ScriptConfigNoticeProps) {
  if (!config.ok) {
    return (
      <div class="notice notice-danger" data-testid="script-config" data-code={config.why}>
        <Icon path={mdiAlertCircleOutline} size={24} />
        <p class="notice-text">{refusal(config, fileName)}</p>
      </div>
    );
  }
  // The key is for its own server, whatever is typed afterwards.
  const isUsed = origin === config.origin;
  if (!isUsed && config.key === null) return null;
  return (
    <div
      class={isUsed ? 'notice notice-info' : 'notice notice-warning'}
      data-testid="script-config"
      data-code={isUsed ? 'ok' : 'other-address'}
    >
      <Icon path={isUsed ? mdiFileCheckOutline : mdiAlertOutline} size={24} />
      <div class="notice-text">
        <p>{t(sentence(config.key !== null, isUsed), fileName, config.origin)}</p>
        {isUsed && config.key !== null && isReadableOnTheWay(config.origin) && <p>{t('options_key_readable')}</p>}
        {config.key !== null && (
          <div class="ways-out">
            <button type="button" class="button outlined" data-testid="forget-script-config" onClick={onForget}>
              {t('options_ini_forget')}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

function sentence(hasKey: boolean, isUsed: boolean) {
  if (!hasKey) return 'options_ini_no_key';
  return isUsed ? 'options_ini_found' : 'options_ini_other_address';
}

function refusal(config: Extract<ScriptConfig, { ok: false }>, fileName: string): string {
  switch (config.why) {
    case 'no-text':
      return t('options_ini_no_text', fileName);
    case 'no-section':
      return t('options_ini_no_section', fileName);
    case 'no-url':
      return t('options_ini_no_url', fileName);
    case 'bad-url':
      return t('options_ini_bad_url', fileName, config.url);
    case 'no-key-text':
      return t('options_ini_bad_key', fileName);
  }
}
