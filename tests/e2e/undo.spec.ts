import type { Download, Locator, Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import { createLibrary, type FakeAsset, type RunningFakeImmich } from '~/tests/fake-immich';
import { expect, libraryOfPairs, openAlbum, type PairLibrary, siteOf, test } from './fixtures';
import { stateOf } from './state-of';
import { troubledLibrary } from './troubled-library';

const versions = ['2.7.5', '3.1.0'];

async function openReview(chromium: ChromiumWithExtension, server: RunningFakeImmich, library: PairLibrary) {
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await expect(page.getByTestId('group-card').first()).toBeVisible();
  return page;
}

/** What Immich's page of duplicates asks for; it writes: a group of which one open file is left is forgotten. */
async function lookAtDuplicates(page: Page): Promise<number> {
  return page.evaluate(async () => (await fetch('/api/duplicates')).status);
}

async function stackAll(page: Page): Promise<number> {
  await page.getByTestId('check-all').click();
  const report = page.getByTestId('job-report');
  await page.getByTestId('confirm-stack').click();
  await expect(report).toHaveAttribute('data-failed', '0', { timeout: 30_000 });
  return Number(await report.getAttribute('data-created')) + Number(await report.getAttribute('data-extended'));
}

for (const version of versions) {
  test(`Immich ${version}: undo brings every stack, primary and duplicate id back`, async ({ chromium, serve }) => {
    const library = troubledLibrary();
    const { expected } = library;
    const server = await serve({ version, library: library.library });
    const before = stateOf(server);
    const page = await openReview(chromium, server, library);
    const done = await stackAll(page);
    expect(done).toBe(expected.filter(({ stacked }) => !stacked).length);
    const extended = expected.filter((card) => card.extends).length;
    await expect(page.getByTestId('job-report')).toHaveAttribute('data-extended', String(extended));
    expect(await lookAtDuplicates(page)).toBe(200);
    // The job and that look have changed what undo is to bring back.
    expect(server.asset('DUP_1.JPG').duplicateId).toBeNull();
    expect(stateOf(server)).not.toEqual(before);

    await page.getByTestId('undo').click();

    await expect(page.getByTestId('job-report')).toHaveAttribute('data-undone', String(done));
    await expect(page.getByTestId('job-report')).toHaveAttribute('data-failed', '0');
    expect(stateOf(server)).toEqual(before);
    await expect(page.getByTestId('undo')).toHaveCount(0);
  });

  test(`Immich ${version}: undo brings the duplicate id of a file outside the album back`, async ({
    chromium,
    serve,
  }) => {
    const library = libraryOfPairs(1);
    const copy = library.builder.asset(library.me, 'copy.JPG');
    library.builder.duplicates([...library.library.assets.slice(0, 2), copy]);
    const server = await serve({ version, library: library.library });
    const before = stateOf(server);
    const page = await openReview(chromium, server, library);
    await stackAll(page);
    expect(await lookAtDuplicates(page)).toBe(200);
    expect(server.asset('copy.JPG').duplicateId).toBeNull();

    await page.getByTestId('undo').click();

    await expect(page.getByTestId('job-report')).toHaveAttribute('data-undone', '1');
    expect(stateOf(server)).toEqual(before);
  });

  test(`Immich ${version}: undo whose background is killed, while it dissolves and while it rebuilds, finishes too`, async ({
    chromium,
    serve,
  }) => {
    test.setTimeout(120_000);
    const library = libraryOfStacks(40);
    const server = await serve({ version, library: library.library });
    const before = stateOf(server);
    const page = await openReview(chromium, server, library);
    expect(await stackAll(page)).toBe(40);
    const soFar = server.calls.length;
    server.faults.add({ method: 'DELETE', path: '/api/stacks', outcome: { kind: 'delay', ms: 500 } });
    server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 200 } });

    await page.getByTestId('undo').click();
    const dissolving = () => server.calls.slice(soFar).filter(({ method }) => method === 'DELETE').length;
    await expect.poll(dissolving).toBeGreaterThan(0);
    await chromium.killBackground();
    for (const rebuilt of [8, 20, 32]) {
      const alike = () => stateOf(server).filter((file, index) => isAlike(file, before[index])).length / 3;
      await expect.poll(alike, { timeout: 45_000, intervals: [30] }).toBeGreaterThan(rebuilt);
      await chromium.killBackground();
    }

    await expect(page.getByTestId('job-report')).toHaveAttribute('data-undone', '40', { timeout: 45_000 });
    await expect(page.getByTestId('job-report')).toHaveAttribute('data-failed', '0');
    expect(stateOf(server)).toEqual(before);
  });
}

type FileState = ReturnType<typeof stateOf>[number];
const isAlike = (one: FileState, other: FileState | undefined) =>
  JSON.stringify(one.stack) === JSON.stringify(other?.stack);

/** Shots of which JPG and HEIC are a stack already, the HEIC first, and the RAW is not in it. */
function libraryOfStacks(count: number): PairLibrary {
  const builder = createLibrary({ seed: 'stacks' });
  const me = builder.user({ name: 'Ansel' });
  const assets: FakeAsset[] = [];
  for (let number = 1; number <= count; number++) {
    const takenAt = Date.UTC(2025, 3, 2, 9, number);
    const [heic, jpg, raw] = ['HEIC', 'JPG', 'DNG'].map((type) =>
      builder.asset(me, `IMG_${100 + number}.${type}`, { takenAt }),
    ) as [FakeAsset, FakeAsset, FakeAsset];
    builder.stack([heic, jpg]);
    assets.push(heic, jpg, raw);
  }
  return { builder, library: builder.library, me, album: builder.album(me, 'Stacks', assets) };
}

