import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { chromium } from '@playwright/test';

interface Wanted {
  name: string;
  /** Names a browser of the user's choice. */
  variable: string;
  paths: string[];
  debianPackage: string;
  /** Gets one where Debian's package is out of reach, and says where it lies. */
  download(): string;
}

const playwrightChromium = () => chromium.executablePath();

const wantedChromium: Wanted = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  // Not Google Chrome: since 137 it ignores --load-extension.
  paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', playwrightChromium()],
  debianPackage: 'chromium',
  download() {
    run('npx', ['playwright', 'install', 'chromium']);
    return playwrightChromium();
  },
};

const wantedFirefox: Wanted = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  debianPackage: 'firefox-esr',
  download() {
    const args = [
      '@puppeteer/browsers',
      'install',
      'firefox@stable',
      '--path',
      '.cache/browsers',
      '--format',
      '{{path}}',
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
  const installed = wanted.paths.find(isUsable);
  if (installed) return installed;
  try {
    if (isDebian() && process.getuid?.() === 0) {
      run('apt-get', ['update', '-qq']);
      run('apt-get', ['install', '-y', '-qq', wanted.debianPackage]);
      return wanted.paths.find(isUsable) ?? wanted.download();
    }
    return wanted.download();
  } catch {
    throw new Error(
      `No ${wanted.name} was found and none could be installed: install it (on Debian: apt-get install ` +
        `${wanted.debianPackage}), or name one in ${wanted.variable}.`,
    );
  }
}

/** Ubuntu's packages are stubs that lead to a snap, which cannot be driven. */
function isUsable(path: string): boolean {
  if (!existsSync(path)) return false;
  if (realpathSync(path).includes('snap')) return false;
  return !readFileSync(path).subarray(0, 2000).includes('snap');
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function run(command: string, args: string[]): void {
  execFileSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
