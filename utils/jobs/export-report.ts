import type { JobRecord, StepRecord } from '~/utils/database/records';
import { csvText } from '~/utils/export/csv-text';
import type { ExportedFile, ExportFormat } from '~/utils/messages/job';
import { reportOf } from './report';

/** Counts up when a field of the JSON changes its meaning or goes. */
const schemaVersion = 1;

/** A job's report as a file: a table of its groups, or all of it as JSON. Holds no address and no key. */
export function exportReport(job: JobRecord, steps: StepRecord[], format: ExportFormat): ExportedFile {
  const rows = steps.map(rowOf);
  const day = new Date(job.startedAt).toISOString().slice(0, 10);
  const fileName = `immich-stacker-${job.kind}-${day}.${format}`;
  if (format === 'json') {
    const { problems: _, ...report } = reportOf(job, steps);
    const text = JSON.stringify({ schemaVersion, title: job.title, ...report, groups: rows }, null, 2);
    return { fileName, mimeType: 'application/json', text };
  }
  const columns = ['name', 'action', 'state', 'stackId', 'files', 'assetIds', 'code', 'detail'] as const;
  return { fileName, mimeType: 'text/csv', text: csvText(columns, rows) };
}

function rowOf({ name, action, assetIds, files, progress }: StepRecord) {
  const failure = progress.state === 'failed' ? progress.failure : null;
  return {
    name,
    action,
    state: progress.state,
    stackId: progress.state === 'done' ? progress.stackId : null,
    files,
    assetIds,
    code: failure?.code ?? null,
    detail: failure?.detail ?? null,
  };
}
