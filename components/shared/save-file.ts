import type { ExportedFile } from '~/utils/messages/job';

/** Gives the person a file to save, without asking any server. */
export function saveFile({ fileName, mimeType, text }: ExportedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mimeType }));
  link.download = fileName;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
