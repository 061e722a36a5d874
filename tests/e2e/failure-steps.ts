import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { FakeUser, LibraryBuilder, RunningFakeImmich, StartOptions } from '~/tests/fake-immich';
import { configure, expect, libraryOfPairs, openAlbum, signIn, siteOf } from './fixtures';

interface Stage {
  chromium: ChromiumWithExtension;
  serve(options: StartOptions): Promise<RunningFakeImmich>;
}

/** Where a failure was met, and what its reader does about it. */
interface Met {
  page: Page;
  /** Takes the way out, and sees that it leads out. */
  leave(): Promise<void>;
  /** Where it is one line of a report, which has no notice of its own. */
  line?: true;
}

/** One failure: how it is reached, and what its reader is told. */
export interface Row {
  by: string;
  /** Of its sentence: what happened, and what to do. */
  words: RegExp;
  reach(stage: Stage): Promise<Met>;
}

type Spoil = (server: RunningFakeImmich, stage: Stage) => unknown;

/** A fault of the server while an album is read; its reader mends it and tries again. */
export const duringReading =
  (spoil: Spoil, mend: Spoil): Row['reach'] =>
  async (stage) => {
    const { server, page } = await serveAlbum(stage);
    spoil(server, stage);
    await page.getByTestId('stack-button').click();
    const leave = async () => {
      await mend(server, stage);
      await askAgain(page);
    };
    return { page, leave };
  };

export const clearFaults: Spoil = ({ faults }) => faults.clear();

/** Takes a field away that every file has. */
export function withoutName(answer: { assets: { items: { originalFileName?: string }[] } }) {
  delete answer.assets.items[0]?.originalFileName;
  return answer;
}

/** Every site of these tests is on this host. */
export const anyPort = 'http://photos.example.test/*';

/** Takes back the browser's permission for the sites of these tests, as people can at any time. */
export function takeAccessBack(settings: Page): Promise<boolean> {
  return settings.evaluate((host) => {
    type Permissions = { remove(what: { origins: string[] }): Promise<boolean> };
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Permissions } }).chrome;
    return permissions.remove({ origins: [host] });
  }, anyPort);
}

/** A web server that is no Immich, and says the same at every path. It ends with the process. */
export async function otherServer(
  body: string,
  { status = 200, type = 'text/html' }: { status?: number; type?: string } = {},
): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status, { 'content-type': type }).end(body));
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://photos.example.test:${(server.address() as AddressInfo).port}`;
}

/** The settings page, and how an address is added on it. */
export async function prepare(chromium: ChromiumWithExtension, site: string) {
  const page = await chromium.openSettings();
  const add = async (address = site) => {
    // A refused address gives its permission back, and the browser's question cannot be answered here.
    await chromium.grantHosts(anyPort);
    await page.getByTestId('server-address').fill(address);
    await page.getByTestId('add-server').click();
  };
  return { page, add };
}

/** An album of two pairs, open in a browser that is signed in. */
export async function serveAlbum({ chromium, serve }: Stage) {
  const library = libraryOfPairs(2);
  const server = await serve({ library: library.library });
  const page = await openAlbum(chromium, server, library);
  await expect(page.getByTestId('stack-button')).toBeVisible();
  return { library, server, page };
}

/** The same where the extension signs in by a key, and the settings page beside it. */
export async function openWithKey(
  { chromium, serve }: Stage,
  permissions: string[],
  whose?: (builder: LibraryBuilder) => FakeUser,
) {
  const library = libraryOfPairs(2);
  const { secret } = library.builder.apiKey(whose?.(library.builder) ?? library.me, permissions);
  const server = await serve({ library: library.library });
  await signIn(chromium, siteOf(server), library.me);
  const settings = await configure(chromium, siteOf(server), secret);
  const page = await chromium.context.newPage();
  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  await expect(page.getByTestId('stack-button')).toBeVisible();
  return { library, server, page, settings };
}

/** Opens the review of those two pairs. */
export async function review(page: Page): Promise<void> {
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('confirm-stack')).toHaveText('Stack 2 groups');
}

/** The way out that most failures have, once they are mended: the same again, which leads to the review. */
export async function askAgain(page: Page): Promise<void> {
  await page.getByTestId('try-again').click();
  await expect(page.getByTestId('confirm-stack')).toHaveText('Stack 2 groups');
}

interface PlanOnDisk {
  id: string;
  createdAt: number;
}

/** Makes the plans on disk older by so many milliseconds: nobody waits for a test. */
export function agePlans(chromium: ChromiumWithExtension, ms: number): Promise<void> {
  return putPlans(chromium, (plans) => plans.map((plan) => ({ ...plan, createdAt: plan.createdAt - ms })));
}

/** Puts so many copies of the plan on disk beside it, each a millisecond newer: nobody looks at them all. */
export function copyPlan(chromium: ChromiumWithExtension, copies: number): Promise<void> {
  return putPlans(chromium, ([plan]) => {
    if (!plan) throw new Error('no plan');
    const { createdAt } = plan;
    return Array.from({ length: copies }, (_, index) => ({
      ...plan,
      id: `copy ${index}`,
      createdAt: createdAt + index + 1,
    }));
  });
}

async function putPlans(chromium: ChromiumWithExtension, change: (plans: PlanOnDisk[]) => PlanOnDisk[]) {
  const page = await chromium.openSettings();
  const database = await page.evaluateHandle(() => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const open = answer(indexedDB.open('immich-stacker'));
    const store = async () => (await open).transaction('plans', 'readwrite').objectStore('plans');
    return {
      read: async () => answer<PlanOnDisk[]>((await store()).getAll()),
      write: async (plan: PlanOnDisk) => answer((await store()).put(plan)),
    };
  });
  for (const plan of change(await database.evaluate(({ read }) => read()))) {
    await database.evaluate(({ write }, one) => write(one), plan);
  }
  await page.close();
}

/**
 * Leaves the extension no room on disk: its writes end as they do in Chromium 156 on a file system that is full. (The
 * quota that the debugger can set does not bind an extension with `unlimitedStorage`.)
 * @returns a function that frees it again
 */
export async function fillDisk({ background }: ChromiumWithExtension): Promise<() => Promise<void>> {
  const worker = await background();
  await worker.evaluate(() => {
    const words =
      'Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)';
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      const { transaction } = this;
      const error = new DOMException(words, 'UnknownError');
      Object.defineProperty(transaction, 'error', { value: error, configurable: true });
      const request = put.apply(this, args);
      request.addEventListener('success', () => transaction.abort());
      return request;
    };
    Object.assign(globalThis, { freeDisk: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { freeDisk(): void }).freeDisk());
}

/** The codes of the failed groups, as the report's JSON has them. */
export async function exportedCodes(page: Page): Promise<(string | null)[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-json').click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const report = JSON.parse(Buffer.concat(chunks).toString()) as { groups: { code: string | null }[] };
  return report.groups.map((group) => group.code);
}
