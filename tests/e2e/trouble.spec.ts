import type { Locator, Page } from '@playwright/test';
import type { FakeAsset, RunningFakeImmich } from '~/tests/fake-immich';
import type { ReasonCode } from '~/utils/stacking/types';
import { configure, expect, libraryOfPairs, openAlbum, signIn, siteOf, test } from './fixtures';
import { day, type Expected, noon, troubledLibrary } from './troubled-library';

/** What identifies a card or a stack by its files: two cards may have one name. */
const sorted = ([first = '', ...others]: string[]) => [first, ...others.sort()];
const byFiles = (a: { files: string[] }, b: { files: string[] }) => (a.files.join() < b.files.join() ? -1 : 1);

/** A card as a person sees it. */
async function readCard(
  card: Locator,
): Promise<Omit<Expected, 'reasons'> & { checked: boolean; section: string | null; reasons: string[] }> {
  const [state, section, files, cover] = await Promise.all([
    card.getAttribute('data-state'),
    card.evaluate((element) => element.closest('[data-reason]')?.getAttribute('data-reason') ?? null),
    card.locator('.file-name').allTextContents(),
    card
      .locator('.member', { has: card.page().locator('.badge-cover') })
      .locator('.file-name')
      .textContent(),
  ]);
  // The first one is the cover, and marked as such.
  expect(files[0]).toBe(cover);
  return {
    name: (await card.locator('h3').textContent()) ?? '',
    files: sorted(files),
    stacked: state === 'stacked',
    extends: await card.getByText('Adds to an existing stack').isVisible(),
    checked: state !== 'stacked' && (await card.getByTestId('group-check').isChecked()),
    section,
    reasons: await card.locator('.card-reason').allTextContents(),
  };
}

async function readCards(page: Page) {
  const cards = await page.getByTestId('group-card').all();
  return (await Promise.all(cards.map(readCard))).sort(byFiles);
}

const cardOf = (page: Page, name: string) =>
  page.getByTestId('group-card').filter({ has: page.locator('h3', { hasText: name }) });

const stacksOn = (server: RunningFakeImmich) =>
  server
    .stacks()
    .map(({ fileNames }) => ({ files: sorted(fileNames) }))
    .sort(byFiles);

/** Everything that the server holds of these files. */
const filesOn = (server: RunningFakeImmich, isMeant: (asset: FakeAsset) => boolean) =>
  [...server.state.assets.values()].filter(isMeant).map((asset) => ({ ...asset }));

/**
 * Every reason that is met without an option; `stacks-unknown` has a test of its own below, since only a small key
 * meets it, and `edited-later` wants edited versions.
 */
const reasonsInAlbum: Record<Exclude<ReasonCode, 'stacks-unknown' | 'edited-later'>, true> = {
  'clocks-differ': true,
  ambiguous: true,
  'cameras-differ': true,
  'same-type-twice': true,
  'visibility-differs': true,
  'two-stacks': true,
  'foreign-members': true,
  'generic-name': true,
  'names-crossed': true,
  'splits-duplicates': true,
};

