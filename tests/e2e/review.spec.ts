import type { Page } from '@playwright/test';
import type { RunningFakeImmich } from '~/tests/fake-immich';
import { expect, openAlbum, test } from './fixtures';
import { pairsOf, reasonsLibrary } from './reasons-library';

const sectionOf = (page: Page, reason: string) => page.locator(`[data-testid=reason-section][data-reason=${reason}]`);
const cardOf = (page: Page, name: string) =>
  page.getByTestId('group-card').filter({ has: page.locator('h3', { hasText: name }) });

const counts = {
  'visibility-differs': pairsOf.ARCHIVED,
  'cameras-differ': pairsOf.CAMERA,
  'clocks-differ': pairsOf.CLOCK,
  'same-type-twice': pairsOf.TWICE,
};

async function openReview(page: Page) {
  await page.getByTestId('stack-button').click();
  for (const [reason, count] of Object.entries(counts)) {
    await expect(sectionOf(page, reason)).toHaveAttribute('data-count', String(count));
  }
  await expect(page.getByTestId('confirm-stack')).toHaveText(`Stack ${pairsOf.READY} groups`);
}

/** Three sections whole; of the fourth nothing but what is decided one by one. */
const checkedWhole = pairsOf.READY + pairsOf.ARCHIVED + pairsOf.CAMERA + pairsOf.TWICE;

function expectStacked(server: RunningFakeImmich) {
  const stacks = server.stacks().map(({ fileNames }) => fileNames);
  expect(stacks).toHaveLength(checkedWhole);
  expect(stacks.filter(([first]) => first?.startsWith('CLOCK'))).toEqual([]);
  // Its cover is the RAW, as chosen; every other's is the JPG.
  expect(stacks.filter(([first]) => first?.endsWith('.NEF'))).toEqual([['CAMERA_1000.NEF', 'CAMERA_1000.JPG']]);
}

test('four reasons are decided about as sections, one group is looked at closely, set aside, and comes back when it is taken back', async ({
  chromium,
  serve,
}) => {
  const library = reasonsLibrary();
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await openReview(page);
  // One sentence a section, however many cards.
  await expect(page.getByText('Immich would not show such a stack as one')).toHaveCount(1);

  for (const reason of ['visibility-differs', 'cameras-differ', 'same-type-twice']) {
    await sectionOf(page, reason).getByTestId('check-reason').check();
  }
  await expect(page.getByTestId('confirm-stack')).toHaveText(`Stack ${checkedWhole} groups`);
  await cardOf(page, 'CAMERA_1000').getByTestId('group-check').uncheck();
  await expect(page.getByTestId('confirm-stack')).toHaveText(`Stack ${checkedWhole - 1} groups`);
  expect(
    await sectionOf(page, 'cameras-differ')
      .getByTestId('check-reason')
      .evaluate((box) => (box as HTMLInputElement).indeterminate),
  ).toBe(true);
  await cardOf(page, 'CAMERA_1000').getByTestId('group-check').check();

  const clocks = sectionOf(page, 'clocks-differ');
  await clocks.scrollIntoViewIfNeeded();
  await cardOf(page, 'CLOCK_1000').getByTestId('look-closer').click();
  const look = page.getByTestId('closer-look');
  await expect(look.locator('h3')).toHaveText('CLOCK_1000');
  const scrolled = await page.locator('.review').evaluate((element) => element.scrollTop);
  await expect(look.locator('[data-fact=overlay_fact_wall_time].look-differs')).toHaveCount(2);
  await expect(look.locator('[data-fact=overlay_fact_camera].look-differs')).toHaveCount(0);
  await expect(look.locator('[data-fact=overlay_fact_camera]').first()).toContainText('NIKON Z 6');
  await expect(look.locator('[data-fact=overlay_fact_albums]').first()).toContainText('Reasons');
  // A wheel over one picture zooms both.
  await look.locator('.look-frame').first().hover();
  await page.mouse.wheel(0, -300);
  await expect
    .poll(() => look.locator('.look-picture').evaluateAll((all) => new Set(all.map((one) => one.style.transform)).size))
    .toBe(1);
  const zoomed = await look
    .locator('.look-picture')
    .first()
    .evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).a);
  expect(zoomed).toBeGreaterThan(1);
  await look.getByRole('button', { name: 'Next group' }).click();
  await expect(look.locator('h3')).toHaveText('CLOCK_1001');
  await look.getByRole('button', { name: 'Previous group' }).click();
  await look.getByTestId('set-aside').click();
  await expect(look.locator('h3')).toHaveText('CLOCK_1001');
  await look.getByRole('button', { name: 'Back to the list' }).click();
  await expect(look).toHaveCount(0);
  // Where one was: the next card has taken the place of the one set aside, at most a row away.
  const now = await page.locator('.review').evaluate((element) => element.scrollTop);
  expect(Math.abs(now - scrolled)).toBeLessThan(400);
  await expect(clocks).toHaveAttribute('data-count', String(pairsOf.CLOCK - 1));

  await cardOf(page, 'CAMERA_1000').locator('.member', { hasText: 'NEF' }).first().click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', String(checkedWhole));
  expectStacked(server);
  await page.getByTestId('done').click();

  await page.getByTestId('stack-button').click();
  await expect(clocks).toHaveAttribute('data-count', String(pairsOf.CLOCK - 1));
  const aside = page.getByTestId('set-aside-list');
  await expect(aside).toHaveAttribute('data-count', '1');
  await expect(cardOf(page, 'CLOCK_1000')).toHaveCount(0);
  await aside.locator('summary').click();
  await aside.getByTestId('group-card').getByTestId('set-aside').click();
  await expect(aside).toHaveCount(0);
  await expect(clocks).toHaveAttribute('data-count', String(pairsOf.CLOCK));
  await expect(cardOf(page, 'CLOCK_1000')).toHaveCount(1);
});

