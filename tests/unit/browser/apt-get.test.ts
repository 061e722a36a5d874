import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aptGet } from '~/tests/browser/apt-get';

const held = 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 4711 (unattended-upgr)';
let folder: string;

/** An apt-get that fails so many times with these words, and then does its work. */
function standIn(failures: number, words: string): void {
  const calls = join(folder, 'calls');
  const script = `#!/bin/sh\necho "$@" >> ${calls}\n[ $(wc -l < ${calls}) -gt ${failures} ] && exit 0\necho "${words}" >&2\nexit 100\n`;
  writeFileSync(join(folder, 'apt-get'), script);
  chmodSync(join(folder, 'apt-get'), 0o755);
}
const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apt-'));
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  return () => vi.unstubAllEnvs();
});

describe('the package manager', () => {
  it('is waited for while another program holds its lock, and says so once', () => {
    standIn(2, held);
    const said: string[] = [];
    aptGet(['update', '-qq'], { pause: 1, say: (line) => said.push(line) });
    expect(calls()).toEqual(['update -qq', 'update -qq', 'update -qq']);
    expect(said).toEqual([expect.stringContaining('waiting')]);
  });

  it('is not waited for longer than that', () => {
    standIn(1000, held);
    expect(() => aptGet(['update'], { patience: -1, pause: 1, say: () => {} })).toThrow('unattended-upgr');
  });

  it('fails at once for any other reason, with its own words', () => {
    standIn(1000, 'E: Unable to locate package chromium');
    expect(() => aptGet(['install', 'chromium'])).toThrow('Unable to locate package chromium');
    expect(calls()).toHaveLength(1);
  });
});