for (const version of ['2.0.0', '2.7.5', '3.1.0']) {
  test(`Immich ${version}: an album with every trouble at once is shown with its reasons and stacked as shown`, async ({
    chromium,
    serve,
  }) => {
    const library = troubledLibrary();
    const { expected } = library;
    const reasonsMet = new Set(expected.flatMap(({ reasons }) => Object.keys(reasons ?? {})));
    expect(reasonsMet).toEqual(new Set(Object.keys(reasonsInAlbum)));
    const server = await serve({ version, library: library.library });
    const page = await openAlbum(chromium, server, library);
    await page.getByTestId('stack-button').click();
    const open = expected.filter(({ stacked }) => !stacked);
    const ready = open.filter(({ reasons }) => !reasons);
    await expect(page.getByTestId('group-card')).toHaveCount(open.length);
    await expect(page.getByTestId('confirm-stack')).toHaveText(`Stack ${ready.length} groups`);
    await expect(page.getByTestId('review-dialog')).toContainText('3 files of other people left alone');

    const shown = await readCards(page);
    const wanted = [...open].sort(byFiles);
    expect(shown.map(({ reasons: _, ...card }) => card)).toEqual(
      wanted.map(({ name, files, reasons, ...card }) => ({
        ...{ name, files: sorted([...files]), stacked: false, checked: !reasons, extends: card.extends ?? false },
        // Under its first reason, which says once what it means.
        section: Object.keys(reasons ?? {})[0] ?? null,
      })),
    );
    for (const [index, { name, reasons }] of wanted.entries()) {
      const sentences = Object.values(reasons ?? {});
      expect(shown[index]?.reasons, name).toEqual(sentences.map((words) => expect.stringContaining(words)));
      const state = await cardOf(page, name).first().getAttribute('data-state');
      expect(state, name).toBe(reasons ? 'review' : 'ready');
    }
    await page.locator('[data-filter=stacked]').click();
    await expect(page.getByTestId('group-card')).toHaveCount(1);
    await expect(page.getByTestId('group-card')).toContainText('STACKED_1');
    await page.locator('[data-filter=open]').click();

    // Nothing was written so far, and what stays unchecked is to stay as it is.
    expect(server.calls.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/stacks'))).toEqual([]);
    const agreed = ['CLOCK_1', 'TWO_1', 'FOR_1', 'TWICE_1'];
    const refused = ['2025-01-20 b', 'ARCHIVED_1'];
    for (const name of agreed) await cardOf(page, name).getByTestId('group-check').check();
    for (const name of refused) await cardOf(page, name).getByTestId('group-check').uncheck();
    await expect(page.getByTestId('confirm-stack')).toHaveText(`Stack ${ready.length + 2} groups`);
    const chosen = (await readCards(page)).filter(({ checked }) => checked);
    const touched = new Set(chosen.flatMap(({ files }) => files));
    const isLeft = ({ originalFileName, fileCreatedAt }: FakeAsset) =>
      !touched.has(originalFileName) || fileCreatedAt === (noon + 730 * day) * 1000;
    const left = filesOn(server, isLeft);
    expect(left.length).toBeGreaterThan(20);
    await page.getByTestId('confirm-stack').click();

    const report = page.getByTestId('job-report');
    await expect(report).toHaveAttribute('data-created', String(chosen.filter((card) => !card.extends).length));
    await expect(report).toHaveAttribute('data-extended', '3');
    await expect(report).toHaveAttribute('data-failed', '0');
    expect(stacksOn(server)).toEqual(
      [...chosen, { files: ['STACKED_1.JPG', 'STACKED_1.NEF'] }].map(({ files }) => ({ files })).sort(byFiles),
    );
    expect(filesOn(server, isLeft)).toEqual(left);
    // Each turn of the counter is a stack of its own.
    const turns = server.stacks().filter(({ fileNames }) => fileNames[0] === 'DSC_0001.JPG');
    const years = turns.map(({ assetIds }) => assetIds.map((id) => server.asset(id).fileCreatedAt));
    expect(years.map((times) => new Set(times).size)).toEqual([1, 1]);
  });
}

const keys = [
  {
    version: '2.0.0',
    what: "the script's key",
    unknown: 3,
    permissions: ['album.read', 'duplicate.read', 'stack.create'],
  },
  {
    version: '2.7.5',
    what: "the script's key",
    unknown: 3,
    permissions: ['album.read', 'duplicate.read', 'stack.create'],
  },
  // Search itself names the two that are in no stack.
  {
    version: '3.1.0',
    what: 'a key',
    unknown: 1,
    permissions: ['album.read', 'asset.read', 'user.read', 'stack.create'],
  },
];
for (const { version, what, unknown, permissions } of keys) {
  test(`Immich ${version}: with ${what} that may not read stacks, every group that may be in one waits for a look and says why`, async ({
    chromium,
    serve,
  }) => {
    const library = libraryOfPairs(3);
    // One pair is in a stack, as search tells where it can; of which stack, the key may not know.
    library.builder.stack(library.library.assets.slice(0, 2));
    const { secret } = library.builder.apiKey(library.me, permissions);
    const server = await serve({ version, library: library.library });
    const before = stacksOn(server);
    await signIn(chromium, siteOf(server), library.me);
    await configure(chromium, siteOf(server), secret);
    const page = await chromium.context.newPage();
    await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
    await page.getByTestId('stack-button').click();

    const cards = page.getByTestId('group-card');
    await expect(cards).toHaveCount(3);
    const section = page.getByTestId('reason-section');
    await expect(section).toHaveAttribute('data-reason', 'stacks-unknown');
    await expect(section).toHaveAttribute('data-count', String(unknown));
    await expect(section.getByText('the API key lacks stack.read')).toHaveCount(1);
    const waiting = section.getByTestId('group-card');
    await expect(waiting).toHaveCount(unknown);
    for (const card of await waiting.all()) {
      await expect(card).toHaveAttribute('data-state', 'review');
      await expect(card.getByTestId('group-check')).not.toBeChecked();
    }
    await page.getByTestId('uncheck-all').click();
    await expect(page.getByTestId('confirm-stack')).toBeDisabled();
    await cardOf(page, 'DSC_4102').getByTestId('group-check').check();
    await page.getByTestId('confirm-stack').click();

    await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '1');
    expect(stacksOn(server)).toEqual([...before, { files: ['DSC_4102.JPG', 'DSC_4102.NEF'] }]);
  });
}

test('what would split a duplicate group is counted anew at every check', async ({ chromium, serve }) => {
  const library = libraryOfPairs(2);
  const [oneJpg, oneRaw, otherJpg] = library.library.assets;
  library.builder.duplicates([oneJpg, oneRaw, otherJpg] as FakeAsset[]);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  const [one, other] = [cardOf(page, 'DSC_4101'), cardOf(page, 'DSC_4102')];
  const warning = 'Of a group of duplicates only DSC_4102.JPG would be left unstacked';

  // Both together leave none of the three.
  await expect(one.getByTestId('group-check')).toBeChecked();
  await expect(page.locator('.card-reason')).toHaveCount(0);
  await other.getByTestId('group-check').uncheck();
  await expect(one).toContainText(warning);
  await expect(other.locator('.card-reason')).toHaveCount(0);
  await one.getByTestId('group-check').uncheck();
  await expect(one).toContainText(warning);
  await other.getByTestId('group-check').check();
  await expect(page.locator('.card-reason')).toHaveCount(0);
});
