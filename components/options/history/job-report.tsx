import { useEffect, useState } from 'preact/hooks';
import { ErrorNotice } from '~/components/shared/error-notice';
import { ReportSummary, reportData } from '~/components/shared/report-summary';
import type { Failure } from '~/utils/messages/errors';
import type { JobReport } from '~/utils/messages/job';
import { asked } from '~/utils/messages/outcome';
import { sendMessage } from '~/utils/messages/questions';

/** A job's report below its row, read when it is opened: what failed, and why. */
export function JobReportPanel({ id, jobId }: { id: string; jobId: string }) {
  const [report, setReport] = useState<JobReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let isWanted = true;
    void asked(sendMessage('readReport', { jobId })).then((read) => {
      if (!isWanted) return;
      if (read.ok) setReport(read.report);
      else setFailure(read.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [jobId]);

  return (
    <div id={id} class="job-report" aria-live="polite" {...(report ? reportData(report) : {})}>
      {failure && <ErrorNotice failure={failure} />}
      {report && <ReportSummary report={report} heading="h4" />}
    </div>
  );
}
