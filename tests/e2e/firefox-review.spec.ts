import { byId, expect, inOverlay, openAlbum, reportOn, test } from './firefox-fixtures';
import { pairsOf, reasonsLibrary } from './reasons-library';

test('Firefox: a section is checked as one, and a group is looked at closely and set aside, for the next plan too', async ({
  firefox,
  serve,
}) => {
  const library = reasonsLibrary();
  const server = await serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(firefox, server, library);
  const section = (reason: string) => `immich-stacker-overlay >>> [data-reason=${reason}]`;
  await page.locator(`immich-stacker-button >>> ${byId('stack-button')}`).click();
  await page.locator(`${section('visibility-differs')} ${byId('check-reason')}`).click();

  await page.locator(`${section('clocks-differ')} ${byId('look-closer')}`).click();
  const look = await page.locator(inOverlay('closer-look')).waitHandle();
  await page.locator('immich-stacker-overlay >>> [data-fact=overlay_fact_wall_time].look-differs').wait();
  const pictures = () =>
    look.evaluate((element) =>
      [...element.querySelectorAll<HTMLImageElement>('.look-picture img')].map(({ src, naturalWidth }) => [
        new URL(src).searchParams.get('size'),
        naturalWidth > 0,
      ]),
    );
  await expect.poll(pictures).toEqual([
    ['preview', true],
    ['preview', true],
  ]);
  await page.keyboard.press('+');
  const transforms = () =>
    look.evaluate((element) =>
      [...element.querySelectorAll('.look-picture')].map((one) => new DOMMatrix(getComputedStyle(one).transform).a),
    );
  await expect.poll(transforms).toEqual([2, 2]);
  await page.locator(`${inOverlay('closer-look')} ${byId('set-aside')}`).click();
  await page.locator(inOverlay('set-aside-list')).wait();
  await page.keyboard.press('Escape');

  await page.locator(inOverlay('confirm-stack')).click();
  expect(await reportOn(page)).toMatchObject({ created: String(pairsOf.READY + pairsOf.ARCHIVED), failed: '0' });
  await page.locator(inOverlay('done')).click();
  await page.locator(`immich-stacker-button >>> ${byId('stack-button')}`).click();
  await page.locator(`${inOverlay('set-aside-list')}[data-count="1"]`).wait();
  await page.locator(`${section('clocks-differ')}[data-count="${pairsOf.CLOCK - 1}"]`).wait();
});
