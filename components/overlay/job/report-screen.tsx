import { mdiAlertCircleOutline, mdiCheckCircleOutline } from '@mdi/js';
import type { OverlayStore } from '~/components/overlay/store';
import { ErrorNotice } from '~/components/shared/error-notice';
import { failureText } from '~/components/shared/failure-text';
import { Icon } from '~/components/shared/icon';
import { outcomeTexts } from '~/components/shared/outcome-texts';
import { plural, t } from '~/utils/i18n';
import type { Failure } from '~/utils/messages/errors';
import type { JobProblem, JobReport } from '~/utils/messages/job';
import type { CollapseChoice } from '~/utils/page/overlay-slot';
import { CollapseSwitch } from './collapse-switch';

/** Problems beyond this many are counted, not listed. */
const problemsListed = 200;

/** How a job ended: made, extended, failed and why, left alone and why. */
export function ReportScreen(props: {
  report: JobReport;
  failure: Failure | null;
  collapse: CollapseChoice | null;
  dispatch: OverlayStore['dispatch'];
  onDone(): void;
}) {
  const { report, failure, collapse, dispatch, onDone } = props;
  const { created, extended, undone, failed, notDone, problems, stoppedBy, cancelled } = report;
  const wentWell = failed === 0 && notDone === 0;
  return (
    <>
      <div
        class="dialog-body"
        data-testid="job-report"
        data-created={created}
        data-extended={extended}
        data-undone={undone}
        data-failed={failed}
      >
        <div class={wentWell ? 'outcome outcome-well' : 'outcome'}>
          <Icon path={wentWell ? mdiCheckCircleOutline : mdiAlertCircleOutline} size={40} />
          <ul class="outcome-lines">
            {outcomeTexts(report.kind, report).map((text) => (
              <li key={text}>{text}</li>
            ))}
            {failed > 0 && <li class="bad">{plural('overlay_failed', failed)}</li>}
            {notDone > 0 && <li>{plural('overlay_not_done', notDone)}</li>}
          </ul>
        </div>
        {cancelled && <p class="soft">{t('overlay_cancelled')}</p>}
        {stoppedBy && <ErrorNotice failure={stoppedBy} />}
        {failure && <ErrorNotice failure={failure} />}
        {problems.length > 0 && <Problems problems={problems} />}
        {collapse && report.kind === 'stack' && <CollapseSwitch choice={collapse} />}
        <p class="soft">{t('overlay_done_reloads')}</p>
        <div class="report-files">
          <button
            type="button"
            class="button button-quiet"
            data-testid="export-csv"
            onClick={() => dispatch({ type: 'export', format: 'csv' })}
          >
            {t('overlay_export_csv')}
          </button>
          <button
            type="button"
            class="button button-quiet"
            data-testid="export-json"
            onClick={() => dispatch({ type: 'export', format: 'json' })}
          >
            {t('overlay_export_json')}
          </button>
        </div>
      </div>
      <div class="dialog-foot">
        {report.canUndo && (
          <button type="button" class="button" data-testid="undo" onClick={() => dispatch({ type: 'undo' })}>
            {t('overlay_undo')}
          </button>
        )}
        {report.canTryAgain && (
          <button type="button" class="button" data-testid="try-again" onClick={() => dispatch({ type: 'retry-job' })}>
            {t('overlay_try_rest_again')}
          </button>
        )}
        <button type="button" class="button button-primary" data-testid="done" onClick={onDone}>
          {t('overlay_done')}
        </button>
      </div>
    </>
  );
}

function Problems({ problems }: { problems: JobProblem[] }) {
  const more = problems.length - problemsListed;
  return (
    <section>
      <h3 class="section-title">{t('overlay_problems_title')}</h3>
      <ul class="problems">
        {problems.slice(0, problemsListed).map(({ key, name, failure }) => (
          <li key={key} data-code={failure.code}>
            <bdi class="problem-name">{name}</bdi>
            <span class="soft">{failureText(failure)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{plural('overlay_more_problems', more)}</p>}
    </section>
  );
}
