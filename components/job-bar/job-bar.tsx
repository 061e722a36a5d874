import { mdiCheckCircleOutline, mdiClockOutline, mdiClose, mdiInformationOutline } from '@mdi/js';
import { Icon } from '~/components/shared/icon';
import { doneOfText, jobTexts, rateText } from '~/components/shared/job-texts';
import { outcomeTexts } from '~/components/shared/outcome-texts';
import { rateOf } from '~/components/shared/rate';
import { direction, language, listText, type MessageKey, numberText, plural, t } from '~/utils/i18n';
import type { Failure, FailureCode } from '~/utils/messages/errors';
import type { JobReport } from '~/utils/messages/job';
import type { BarState } from './bar-state';

export interface JobBarProps {
  state: NonNullable<BarState>;
  onOpen(): void;
  onUndo(): void;
  onPutAway(): void;
}

/** A job under way, or how it ended, at the foot of a page that can be used meanwhile. */
export function JobBar({ state, onOpen, onUndo, onPutAway }: JobBarProps) {
  return (
    <div
      class="job-bar"
      role="status"
      aria-atomic="false"
      dir={direction()}
      lang={language()}
      data-testid="job-bar"
      data-state={state.name === 'ended' ? 'ended' : state.progress.pausedBy ? 'waiting' : 'running'}
      data-code={state.name === 'progress' ? state.progress.pausedBy?.code : undefined}
    >
      {state.name === 'progress' ? <Progress state={state} /> : <Ended report={state.report} />}
      <div class="actions">
        {state.name === 'ended' && state.report.canUndo && (
          <button type="button" class="text" data-testid="job-bar-undo" onClick={onUndo}>
            {t('overlay_undo')}
          </button>
        )}
        <button
          type="button"
          class="text"
          data-testid={state.name === 'ended' ? 'job-bar-report' : 'job-bar-open'}
          onClick={onOpen}
        >
          {t(state.name === 'ended' ? 'overlay_report_title' : 'button_bar_open')}
        </button>
        <button
          type="button"
          class="round"
          data-testid="job-bar-dismiss"
          aria-label={t('button_bar_dismiss')}
          title={t('button_bar_dismiss')}
          onClick={onPutAway}
        >
          <Icon path={mdiClose} size={20} />
        </button>
      </div>
    </div>
  );
}

type Running = Extract<JobBarProps['state'], { name: 'progress' }>;

/** Screen readers are told each quarter; the numbers between are there for whoever looks. */
function Progress({ state }: { state: Running }) {
  const { done, total, kind, pausedBy } = state.progress;
  const rate = rateOf(state);
  const title = t(jobTexts[kind].title);
  const quarter = total > 0 ? Math.floor((done * 4) / total) / 4 : 0;
  const numbers = rate ? `${doneOfText(state.progress)} · ${rateText(rate)}` : doneOfText(state.progress);
  return (
    <>
      {pausedBy ? (
        <span class="sign waits">
          <Icon path={mdiClockOutline} size={24} />
        </span>
      ) : (
        <Ring label={title} done={done} total={total} />
      )}
      <div class="words">
        <p class="title">{title}</p>
        {pausedBy ? (
          <p class="soft">{waitText(pausedBy)}</p>
        ) : (
          <p class="soft" aria-hidden="true">
            {numbers}
          </p>
        )}
        {!pausedBy && quarter > 0 && (
          <span class="unseen">{t('overlay_share_done', numberText(quarter, { style: 'percent' }))}</span>
        )}
      </div>
    </>
  );
}

const waits: Partial<Record<FailureCode, MessageKey>> = {
  'signed-out': 'button_bar_waits_sign_in',
  'proxy-sign-in': 'button_bar_waits_sign_in',
  unreachable: 'button_bar_waits_server',
};

/** What it waits for, in a few words; the dialog says it in full. */
const waitText = ({ code }: Failure) => t(waits[code] ?? 'button_bar_waits');

/** The circumference of a circle of radius 10. */
const around = 2 * Math.PI * 10;

function Ring({ label, done, total }: { label: string; done: number; total: number }) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div
      class="sign"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuenow={done}
      aria-valuemax={total}
      aria-valuetext={numberText(share, { style: 'percent' })}
    >
      <svg class="ring" width="28" height="28" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <circle class="track" cx="12" cy="12" r="10" />
        <circle class="share" cx="12" cy="12" r="10" stroke-dasharray={`${share * around} ${around}`} />
      </svg>
    </div>
  );
}

function Ended({ report }: { report: JobReport }) {
  const { kind, failed, notDone } = report;
  const wentWell = failed === 0 && notDone === 0;
  const rest = [
    ...(failed > 0 ? [plural('overlay_failed', failed)] : []),
    ...(notDone > 0 ? [plural('overlay_not_done', notDone)] : []),
  ];
  return (
    <>
      <span class={wentWell ? 'sign well' : 'sign'}>
        <Icon path={wentWell ? mdiCheckCircleOutline : mdiInformationOutline} size={24} />
      </span>
      <div class="words">
        <p class="title">{listText(outcomeTexts(kind, report))}</p>
        {rest.length > 0 && <p class="soft">{listText(rest)}</p>}
      </div>
    </>
  );
}
