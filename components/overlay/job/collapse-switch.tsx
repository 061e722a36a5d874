import { useState } from 'preact/hooks';
import { ErrorNotice } from '~/components/shared/error-notice';
import { t } from '~/utils/i18n';
import type { Failure } from '~/utils/messages/errors';
import type { CollapseChoice } from '~/utils/page/overlay-slot';

/** Offers one picture a stack where stacks were just made. It is kept at once and seen when the page is loaded anew. */
export function CollapseSwitch({ choice }: { choice: CollapseChoice }) {
  const [isOn, setOn] = useState(choice.isOn);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function change(wanted: boolean) {
    setOn(wanted);
    const problem = await choice.set(wanted);
    setFailure(problem);
    if (problem) setOn(!wanted);
  }

  return (
    <>
      <label class="collapse-switch">
        <input
          type="checkbox"
          role="switch"
          data-testid="collapse-toggle"
          aria-labelledby="collapse-label"
          aria-describedby="collapse-hint"
          aria-checked={isOn}
          checked={isOn}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        <span>
          <span id="collapse-label">{t('overlay_collapse')}</span>
          <span id="collapse-hint" class="soft">
            {t('overlay_collapse_hint', t('button_collapse_select'))}
          </span>
        </span>
      </label>
      {failure && <ErrorNotice failure={failure} />}
    </>
  );
}
