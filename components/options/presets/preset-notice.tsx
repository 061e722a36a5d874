import { mdiOfficeBuildingOutline } from '@mdi/js';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';

/** Says of a filled in address that it comes from an administrator. */
export function PresetNotice({ hasKey }: { hasKey: boolean }) {
  return (
    <div class="notice notice-info" data-testid="preset">
      <Icon path={mdiOfficeBuildingOutline} size={24} />
      <p class="notice-text">{t(hasKey ? 'options_preset_key' : 'options_preset_add')}</p>
    </div>
  );
}
