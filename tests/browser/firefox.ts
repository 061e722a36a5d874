import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { emptyExtension } from './empty-extension';
import { findFirefox } from './find';
import type { Cookie } from './sign-in';

const built = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const addonId = 'immich-stacker@immich-stacker.org';
/** Firefox gives each extension a random host; a known one lets a test open its pages. */
const host = '6b1f0e5c-3a52-4d1e-9c2e-0f3d5a7b9c11';

/** Whether the browser asks its user when the extension asks for a host. */
const prompts = 'extensions.webextOptionalPermissionPrompts';

export interface FirefoxWithExtension {
  browser: Browser;
  addCookies(cookies: Cookie[]): Promise<void>;
  openSettings(): Promise<Page>;
  killBackground(): Promise<void>;
  clickToolbarIcon(): Promise<void>;
  /** Does what the extension's one keyboard command does, if it is on these keys. */
  pressCommand(modifiers: string, key: string): Promise<void>;
  /** From now on the browser asks for a host as it asks people; until then, and after a reset, it says yes by itself. */
  askForHosts(): Promise<void>;
  /** Clicks on an answer to the browser's question, once it is there. */
  answer(button: 'allow' | 'block'): Promise<void>;
  /** Takes every host back, as its user does on the page of add-ons. */
  takeHostsBack(): Promise<void>;
  /** Makes browser and extension as new, but for what a restart of the browser would change. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** A packed extension; the folder that was built unless one is named. */
  zip?: string;
  /** Keeps the profile of an earlier run, to test restarts; the extension is then installed in it for good. */
  profile?: string;
}

/** A headless Firefox with the built extension in it; `photos.example.test` leads to this machine. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxWithExtension> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'immich-stacker-firefox-'));
  const isNew = !existsSync(extensionIn(profile));
  installInto(profile, options.zip);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 860 },
    extraPrefsFirefox: {
      [prompts]: false,
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: host }),
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.enabledScopes': 15,
      'network.dns.localDomains': 'photos.example.test',
      'dom.security.https_first': false,
    },
  });
  const chrome = chromeOf(browser);
  // An install brings up the settings page, in front of whatever a test opens.
  if (isNew) await chrome(closeWelcome);
  async function openSettings() {
    const page = await browser.newPage();
    const url = `moz-extension://${host}/options.html`;
    await raw(browser, 'browsingContext.navigate', { context: idOf(page), url, wait: 'complete' });
    return page;
  }
  const killBackground = () =>
    chrome(
      `const { extension } = WebExtensionPolicy.getByID('${addonId}');
       return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
    );
  return {
    browser,
    addCookies: (cookies) => browser.setCookie(...cookies),
    openSettings,
    killBackground,
    clickToolbarIcon: () =>
      chrome(
        `const { extension } = WebExtensionPolicy.getByID('${addonId}');
         const { browserActionFor } = ChromeUtils.importESModule('resource:///modules/ExtensionBrowserAction.sys.mjs');
         const window = Services.wm.getMostRecentWindow('navigator:browser');
         return browserActionFor(extension).triggerAction(window);`,
      ),
    // Keys that a page is sent never reach the browser's own window.
    pressCommand: (modifiers, key) =>
      chrome(
        `const { document } = Services.wm.getMostRecentWindow('navigator:browser');
         const command = document.querySelector('keyset[id^="ext-keyset-id"] key[modifiers="${modifiers}"][key="${key}"]');
         return command.doCommand();`,
      ),
    askForHosts: () => chrome(`Services.prefs.setBoolPref('${prompts}', true);`),
    answer: (button) =>
      chrome(
        `const { PopupNotifications } = Services.wm.getMostRecentWindow('navigator:browser');
         const { panel } = PopupNotifications;
         while (panel.state !== 'open' || panel.firstElementChild?.id !== 'addon-webext-permissions-notification')
           await ${aMoment};
         panel.firstElementChild.${button === 'allow' ? 'button' : 'secondaryButton'}.click();`,
      ),
    takeHostsBack: () =>
      chrome(
        `const { extension } = WebExtensionPolicy.getByID('${addonId}');
         const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { origins } = await ExtensionPermissions.get('${addonId}');
         await ExtensionPermissions.remove('${addonId}', { origins, permissions: [] }, extension);`,
      ),
    async reset() {
      await chrome(`Services.prefs.setBoolPref('${prompts}', false);`);
      const page = await openSettings();
      await Promise.all((await browser.pages()).map((other) => other !== page && other.close()));
      await killBackground();
      await chrome('Services.cookies.removeAll();');
      await page.evaluate(emptyExtension);
      await page.goto('about:blank');
    },
    async close() {
      await browser.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** An extension in the profile's own folder stays over restarts, which one installed by the driver does not. */
function installInto(profile: string, zip: string | undefined): void {
  mkdirSync(join(profile, 'extensions'), { recursive: true });
  if (zip === undefined) cpSync(built, extensionIn(profile), { recursive: true });
  else cpSync(zip, `${extensionIn(profile)}.xpi`);
}

const extensionIn = (profile: string) => join(profile, 'extensions', addonId);

/** Asked again without a pause, the browser's main thread would come to nothing that it leaves for when it is idle. */
const aMoment =
  "new Promise((resolve) => Services.wm.getMostRecentWindow('navigator:browser').setTimeout(resolve, 20))";

const closeWelcome = `
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const welcome = () => gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/options.html'));
  while (!welcome()) await ${aMoment};
  gBrowser.removeTab(welcome());
`;

interface Connection {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}

/** The protocol below puppeteer, for what its API does not reach: our own pages and the browser's window. */
function raw(browser: Browser, method: string, params: unknown): Promise<{ result: unknown }> {
  return (browser as unknown as { connection: Connection }).connection.send(method, params);
}

const idOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

/** Runs code with the browser's own rights. */
function chromeOf(browser: Browser) {
  return async (code: string): Promise<void> => {
    const tree = await raw(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [{ context } = { context: '' }] = (tree.result as { contexts: { context: string }[] }).contexts;
    const { result } = await raw(browser, 'script.callFunction', {
      functionDeclaration: `async () => { ${code} }`,
      awaitPromise: true,
      target: { context },
    });
    const { type, exceptionDetails } = result as { type: string; exceptionDetails?: { text: string } };
    if (type === 'exception') throw new Error(exceptionDetails?.text);
  };
}
