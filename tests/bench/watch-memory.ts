import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import { round } from './figures';
import { isOfExtension, processesOf, readProc } from './processes';

/** In megabytes of 2^20 bytes. */
export interface Memory {
  /** The background's JavaScript heap at its fullest, what is waiting to be collected included. */
  peakHeapMb: number;
  /** What its process held of the machine's memory before, and at most; 0 where there is no /proc to say so. */
  processBeforeMb: number;
  peakProcessMb: number;
}

const sampleEveryMs = 100;

/** Samples what the background holds. @returns a function that ends it and says the most that was seen */
export async function watchMemory(chromium: ChromiumWithExtension): Promise<() => Promise<Memory>> {
  const background = await attachToBackground(chromium);
  const pid = (await processesOf(chromium)).find(isOfExtension);
  const processBeforeMb = residentMb(pid);
  const seen: Memory = { peakHeapMb: 0, processBeforeMb, peakProcessMb: processBeforeMb };
  let isOver = false;

  async function sample(): Promise<void> {
    const { usedSize } = (await background.send('Runtime.getHeapUsage')) as { usedSize: number };
    seen.peakHeapMb = Math.max(seen.peakHeapMb, round(usedSize / 2 ** 20));
    seen.peakProcessMb = Math.max(seen.peakProcessMb, residentMb(pid));
  }

  const sampling = (async () => {
    while (!isOver) {
      await sample();
      await new Promise((resolve) => setTimeout(resolve, sampleEveryMs));
    }
  })();
  return async () => {
    isOver = true;
    await sampling;
    await background.detach();
    return seen;
  };
}

/** Playwright gives no session for a worker, so messages are wrapped for one, as before sessions were flat. */
async function attachToBackground({ context, extensionId }: ChromiumWithExtension) {
  const browser = context.browser();
  if (!browser) throw new Error('no browser behind the context');
  const cdp = await browser.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!worker) throw new Error('the background is not running');
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const waiting = new Map<number, (result: unknown) => void>();
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    const { id, result } = JSON.parse(event.message) as { id: number; result: unknown };
    waiting.get(id)?.(result);
  });
  let last = 0;
  return {
    send(method: string): Promise<unknown> {
      const id = ++last;
      void cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    detach: () => cdp.detach(),
  };
}

const residentMb = (pid: number | undefined) =>
  round(Number(/VmRSS:\s+(\d+) kB/.exec(readProc(pid, 'status'))?.[1] ?? 0) / 1024);
