import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type ChromiumWithExtension, launchChromium } from '../browser/chromium';
import { configure, signIn } from '../browser/steps';
import { type LiveImmich, type LiveServer, openImmich } from './immich';
import { jpegOf, rawOf } from './pictures';

export interface LiveResult {
  immich: string;
  created: number;
  undone: number;
  ms: number;
}

interface Files {
  pairs: { developed: string; raw: string }[];
  /** Files that must stay as they are. */
  others: string[];
}

const rawTypes = ['DNG', 'NEF', 'CR2', 'ARW'];
const day = 24 * 60 * 60 * 1000;

/**
 * The main job in Chromium on any server: an album of pairs, and of files that are none, is made, stacked from its page,
 * looked at through the API, undone, looked at again. Whatever happens, what was made is deleted at the end.
 */
export async function liveTest(
  server: LiveServer,
  signal: AbortSignal,
  say: (what: string) => void,
): Promise<LiveResult> {
  const began = performance.now();
  const immich = await openImmich(server);
  say(`Immich ${immich.version} at ${server.origin}.`);
  const problems: unknown[] = [];
  let chromium: ChromiumWithExtension | undefined;
  const closeBrowser = () => chromium?.close();
  signal.addEventListener('abort', closeBrowser);
  try {
    const run = randomUUID();
    const files = await upload(immich, run, signal);
    const album = await immich.createAlbum(`Immich Stacker live test ${run}`);
    say('Uploaded an album; waiting for the server to read its files.');
    await immich.waitForTimes();
    signal.throwIfAborted();
    chromium = await launchChromium({ leaveSignals: true });
    await stackAndUndo(chromium, immich, server, files, album, say);
  } catch (problem) {
    problems.push(problem);
  }
  signal.removeEventListener('abort', closeBrowser);
  await closeBrowser();
  problems.push(...(await immich.cleanUp()));
  if (problems.length > 0) throw new AggregateError(problems);
  say('Deleted what was made.');
  return {
    immich: immich.version,
    created: rawTypes.length,
    undone: rawTypes.length,
    ms: Math.round(performance.now() - began),
  };
}

async function upload(immich: LiveImmich, run: string, signal: AbortSignal): Promise<Files> {
  const start = Date.UTC(2024, 4, 6, 7, 8, 9);
  const shot = (number: number) => ({
    name: `LIVE_${4101 + number}`,
    takenAt: new Date(start + number * 60_000),
    hue: 200 + number * 25,
    run,
  });
  const files: Files = { pairs: [], others: [] };
  for (const [index, type] of rawTypes.entries()) {
    signal.throwIfAborted();
    const developed = await immich.upload(jpegOf(shot(index)));
    files.pairs.push({ developed, raw: await immich.upload(rawOf(shot(index), type)) });
  }
  const alone = shot(rawTypes.length);
  files.others.push(await immich.upload(jpegOf(alone)));
  // A counter that started again: the same name, a year apart.
  const again = shot(rawTypes.length + 1);
  files.others.push(await immich.upload(jpegOf(again)));
  const earlier = { ...again, takenAt: new Date(again.takenAt.getTime() - 365 * day) };
  files.others.push(await immich.upload(rawOf(earlier, 'DNG')));
  return files;
}

async function stackAndUndo(
  chromium: ChromiumWithExtension,
  immich: LiveImmich,
  { origin, ...account }: LiveServer,
  files: Files,
  album: string,
  say: (what: string) => void,
): Promise<void> {
  await signIn(chromium, origin, account);
  const cookies = await chromium.context.cookies(origin);
  immich.alsoEnd(cookies.find(({ name }) => name === 'immich_access_token')?.value ?? '');
  await (await configure(chromium, origin)).close();
  const page = await chromium.context.newPage();
  await page.goto(`${origin}/albums/${album}`);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('group-card').first().waitFor();
  assert.equal(await page.getByTestId('group-card').count(), rawTypes.length, 'groups in the review');
  await page.getByTestId('confirm-stack').click();
  const report = page.getByTestId('job-report');
  await report.waitFor();
  const counts = async (...names: string[]) =>
    Promise.all(names.map(async (name) => Number(await report.getAttribute(`data-${name}`))));
  assert.deepEqual(await counts('created', 'extended', 'failed'), [rawTypes.length, 0, 0], 'the report');
  await checkStacks(immich, files, true);
  say(`Stacked ${rawTypes.length} pairs.`);
  await page.getByTestId('undo').click();
  await page.locator(`[data-testid=job-report][data-undone="${rawTypes.length}"]`).waitFor();
  assert.deepEqual(await counts('failed'), [0], 'the report of the undo');
  await checkStacks(immich, files, false);
  say('Undone.');
}

async function checkStacks(immich: LiveImmich, { pairs, others }: Files, stacked: boolean): Promise<void> {
  for (const { developed, raw } of pairs) {
    const [first, second] = [await immich.stackOf(developed), await immich.stackOf(raw)];
    const expected = stacked ? { id: first?.id, primaryAssetId: developed, assetCount: 2 } : null;
    const shape = (stack: typeof first) =>
      stack && { id: stack.id, primaryAssetId: stack.primaryAssetId, assetCount: stack.assetCount };
    assert.deepEqual([shape(first), shape(second)], [expected, expected], 'the stack of a pair');
  }
  for (const id of others) assert.equal(await immich.stackOf(id), null, 'a file that is no pair');
}
