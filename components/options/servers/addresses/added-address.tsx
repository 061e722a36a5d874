import { mdiAlertOutline, mdiCheckCircleOutline } from '@mdi/js';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { Sameness } from './add-address-at';

const sentences = {
  yes: 'options_address_same',
  'nobody-there': 'options_address_nobody_there',
  'nobody-here': 'options_address_nobody_here',
} as const;

/** What is known of an address that was added. */
export function AddedAddress({ origin, same }: { origin: string; same: Sameness }) {
  const isSame = same === 'yes';
  return (
    <div
      class={isSame ? 'notice notice-success' : 'notice notice-warning'}
      data-testid="address-added"
      data-same={same}
    >
      <Icon path={isSame ? mdiCheckCircleOutline : mdiAlertOutline} size={24} />
      <p class="notice-text">{t(sentences[same], origin)}</p>
    </div>
  );
}
