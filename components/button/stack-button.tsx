import { mdiImageMultipleOutline } from '@mdi/js';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';

/** `icon` and `label` stand in Immich's bar; `floating` stands over a page that has no room or no bar. */
export type ButtonVariant = 'icon' | 'label' | 'floating';

/**
 * The button that starts stacking, in the manner of Immich's own buttons of 2.0 to 3.1. `onInterest` tells that a click
 * may follow.
 */
export function StackButton(props: { variant: ButtonVariant; onClick(): void; onInterest(): void }) {
  return (
    <button
      type="button"
      class={props.variant}
      data-testid="stack-button"
      aria-label={t('button_stack')}
      title={t('button_stack_tooltip')}
      onClick={props.onClick}
      onPointerEnter={props.onInterest}
      onFocus={props.onInterest}
    >
      <Icon path={mdiImageMultipleOutline} size={24} />
      {props.variant !== 'icon' && <span>{t('button_stack')}</span>}
    </button>
  );
}
