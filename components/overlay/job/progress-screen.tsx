import { checkedCount } from '~/components/overlay/review/choices';
import type { Screen } from '~/components/overlay/state';
import { ErrorNotice } from '~/components/shared/error-notice';
import { doneOfText, jobTexts, rateText } from '~/components/shared/job-texts';
import { rateOf } from '~/components/shared/rate';
import { plural, t } from '~/utils/i18n';
import type { Tool } from '~/utils/messages/scope';
import { ProgressBar } from './progress-bar';
import { timeLeftText } from './time-left-text';

type Running = Extract<Screen, { name: 'starting' | 'progress' }>;

/** A job on its way: done of total, rate and time left. Cancelling keeps what is done. */
export function ProgressScreen(props: { screen: Running; tool: Tool; onCancel(): void; onClose(): void }) {
  const { screen, tool, onCancel, onClose } = props;
  const { done, total } = howFar(screen);
  const pausedBy = screen.name === 'progress' ? screen.progress.pausedBy : null;
  const rate = screen.name === 'progress' ? rateOf(screen) : null;
  const texts = jobTexts[screen.name === 'progress' ? screen.progress.kind : tool];
  return (
    <>
      <div class="dialog-body">
        <p class="lead">{plural(texts.working, total)}</p>
        <ProgressBar label={t(texts.title)} value={done} max={total} testId="job-progress" />
        <p class="soft numbers">
          <span>{doneOfText({ done, total })}</span>
          {rate && (
            <span>
              {rateText(rate)}
              {done < total && ` · ${t('overlay_time_left', timeLeftText(rate.msLeft))}`}
            </span>
          )}
        </p>
        {pausedBy && <ErrorNotice failure={pausedBy}>{t('overlay_waits')}</ErrorNotice>}
        <p class="soft">{t(screen.cancelling ? 'overlay_cancelling' : 'overlay_goes_on')}</p>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" data-testid="cancel" disabled={screen.cancelling} onClick={onCancel}>
          {t('overlay_stop')}
        </button>
        <button type="button" class="button button-primary" data-testid="close" onClick={onClose}>
          {t('overlay_close')}
        </button>
      </div>
    </>
  );
}

function howFar(screen: Running): { done: number; total: number } {
  return screen.name === 'progress' ? screen.progress : { done: 0, total: checkedCount(screen.review) };
}
