import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import connect, { type Client } from 'chrome-remote-interface';
import { flagsFor } from './chromium';
import { findChromium } from './find';

/** A Chromium with an extension, in which no tool watches what starts: a watched worker waits for its watcher. */
export interface UnwatchedChromium {
  /**
   * Opens a page on which the extension has a content script.
   * @returns what runs an expression in that script's world, and hands over what it resolves to
   */
  openPage(url: string): Promise<(expression: string) => Promise<unknown>>;
  /** Opens a file of the extension's in a tab, which keeps its process alive. */
  openOwnPage(path: string): Promise<void>;
  /** Ends the background at once, as the browser does when it pleases. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

/** @param profile one that was signed in and set up before; what an install opens in it is closed */
export async function launchUnwatched(extension: string, profile: string): Promise<UnwatchedChromium> {
  const flags = [...flagsFor(extension), '--password-store=basic', '--use-mock-keychain', '--enable-automation'];
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...flags, 'about:blank'];
  const chromium = spawn(findChromium(), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => chromium.kill());
  const address = await addressOf(chromium);
  const browser = await connect({ target: address, local: true });
  const targets = async () => (await browser.Target.getTargets()).targetInfos;
  const worker = async () => {
    const found = (await targets()).find(({ type, url }) => type === 'service_worker' && url.startsWith(scheme));
    if (!found) throw new Error('the background is not running');
    return found;
  };
  await pause(settleMs);
  const origin = `${scheme}${new URL((await worker()).url).host}`;
  for (const { targetId, type, url } of await targets()) {
    if (type === 'page' && url.startsWith(origin)) await browser.Target.closeTarget({ targetId });
  }

  return {
    async openPage(url) {
      const { targetId } = await browser.Target.createTarget({ url });
      const page = await connect({ target: new URL(`/devtools/page/${targetId}`, address).href, local: true });
      const contextId = await worldOf(page, origin);
      await pause(settleMs);
      return async (expression) => {
        const { result, exceptionDetails } = await page.Runtime.evaluate({
          expression,
          contextId,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };
    },
    async openOwnPage(path) {
      await browser.Target.createTarget({ url: `${origin}/${path}` });
      await pause(settleMs);
    },
    async killBackground() {
      await browser.Target.closeTarget({ targetId: (await worker()).targetId });
    },
    async close() {
      const ended = once(chromium, 'exit');
      await browser.Browser.close();
      await ended;
    },
  };
}

const scheme = 'chrome-extension://';
/** For what a start or a load leaves to do, in milliseconds. */
const settleMs = 2000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where a browser that starts says that it listens. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: stderr as Readable })) {
    const [address] = /ws:\/\/\S+/.exec(line) ?? [];
    if (address) {
      // Unread, what it says later would fill its pipe.
      stderr?.resume();
      return address;
    }
  }
  throw new Error('Chromium ended before it listened.');
}

/** The world of an extension's content scripts in a page, as soon as there is one. */
async function worldOf(page: Client, origin: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    page.Runtime.executionContextCreated(({ context }) => {
      if (context.origin === origin) resolve(context.id);
    });
  });
  await page.Runtime.enable();
  return found;
}
