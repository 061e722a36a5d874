import type { Locator } from '@playwright/test';
import { type ChromiumWithExtension, type LaunchOptions, launchChromium } from '~/tests/browser/chromium';
import { messagesOf } from '~/tests/unit/i18n/locales';
import { expect, libraryOfPairs, openAlbum, test } from './fixtures';

async function inBrowser(options: LaunchOptions, act: (chromium: ChromiumWithExtension) => Promise<void>) {
  const chromium = await launchChromium(options);
  try {
    await act(chromium);
  } finally {
    await chromium.close();
  }
}

/** Words that every screen has in English. */
const english = /\b(?:the|and|your|stack|files?|groups?|cancel|done|close|settings|server)\b(?! Stacker)/i;

/** What is written there, less names and addresses. */
const wordsOf = async (place: Locator) =>
  (await place.allInnerTexts()).join(' ').replaceAll(/\S*(?:example|stack\.py|\.ini|\.\w{3}\b)\S*|Immich Stacker/g, '');

test('in a German browser, settings, button, review and report speak German alone', async ({ serve }) => {
  const pairs = libraryOfPairs(3);
  const server = await serve({ version: '3.1.0', library: pairs.library });
  const german = messagesOf('de');
  await inBrowser({ language: 'de' }, async (chromium) => {
    const page = await openAlbum(chromium, server, pairs);
    await expect(page.getByTestId('stack-button')).toContainText(german.button_stack as string);
    await page.getByTestId('stack-button').click();
    const dialog = page.getByTestId('review-dialog');
    await expect(page.getByTestId('confirm-stack')).toHaveText('3 Gruppen stapeln');
    await expect(dialog).toContainText('6 Dateien angesehen');
    await expect(dialog).toHaveAttribute('lang', /^de/);
    expect(await wordsOf(dialog)).not.toMatch(english);
    await page.getByTestId('confirm-stack').click();
    await expect(page.getByTestId('job-report')).toContainText('3 Stapel erstellt');
    expect(await wordsOf(page.getByTestId('job-report'))).not.toMatch(english);

    const settings = await chromium.openSettings();
    await expect(settings.locator('html')).toHaveAttribute('lang', /^de/);
    await expect(settings).toHaveTitle(german.options_title as string);
    await settings.getByTestId('history-row').waitFor({ state: 'attached' });
    for (const fold of await settings.locator('summary').all()) await fold.click();
    // The address of a server is a "server" in German too.
    expect((await wordsOf(settings.locator('body'))).replaceAll(/server\w*/gi, '')).not.toMatch(english);
  });
});

test('in a browser that reads from right to left, every screen does', async ({ serve }) => {
  const pairs = libraryOfPairs(3);
  const server = await serve({ version: '3.1.0', library: pairs.library });
  const edges = (place: Locator) =>
    place.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    });
  await inBrowser({ language: 'he', rightToLeft: true }, async (chromium) => {
    const page = await openAlbum(chromium, server, pairs);
    await page.getByTestId('stack-button').click();
    const dialog = page.getByTestId('review-dialog');
    await expect(dialog).toHaveAttribute('dir', 'rtl');
    // Our sentences are English in a browser whose language we do not speak, and say so to screen readers.
    await expect(dialog).toHaveAttribute('lang', 'en');

    // A plan of few groups makes the dialog smaller.
    const card = page.getByTestId('group-card').first();
    await card.waitFor();
    const title = await edges(dialog.locator('h2 .one-line'));
    const kicker = await edges(dialog.locator('h2 .kicker'));
    const close = await edges(dialog.locator('.dialog-head button'));
    expect(title.right).toBeCloseTo(kicker.right, 0);
    expect(close.right).toBeLessThan(title.left);

    // The sentence itself is English, and runs as English does: a number at its beginning is on its left.
    const sentence = dialog.locator('.facts span').first();
    await expect(sentence).toHaveText('6 files looked at');
    const [number, end] = await sentence.evaluate(({ firstChild: text }) => {
      const leftOf = (index: number) => {
        const range = document.createRange();
        range.setStart(text as Text, index);
        range.setEnd(text as Text, index + 1);
        return range.getBoundingClientRect().left;
      };
      return [leftOf(0), leftOf((text as Text).length - 1)] as const;
    });
    expect(number).toBeLessThan(end);

    const cover = await edges(card.locator('.badge-cover'));
    const type = await edges(card.locator('.badge-type').first());
    expect(cover.left).toBeGreaterThan(type.right);
    const [first, second] = [
      await edges(card.locator('.file-name').first()),
      await edges(card.locator('.file-name').last()),
    ];
    expect(first.left).toBeGreaterThan(second.right);

    const settings = await chromium.openSettings();
    await expect(settings.locator('html')).toHaveAttribute('dir', 'rtl');
  });
});