test('undo leaves what someone changed since, says so, and brings the rest back', async ({ chromium, serve }) => {
  const library = libraryOfPairs(3);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openReview(chromium, server, library);
  await stackAll(page);
  const [changed, gone] = server.stacks();
  server.otherClient.stack([...(changed?.assetIds ?? [])].reverse());
  server.otherClient.unstack(gone?.id ?? '');
  await page.getByTestId('undo').click();

  const report = page.getByTestId('job-report');
  await expect(report).toHaveAttribute('data-undone', '1');
  await expect(report).toHaveAttribute('data-failed', '2');
  await expect(report.getByText('These files changed on the server', { exact: false })).toHaveCount(2);
  expect(server.stacks().map(({ fileNames }) => fileNames)).toEqual([['DSC_4101.NEF', 'DSC_4101.JPG']]);
});

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Clicks on an export and gives the file that is saved. */
async function save(page: Page, within: Page | Locator, format: 'csv' | 'json') {
  const [download] = await Promise.all([page.waitForEvent('download'), within.getByTestId(`export-${format}`).click()]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

test('the report is saved as CSV and as JSON, by hand and from the history alike', async ({ chromium, serve }) => {
  const library = libraryOfPairs(1);
  const hostile = library.builder.pair(library.me, '=HYPERLINK("x"),1', { takenAt: '2025-04-03T10:00:00Z' });
  library.album.assetIds.push(...hostile.map(({ id }) => id));
  const server = await serve({ version: '3.1.0', library: library.library });
  const words = '+no; "not" now';
  server.faults.add({
    method: 'POST',
    path: '/api/stacks',
    after: 1,
    outcome: { kind: 'status', status: 400, body: { message: words } },
  });
  const page = await openReview(chromium, server, library);
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '1');
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-failed', '1');

  const [stack] = server.stacks();
  const made = stack?.fileNames[0] === 'DSC_4101.JPG' ? 0 : 1;
  const groups = [
    { name: 'DSC_4101', assets: library.library.assets.slice(0, 2) },
    { name: '=HYPERLINK("x"),1', assets: hostile },
  ].map(({ name, assets }, index) => ({
    name,
    action: 'create',
    state: index === made ? 'done' : 'failed',
    stackId: index === made ? stack?.id : null,
    files: assets.map(({ originalFileName }) => originalFileName),
    assetIds: assets.map(({ id }) => id),
    code: index === made ? null : 'server-error',
    detail: index === made ? null : words,
  }));
  const json = await save(page, page, 'json');
  const day = new Date().toISOString().slice(0, 10);
  expect(json.name).toBe(`immich-stacker-stack-${day}.json`);
  expect(JSON.parse(json.text)).toMatchObject({
    ...{ schemaVersion: 1, title: 'Kyoto', kind: 'stack', created: 1, extended: 0, failed: 1, notDone: 0 },
    groups,
  });

  const csv = await save(page, page, 'csv');
  expect(csv.name).toBe(`immich-stacker-stack-${day}.csv`);
  // A formula is a text with an apostrophe, quotes are doubled.
  const cells = ({ state, stackId, assetIds, code }: (typeof groups)[number]) =>
    `create,${state},${stackId ?? ''},FILES,"${assetIds.join('; ')}",${code ?? ''},${code ? `"'+no; ""not"" now"` : ''}`;
  const [plain, formula] = groups.map(cells);
  expect(csv.text.split('\r\n')).toEqual([
    '\uFEFFname,action,state,stackId,files,assetIds,code,detail',
    `DSC_4101,${plain?.replace('FILES', '"DSC_4101.JPG; DSC_4101.NEF"')}`,
    `"'=HYPERLINK(""x""),1",${formula?.replace('FILES', `"'=HYPERLINK(""x""),1.JPG; =HYPERLINK(""x""),1.NEF"`)}`,
    '',
  ]);
  for (const { text } of [json, csv]) expect(text).not.toContain(new URL(siteOf(server)).host);

  const settings = await chromium.openSettings();
  const row = settings.getByTestId('history-row');
  expect(await save(settings, row, 'json')).toEqual(json);
  expect(await save(settings, row, 'csv')).toEqual(csv);
});

for (const version of versions) {
  test(`Immich ${version}: undo from the history brings everything back`, async ({ chromium, serve }) => {
    const library = libraryOfStacks(5);
    const server = await serve({ version, library: library.library });
    const before = stateOf(server);
    const page = await openReview(chromium, server, library);
    expect(await stackAll(page)).toBe(5);
    await page.close();

    const settings = await chromium.openSettings();
    const rows = settings.getByTestId('history-row');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('Stacks');
    await expect(rows).toContainText('5 stacks extended');
    await rows.getByTestId('undo').click();
    await rows.getByTestId('confirm-undo').click();

    await expect.poll(() => stateOf(server)).toEqual(before);
    await settings.reload();
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('Undo: Stacks');
    await expect(rows.first()).toContainText('5 groups put back as they were');
    await expect(rows.first()).toHaveAttribute('data-state', 'ended');
    await expect(rows.getByTestId('undo')).toHaveCount(0);
  });
}
