import { mdiCheck, mdiFlagOutline, mdiOpenInNew } from '@mdi/js';
import type { ComponentChildren } from 'preact';
import { Card } from '~/components/options/card';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import { useFirstSteps } from './use-first-steps';
import { useShortcut } from './use-shortcut';

/** From nothing to the first review, in three steps that tick themselves off. Gone for good after the first job. */
export function FirstSteps({ servers }: { servers: Server[] }) {
  const steps = useFirstSteps();
  const shortcut = useShortcut();
  const [origin] = servers[0]?.origins ?? [];
  if (!steps || steps.stacked) return null;
  return (
    <Card icon={mdiFlagOutline} title={t('options_steps')} subtitle={t('options_steps_promise')}>
      <ol class="steps" data-testid="first-steps">
        <Step done={origin !== undefined}>{t('options_step_add')}</Step>
        <Step done={steps.looked}>
          {shortcut
            ? t('options_step_open_shortcut', t('button_stack'), shortcut)
            : t('options_step_open', t('button_stack'))}
          {origin !== undefined && !steps.looked && (
            <>
              {' '}
              <a href={`${origin}/albums`} target="_blank" rel="noreferrer">
                {t('options_open_albums')}
                <Icon path={mdiOpenInNew} size={16} turns />
              </a>
            </>
          )}
        </Step>
        <Step done={false}>{t('options_step_yes')}</Step>
      </ol>
    </Card>
  );
}

function Step({ done, children }: { done: boolean; children: ComponentChildren }) {
  return (
    <li class="step" data-done={done}>
      <span class="step-mark">{done && <Icon path={mdiCheck} size={18} />}</span>
      <span class="step-text">
        {done && <span class="visually-hidden">{t('options_step_done')}</span>}
        {children}
      </span>
    </li>
  );
}