test('the same goes by keyboard alone', async ({ chromium, serve }) => {
  test.setTimeout(120_000);
  const library = reasonsLibrary();
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').focus();
  await page.keyboard.press('Enter');
  await expect(sectionOf(page, 'same-type-twice')).toBeVisible();

  /** Goes on by Tab until the focus is on it, as somebody without a mouse does. */
  const tabTo = async (selector: string) => {
    for (let steps = 0; steps < 800; steps++) {
      await page.keyboard.press('Tab');
      const isThere = await page
        .locator('immich-stacker-overlay')
        .evaluate((host, wanted) => host.shadowRoot?.activeElement?.matches(wanted) ?? false, selector);
      if (isThere) return;
    }
    throw new Error(`no way to ${selector} by Tab`);
  };
  const inSection = (reason: string, testId: string) => `[data-reason=${reason}] [data-testid=${testId}]`;
  await tabTo(inSection('visibility-differs', 'check-reason'));
  await page.keyboard.press('Space');
  await tabTo(inSection('cameras-differ', 'check-reason'));
  await page.keyboard.press('Space');
  // The cover of the first card, by the arrow from one radio button to the next.
  await tabTo(`${inSection('cameras-differ', 'group-card')} input[type=radio]`);
  await page.keyboard.press('ArrowRight');
  await tabTo(inSection('clocks-differ', 'look-closer'));
  await page.keyboard.press('Enter');

  const look = page.getByTestId('closer-look');
  await expect(look.locator('h3')).toBeFocused();
  await expect(look.locator('h3')).toHaveText('CLOCK_1000');
  await page.keyboard.press('ArrowRight');
  await expect(look.locator('h3')).toHaveText('CLOCK_1001');
  await page.keyboard.press('Space');
  await expect(look.getByTestId('group-check')).toBeChecked();
  await page.keyboard.press('Space');
  await page.keyboard.press('2');
  await expect(look.getByTestId('look-cover').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('1');
  // Only a picture that is there can be zoomed.
  await expect
    .poll(() =>
      look.locator('img').evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true);
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  // Zoomed, an arrow moves the picture and stays with the group.
  await expect(look.locator('h3')).toHaveText('CLOCK_1001');
  await page.keyboard.press('0');
  await page.keyboard.press('ArrowLeft');
  await expect(look.locator('h3')).toHaveText('CLOCK_1000');
  await tabTo('[data-testid=set-aside]');
  await page.keyboard.press('Enter');
  await expect(look.locator('h3')).toHaveText('CLOCK_1001');
  await page.keyboard.press('Escape');
  await expect(look).toHaveCount(0);
  await expect(page.getByTestId('review-dialog')).toBeVisible();
  await expect(cardOf(page, 'CLOCK_1001').getByTestId('look-closer')).toBeFocused();
  await tabTo(inSection('same-type-twice', 'check-reason'));
  await page.keyboard.press('Space');
  await tabTo('[data-testid=confirm-stack]');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', String(checkedWhole));
  expectStacked(server);
});

test('RAW files without a picture are counted, listed and saved', async ({ chromium, serve }) => {
  const library = reasonsLibrary();
  const { builder, me, album } = library;
  const lone = Array.from({ length: 3 }, (_, index) =>
    builder.asset(me, `LONE_${index}.CR3`, { takenAt: Date.UTC(2025, 4, 1 + index) }),
  );
  const more = builder.album(me, 'Lone', lone);
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(chromium, server, { ...library, album: more });
  expect(album.id).not.toBe(more.id);
  await page.getByTestId('stack-button').click();
  const alone = page.getByTestId('left-alone');
  await expect(alone).toContainText('3 RAW files without a picture');
  await alone.locator('summary').click();
  await expect(alone.locator('li')).toHaveText(['LONE_0.CR3', 'LONE_1.CR3', 'LONE_2.CR3']);
  const download = page.waitForEvent('download');
  await alone.getByTestId('export-csv').click();
  expect((await download).suggestedFilename()).toMatch(/^immich-stacker-raw-alone-.*\.csv$/);
});
