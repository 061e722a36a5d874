import { checkedCount } from '~/components/overlay/review/choices';
import type { Screen } from '~/components/overlay/state';
import { jobTexts } from '~/components/overlay/tool-texts';
import { ErrorNotice } from '~/components/shared/error-notice';
import { numberText, plural, t } from '~/utils/i18n';
import type { Tool } from '~/utils/messages/scope';
import { ProgressBar } from './progress-bar';
import { rateOf } from './rate';
import { timeLeftText } from './time-left-text';

type Running = Extract<Screen, { name: 'starting' | 'progress' }>;

/** A job on its way: done of total, rate and time left. Cancelling keeps what is done. */
export function ProgressScreen({ screen, tool, onCancel }: { screen: Running; tool: Tool; onCancel(): void }) {
  const { done, total } = howFar(screen);
  const pausedBy = screen.name === 'progress' ? screen.progress.pausedBy : null;
  const rate = screen.name === 'progress' && !pausedBy ? rateOf(screen) : null;
  const texts = jobTexts[screen.name === 'progress' ? screen.progress.kind : tool];
  return (
    <>
      <div class="dialog-body">
        <p class="lead">{plural(texts.working, total)}</p>
        <ProgressBar label={t(texts.title)} value={done} max={total} testId="job-progress" />
        <p class="soft numbers">
          <span>{t('overlay_done_of', numberText(done), numberText(total))}</span>
          {rate && (
            <span>
              {t(
                'overlay_per_second',
                numberText(rate.perSecond, { maximumFractionDigits: rate.perSecond < 10 ? 1 : 0 }),
              )}
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
      </div>
    </>
  );
}

function howFar(screen: Running): { done: number; total: number } {
  return screen.name === 'progress' ? screen.progress : { done: 0, total: checkedCount(screen.review) };
}
