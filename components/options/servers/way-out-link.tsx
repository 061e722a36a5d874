import { mdiOpenInNew } from '@mdi/js';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { Failure } from '~/utils/messages/errors';
import { wayOut } from './way-out';

/** The link to where a failure can be mended; nothing where there is no such page. */
export function WayOutLink({ failure, origin }: { failure: Failure; origin: string }) {
  const way = wayOut(failure, origin);
  if (!way) return null;
  return (
    <a class="button outlined" href={way.href} target="_blank" rel="noreferrer">
      <Icon path={mdiOpenInNew} turns />
      {t(way.label)}
    </a>
  );
}
