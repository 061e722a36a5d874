import { readFileSync } from 'node:fs';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';

/** The processes of a browser, the browser's own first. */
export async function processesOf({ context }: ChromiumWithExtension): Promise<number[]> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await cdp?.send('SystemInfo.getProcessInfo')) ?? {};
  await cdp?.detach();
  const own = processInfo.filter(({ type }) => type === 'browser');
  return [...own, ...processInfo.filter((each) => !own.includes(each))].map(({ id }) => id);
}

export const isOfExtension = (pid: number) => readProc(pid, 'cmdline').includes('--extension-process');

/** A file of a process, where the system lists processes as files; empty for one that has ended. */
export function readProc(pid: number | undefined, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
