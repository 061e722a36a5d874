import type { JobRecord, StepRecord } from '~/utils/database/records';
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
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return { fileName, mimeType: 'text/csv', text: `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n` };
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

/**
 * One cell of a CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it:
 * file names come from anywhere.
 */
function cell(value: string | string[] | null): string {
  const text = Array.isArray(value) ? value.join('; ') : (value ?? '');
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
