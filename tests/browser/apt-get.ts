import { spawnSync } from 'node:child_process';

const patienceMs = 5 * 60_000;
const askAgainMs = 3000;

/**
 * Runs apt-get, and waits up to five minutes where another program holds one of the package manager's locks, as a fresh
 * Debian does that updates itself. Of its locks apt-get itself waits for one alone (`DPkg::Lock::Timeout`).
 * @throws Error with apt-get's own words
 */
export function aptGet(args: string[], { patience = patienceMs, pause = askAgainMs, say = console.log } = {}): void {
  const until = Date.now() + patience;
  for (let said = false; ; said = true) {
    const { status, stderr, error } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    });
    if (error) throw error;
    if (status === 0) return;
    if (!/Could not get lock|Unable to (acquire|lock)/.test(stderr) || Date.now() > until) {
      throw new Error(`apt-get ${args.join(' ')}: ${stderr.trim()}`);
    }
    if (!said) say('Another program is using the package manager: waiting for it, five minutes at most ...');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
}
