import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { emptyExtension } from './empty-extension';
import { findChromium } from './find';
import type { Cookie } from './sign-in';

/** The extension as `npm run build` leaves it. */
export const builtChromium = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export interface LaunchOptions {
  headless?: boolean;
  /** Leaves Ctrl+C to a caller who has something to put in order first. */
  leaveSignals?: boolean;
  /** The folder of an unpacked extension; the one that was built unless another is named. */
  extension?: string;
  /** A certificate that nobody has signed but itself, and is to be taken as good; PEM. */
  certificate?: string | null;
  /** Keeps the profile of an earlier run, to test restarts. A new one is made and removed otherwise. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Puts pages aside that are left, as browsers do for people; Playwright turns it off. */
  backForwardCache?: boolean;
  /** The language of browser and pages, such as `de`; English otherwise. */
  language?: string;
  /** Lays the browser out from right to left, whatever its language. */
  rightToLeft?: boolean;
  /**
   * Leaves the settings page open that an install brings up, and every start of this browser is one: by default it is
   * closed before anything else happens.
   */
  welcomed?: boolean;
}

/** A Chromium with the built extension in it, and what no page API can do to it. */
export interface ChromiumWithExtension {
  context: BrowserContext;
  extensionId: string;
  addCookies(cookies: Cookie[]): Promise<void>;
  /** Says yes to the browser's question for a host, as no human is there to do it. */
  grantHosts(pattern: string): Promise<void>;
  openSettings(hash?: string): Promise<Page>;
  clickToolbarIcon(page: Page): Promise<void>;
  /** The background, where it is awake or about to be. */
  background(): Promise<Worker>;
  /** Ends the background at once, as the browser does when it pleases. */
  killBackground(): Promise<void>;
  /** Makes browser and extension as new, but for what a restart of the browser would change. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** What a Chromium is started with. Every host name under `.example.test` leads to this machine. */
export const flagsFor = (extension: string) => [
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP *.example.test 127.0.0.1',
];

function trust(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`;
}

export async function launchChromium(options: LaunchOptions = {}): Promise<ChromiumWithExtension> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'immich-stacker-'));
  const context = await chromium.launchPersistentContext(profile, {
    headless: options.headless ?? true,
    ...(options.leaveSignals && { handleSIGINT: false, handleSIGTERM: false }),
    executablePath: findChromium(),
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    ignoreDefaultArgs: options.backForwardCache ? ['--disable-back-forward-cache'] : [],
    ...(options.language && { locale: options.language }),
    args: [
      ...flagsFor(options.extension ?? builtChromium),
      ...(options.certificate ? [trust(options.certificate)] : []),
      ...(options.language ? [`--lang=${options.language}`] : []),
      ...(options.rightToLeft ? ['--force-ui-direction=rtl'] : []),
    ],
  });
  const background = async () => context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL((await background()).url()).host;
  if (!options.welcomed) await (await welcomePage(context)).close();
  const browser = context.browser();
  if (!browser) throw new Error('no browser behind the context');
  const cdp = await browser.newBrowserCDPSession();
  const house = createHouse(context);
  return {
    context,
    extensionId,
    addCookies: (cookies) => context.addCookies(cookies),
    grantHosts: (pattern) => grantHosts(house, extensionId, pattern),
    async openSettings(hash = '') {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/options.html${hash}`);
      return page;
    },
    clickToolbarIcon: (page) => clickToolbarIcon(cdp, extensionId, page),
    background,
    killBackground: () => killBackground(cdp, extensionId),
    reset: () => reset(context, house, cdp, extensionId),
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The settings page that an install opens. */
async function welcomePage(context: BrowserContext): Promise<Page> {
  const isSettings = (page: Page) => page.url().endsWith('/options.html');
  const page = context.pages().find(isSettings) ?? (await context.waitForEvent('page'));
  await page.waitForURL('**/options.html');
  return page;
}

type Room = 'extension' | 'browser';

/** Pages that no test sees, each opened once: a page anew is a process anew. */
function createHouse(context: BrowserContext) {
  const rooms = new Map<Room, Page>();
  return {
    async enter(room: Room, url: string): Promise<Page> {
      const known = rooms.get(room);
      if (known) return known;
      const page = await context.newPage();
      rooms.set(room, page);
      await page.goto(url);
      return page;
    },
    has: (page: Page) => [...rooms.values()].includes(page),
  };
}

type House = ReturnType<typeof createHouse>;

async function grantHosts(house: House, extensionId: string, pattern: string): Promise<void> {
  // What the page of extensions may do is given to every address under it, and this one is quick to load.
  const page = await house.enter('browser', 'chrome://extensions/strings.m.js');
  await page.evaluate(
    ([id, host]) =>
      (
        globalThis as unknown as {
          chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
        }
      ).chrome.developerPrivate.addHostPermission(id as string, host as string),
    [extensionId, pattern],
  );
}

async function clickToolbarIcon(cdp: CDPSession, extensionId: string, page: Page): Promise<void> {
  await page.bringToFront();
  const own = await page.context().newCDPSession(page);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }, { exclude: true }] });
  const tab = targetInfos.find(({ url, title }) => url === page.url() && title === targetInfo.title);
  if (!tab) throw new Error(`no tab of ${page.url()}`);
  // Playwright's types do not know this domain yet.
  await (cdp as unknown as { send(method: string, params: unknown): Promise<unknown> }).send(
    'Extensions.triggerAction',
    {
      id: extensionId,
      targetId: tab.targetId,
    },
  );
}

async function killBackground(cdp: CDPSession, extensionId: string): Promise<void> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (worker) await cdp.send('Target.closeTarget', { targetId: worker.targetId });
}

async function reset(context: BrowserContext, house: House, cdp: CDPSession, extensionId: string): Promise<void> {
  const page = await house.enter('extension', `chrome-extension://${extensionId}/_locales/en/messages.json`);
  await Promise.all(context.pages().map((other) => house.has(other) || other.close()));
  await killBackground(cdp, extensionId);
  await context.clearCookies();
  await page.evaluate(emptyExtension);
}
