import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { aptGet } from './apt-get';
import { isUsable } from './is-usable';

interface Wanted {
  name: string;
  /** Names a browser of the user's choice. */
  variable: string;
  /** Where one may be, the first choice first. */
  paths(): string[];
  debianPackage: string;
  /** Gets one where Debian's package is out of reach, and says where it lies. */
  download(): string;
}

const cache = resolve(import.meta.dirname, '../../.cache/browsers');
const downloadedFirefoxes = () => {
  const folder = join(cache, 'firefox');
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  return versions.flatMap((version) =>
    ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox'].map((path) => join(folder, version, path)),
  );
};
const playwrightChromium = () => chromium.executablePath();

const wantedChromium: Wanted = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  // Not Google Chrome: since 137 it ignores --load-extension.
  paths: () => ['/usr/bin/chromium', '/usr/bin/chromium-browser', playwrightChromium()],
  debianPackage: 'chromium',
  download() {
    const libraries = isRoot() ? ['--with-deps'] : [];
    run('npx', ['playwright', 'install', '--no-shell', ...libraries, 'chromium']);
    return playwrightChromium();
  },
};

const wantedFirefox: Wanted = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  // Not a release: it loads no extension that Mozilla has not signed.
  paths: () => ['/usr/bin/firefox-esr', ...downloadedFirefoxes()],
  debianPackage: 'firefox-esr',
  download() {
    const libraries = isRoot() ? ['--install-deps'] : [];
    const args = [
      '@puppeteer/browsers',
      'install',
      'firefox@esr',
      '--path',
      cache,
      '--format',
      '{{path}}',
      ...libraries,
    ];
    return execFileSync('npx', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  },
};

/** The path of a Chromium that loads extensions; gets one where there is none. */
export const findChromium = () => find(wantedChromium);
/** The path of a Firefox; gets one where there is none. */
export const findFirefox = () => find(wantedFirefox);

function find(wanted: Wanted): string {
  const own = process.env[wanted.variable];
  if (own) return own;
  const installed = wanted.paths().find(isUsable);
  if (installed) return installed;
  try {
    if (isDebian() && isRoot()) {
      aptGet(['update', '-qq']);
      aptGet(['install', '-y', '-qq', wanted.debianPackage]);
      return wanted.paths().find(isUsable) ?? wanted.download();
    }
    return wanted.download();
  } catch (cause) {
    throw new Error(
      `No ${wanted.name} was found and none could be installed: install it (on Debian: apt-get install ` +
        `${wanted.debianPackage}), or name one in ${wanted.variable}.`,
      { cause },
    );
  }
}

const isRoot = () => process.getuid?.() === 0;

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function run(command: string, args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}
