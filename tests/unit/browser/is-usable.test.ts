import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isUsable } from '~/tests/browser/is-usable';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snappy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

describe('a browser that was found', () => {
  it('can be driven where it is a program, or a script that starts one', () => {
    expect(isUsable(put('chromium', '\x7fELF /snap/ '.padEnd(5000)))).toBe(true);
    expect(isUsable(put('chromium', '#!/bin/sh\nexec /usr/lib/chromium/chromium "$@"\n'))).toBe(true);
  });

  it('cannot where it is not there', () => {
    expect(isUsable(join(folder, 'chromium'))).toBe(false);
  });

  it("cannot where it is Ubuntu's stub, or a link into a snap", () => {
    expect(isUsable(put('chromium-browser', '#!/bin/sh\n[ -x /snap/bin/chromium ] || exit 1\n'))).toBe(false);
    symlinkSync(put('snap/chromium', '\x7fELF'), join(folder, 'linked'));
    expect(isUsable(join(folder, 'linked'))).toBe(false);
  });
});
