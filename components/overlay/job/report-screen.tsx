import type { OverlayStore } from '~/components/overlay/store';
import { ErrorNotice } from '~/components/shared/error-notice';
import { ReportSummary, reportData } from '~/components/shared/report-summary';
import { t } from '~/utils/i18n';
import type { Failure } from '~/utils/messages/errors';
import type { JobReport } from '~/utils/messages/job';
import type { CollapseChoice } from '~/utils/page/overlay-slot';
import { CollapseSwitch } from './collapse-switch';

/** How a job ended: made, extended, failed and why, left alone and why. */
export function ReportScreen(props: {
  report: JobReport;
  failure: Failure | null;
  collapse: CollapseChoice | null;
  dispatch: OverlayStore['dispatch'];
  onDone(): void;
}) {
  const { report, failure, collapse, dispatch, onDone } = props;
  return (
    <>
      <div class="dialog-body" {...reportData(report)}>
        <ReportSummary report={report} heading="h3" />
        {failure && <ErrorNotice failure={failure} />}
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
