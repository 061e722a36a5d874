import { mdiAlertCircleOutline, mdiCheckCircleOutline } from '@mdi/js';
import { plural, t } from '~/utils/i18n';
import type { JobProblem, JobReport } from '~/utils/messages/job';
import { ErrorNotice } from './error-notice';
import { failureText } from './failure-text';
import { Icon } from './icon';
import { outcomeTexts } from './outcome-texts';

/** Problems beyond this many are counted, not listed. */
const problemsListed = 200;

/** What a report says: made, extended, failed and why, left alone and why. `heading` is what stands over the list of failures. */
export function ReportSummary({ report, heading }: { report: JobReport; heading: 'h3' | 'h4' }) {
  const { failed, notDone, problems, stoppedBy, cancelled } = report;
  const wentWell = failed === 0 && notDone === 0;
  return (
    <>
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
      {problems.length > 0 && <Problems problems={problems} heading={heading} />}
    </>
  );
}

/** The attributes of a report's element, by which it can be read without its words. */
export const reportData = ({ created, extended, undone, failed }: JobReport) => ({
  'data-testid': 'job-report',
  'data-created': created,
  'data-extended': extended,
  'data-undone': undone,
  'data-failed': failed,
});

function Problems({ problems, heading: Heading }: { problems: JobProblem[]; heading: 'h3' | 'h4' }) {
  const more = problems.length - problemsListed;
  return (
    <section>
      <Heading class="section-title">{t('overlay_problems_title')}</Heading>
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
