import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What Firefox's store checks on upload, with nothing let through but two things: Preact's one assignment to `innerHTML`,
 * which serves a property that no component of ours uses, and what is said of Firefox for Android, where the store does
 * not offer an extension without `gecko_android`.
 */
interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}
interface Report {
  errors: Finding[];
  notices: Finding[];
  warnings: Finding[];
}

const given = process.argv.slice(2);
const options = given.filter((one) => one.startsWith('--'));
const build = given.find((one) => !one.startsWith('--')) ?? '.output/firefox-mv3';
const report = lint();
const refused = [...report.errors, ...report.notices, ...report.warnings].filter(
  (finding) => !isOfPreact(finding) && !isOfAndroid(finding),
);
for (const { code, message, file, line } of refused) console.error(`${code}: ${message} (${file ?? '-'}:${line ?? 0})`);
if (refused.length > 0) process.exit(1);
console.log(`Nothing to mend; ${report.warnings.length} warnings are Preact's own, or of Firefox for Android.`);

function lint(): Report {
  const args = ['web-ext', 'lint', '--source-dir', build, '--output', 'json', ...options];
  try {
    return JSON.parse(execFileSync('npx', args, { encoding: 'utf8' }));
  } catch (failure) {
    // Errors end it with a status of their own; the findings are printed all the same.
    const { stdout } = failure as { stdout?: string };
    if (!stdout?.startsWith('{')) throw failure;
    return JSON.parse(stdout);
  }
}

function isOfAndroid({ code }: Finding): boolean {
  return code === 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION';
}

function isOfPreact({ code, message, file, line, column }: Finding): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !message.includes('innerHTML')) return false;
  if (file === undefined || line === undefined || column === undefined) return false;
  const text = readFileSync(join(build, file), 'utf8').split('\n')[line - 1] ?? '';
  return /^.{0,8}\b\w+\.innerHTML=\w+\.__html\b/.test(text.slice(column - 1));
}
