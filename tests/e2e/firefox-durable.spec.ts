import { launchFirefox } from '~/tests/browser/firefox';
import { expect, inButton, inOverlay, libraryOfPairs, open, openAlbum, reportOn, test } from './firefox-fixtures';
import { killAgain } from './kill-again';

test('Firefox: a job of 500 pairs ends by itself through 20 kills, two closed tabs and a restart', async ({
  folder,
  serve,
}) => {
  test.setTimeout(240_000);
  const pairs = 500;
  const library = libraryOfPairs(pairs);
  const server = await serve({ version: '3.1.0', library: library.library });
  server.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 150 } });
  let firefox = await launchFirefox({ profile: folder });
  let page = await openAlbum(firefox, server, library);
  await page.locator(inButton('stack-button')).click();
  await page.locator(inOverlay('confirm-stack')).click();

  await killAgain(server, 20, async (count) => {
    await firefox.killBackground();
    if (count % 8 === 0) {
      await page.close();
      page = await open(firefox, server, `/albums/${library.album.id}`);
    }
    if (count === 12) {
      await firefox.close();
      firefox = await launchFirefox({ profile: folder });
      page = await open(firefox, server, `/albums/${library.album.id}`);
    }
  });

  await expect.poll(() => server.stacks().length, { timeout: 90_000 }).toBe(pairs);
  expect(await reportOn(page)).toMatchObject({ created: '500', failed: '0' });
  const whole = server.stacks().filter(({ fileNames }) => fileNames.length === 2 && fileNames[0]?.endsWith('.JPG'));
  expect(whole).toHaveLength(pairs);
  await firefox.close();
});
