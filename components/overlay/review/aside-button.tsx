import type { OverlayEvent } from '~/components/overlay/reducer';
import { t } from '~/utils/i18n';
import type { ReviewGroup } from '~/utils/messages/review';

/** Says that a group is not one shot, or takes that back. */
export function AsideButton({ group, dispatch }: { group: ReviewGroup; dispatch(event: OverlayEvent): void }) {
  const { setAside = false, name } = group;
  const words = t(setAside ? 'overlay_set_aside_back' : 'overlay_set_aside');
  return (
    <button
      type="button"
      class="button button-small"
      data-testid="set-aside"
      aria-label={t('reason_fact', words, name)}
      onClick={({ currentTarget }) => {
        focusBeside(currentTarget);
        dispatch({ type: 'set-aside', group, value: !setAside });
      }}
    >
      {words}
    </button>
  );
}

/** A card that is about to go hands the focus on, so that a keyboard goes on where it was. */
function focusBeside(button: HTMLElement): void {
  const card = button.closest('li');
  const other = card?.nextElementSibling ?? card?.previousElementSibling;
  other?.querySelector<HTMLElement>('[data-testid=set-aside], [data-testid=group-check]')?.focus();
}

/** What becomes no new or larger stack was a stack before: nobody asks whether it is one shot. */
export const maySetAside = ({ state, action }: ReviewGroup): boolean =>
  state !== 'stacked' && (action === 'create' || action === 'extend');
