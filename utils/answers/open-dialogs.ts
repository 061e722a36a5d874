/** The dialogs that are open over a job, in whichever tab: each with what closes it. */
const dialogs = new Map<string, Set<() => void>>();

/**
 * Notes that a job's dialog is open.
 * @param close closes it, because it was closed in another tab
 * @returns a function that says that it is open no more
 */
export function noteDialog(jobId: string, close: () => void): () => void {
  const open = dialogs.get(jobId) ?? new Set();
  dialogs.set(jobId, open.add(close));
  return () => {
    open.delete(close);
    if (open.size === 0 && dialogs.get(jobId) === open) dialogs.delete(jobId);
  };
}

export const isOpenSomewhere = (jobId: string): boolean => dialogs.has(jobId);

/** Closes a job's dialogs in every tab. */
export function closeDialogs(jobId: string): void {
  for (const close of dialogs.get(jobId) ?? []) close();
}
