import { mdiAlertCircleOutline, mdiCameraBurst, mdiInformationOutline } from '@mdi/js';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ButtonVariant } from '~/components/button/stack-button';
import { failureText } from '~/components/shared/failure-text';
import { Icon } from '~/components/shared/icon';
import { plural, t } from '~/utils/i18n';
import type { Failure } from '~/utils/messages/errors';
import type { Outcome } from '~/utils/messages/outcome';
import type { HiddenFiles } from '~/utils/messages/questions';
import { CollapsePanel } from './collapse-panel';
import type { CollapseView } from './collapse-view';
import { usePanel } from './use-panel';

/**
 * Switches between one picture a stack and every file, in the manner of the buttons of Immich's bars, with Immich's own
 * sign for a stack. While it is on, a second button tells what is hidden.
 */
export function CollapseToggle(props: {
  view: CollapseView;
  variant: ButtonVariant;
  /** Room is kept, but it does nothing: something lies over the page. */
  isResting: boolean;
  /** Switches and loads the page anew. @returns why not, or null */
  onSwitch(isOn: boolean): Promise<Failure | null>;
}) {
  const { view, variant, isResting, onSwitch } = props;
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const info = useRef<HTMLButtonElement>(null);
  const panel = usePanel(info);
  const [spoken, setSpoken] = useState('');
  const hidden = view.isOn ? view.hidden : null;
  const told = hidden?.ok ? hidden : null;

  // By itself where it was just switched on, once there is something to say, and where switching failed.
  useEffect(() => {
    if (!failure && !(view.isOn && hidden && view.takeNews())) return;
    panel.open();
    setSpoken(summary(hidden, failure));
  }, [hidden, failure]);

  async function toggle() {
    if (isBusy) return;
    setBusy(true);
    const problem = await onSwitch(!view.isOn);
    setFailure(problem);
    // The page that is left keeps the button as it is.
    if (problem) setBusy(false);
  }

  const isWarning = told !== null && told.vanished > 0;
  return (
    <div class={isResting ? 'collapse resting' : 'collapse'}>
      <button
        type="button"
        class={variant === 'icon' || !told ? `${variant} icon` : variant}
        data-testid={isResting ? undefined : 'collapse-toggle'}
        aria-pressed={view.isOn}
        title={t(view.isOn ? 'button_collapse_on_tooltip' : 'button_collapse_off_tooltip')}
        aria-disabled={isBusy}
        onClick={() => void toggle()}
      >
        <Icon path={mdiCameraBurst} size={24} />
        <span class="unseen">{t('button_collapse')} </span>
        {told && (
          <span class={variant === 'icon' ? 'unseen' : ''} dir="auto">
            {plural('button_hidden', told.hidden)}
          </span>
        )}
      </button>
      {/* What the panel says by itself, for those who do not see it open. */}
      <span class="unseen" role="status">
        {spoken}
      </span>
      {(view.isOn || failure) && (
        <>
          <button
            ref={info}
            type="button"
            class={isWarning ? 'icon warning' : 'icon'}
            data-testid="collapse-info"
            aria-label={t('button_collapse_info')}
            title={t('button_collapse_info')}
            aria-haspopup="dialog"
            popovertarget="collapse-panel"
          >
            <Icon path={isWarning ? mdiAlertCircleOutline : mdiInformationOutline} size={24} />
          </button>
          <CollapsePanel panel={panel} hidden={hidden} failure={failure} onShowAll={() => void toggle()} />
        </>
      )}
    </div>
  );
}

function summary(hidden: Outcome<HiddenFiles> | null, failure: Failure | null): string {
  if (failure) return failureText(failure);
  if (!hidden?.ok) return hidden ? failureText(hidden.failure) : '';
  const all = plural('button_collapse_hidden', hidden.hidden);
  return hidden.vanished > 0 ? `${all} ${plural('button_collapse_vanished', hidden.vanished)}` : all;
}
