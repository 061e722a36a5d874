import type { LeftAlone, PlanRecord } from '~/utils/database/records';
import { csvText } from '~/utils/export/csv-text';
import type { ExportedFile, ExportFormat } from '~/utils/messages/job';
import { type Asset, fileKind, type PlanGroup } from '~/utils/stacking';

/** The RAW files of a scope that are in no group and in no stack: no picture of the same shot is there. */
export function leftAlone(groups: readonly PlanGroup[], assets: readonly Asset[]): LeftAlone[] {
  const grouped = new Set(groups.flatMap(({ assetIds }) => assetIds));
  const isAlone = ({ id, type, originalFileName, stack, inScope, isTrashed, visibility }: Asset) =>
    type === 'IMAGE' &&
    fileKind(extensionOf(originalFileName)) === 'raw' &&
    stack === null &&
    inScope !== false &&
    !isTrashed &&
    (visibility === 'timeline' || visibility === 'archive') &&
    !grouped.has(id);
  return assets
    .filter(isAlone)
    .map(({ id, originalFileName, localDateTime }) => ({ id, fileName: originalFileName, wallTime: localDateTime }))
    .sort((one, other) => one.wallTime - other.wallTime || (one.id < other.id ? -1 : 1));
}

/** A file's extension, in lower case and without the dot. */
export const extensionOf = (fileName: string) => fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();

/** What was left alone as a file to save. Holds no address and no key. */
export function exportLeftAlone(
  { summary, createdAt }: PlanRecord,
  files: readonly LeftAlone[],
  format: ExportFormat,
): ExportedFile {
  const day = new Date(createdAt).toISOString().slice(0, 10);
  const fileName = `immich-stacker-raw-alone-${day}.${format}`;
  // Wall time, and so without a zone.
  const rows = files.map(({ id, fileName: file, wallTime }) => ({
    file,
    taken: new Date(wallTime).toISOString().slice(0, -1),
    id,
  }));
  if (format === 'json') {
    const text = JSON.stringify({ schemaVersion: 1, title: summary.title, files: rows }, null, 2);
    return { fileName, mimeType: 'application/json', text };
  }
  return { fileName, mimeType: 'text/csv', text: csvText(['file', 'taken', 'id'], rows) };
}
