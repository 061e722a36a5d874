import { t } from '~/utils/i18n';

/** From nothing to the first review, in three steps. */
export function FirstSteps() {
  return (
    <div class="steps">
      <h3>{t('options_steps')}</h3>
      <ol>
        <li>{t('options_step_add')}</li>
        <li>{t('options_step_album')}</li>
        <li>{t('options_step_stack', t('button_stack'))}</li>
      </ol>
      <p class="hint">{t('options_steps_promise')}</p>
    </div>
  );
}
