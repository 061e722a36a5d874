import { mdiAlertOutline, mdiOpenInNew } from '@mdi/js';
import { Icon } from '~/components/shared/icon';
import { plural, t } from '~/utils/i18n';
import { lossWithout } from './permission-losses';
import { keysPage } from './way-out';

/** What a key may not do, and what does not work for that. All else works. */
export function MissingPermissions({ permissions, origin }: { permissions: string[]; origin: string }) {
  return (
    <div class="notice notice-warning" data-testid="missing-permissions">
      <Icon path={mdiAlertOutline} size={24} />
      <div class="notice-text">
        <strong>{plural('options_missing', permissions.length)}</strong>
        <dl class="losses">
          {permissions.map((permission) => (
            <div key={permission} data-permission={permission}>
              <dt>
                <code>{permission}</code>
              </dt>
              <dd>{t(lossWithout(permission))}</dd>
            </div>
          ))}
        </dl>
        <a class="button outlined" href={keysPage(origin)} target="_blank" rel="noreferrer">
          <Icon path={mdiOpenInNew} turns />
          {t('options_open_api_keys')}
        </a>
      </div>
    </div>
  );
}
