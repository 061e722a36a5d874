import { libraryOfStacks } from '~/tests/e2e/collapse-library';
import { duplicatesLibrary } from '~/tests/e2e/duplicates-library';
import { openAlbum, siteOf } from '~/tests/e2e/fixtures';
import { demoAccount, demoLibrary } from '~/tests/fake-immich/demo-library';
import type { Screen, Stage } from './screen';
import { openDemoAlbum, openPath, openReview, pathOf, stack } from './steps';

const ours = 'immich-stacker-button';

const button = (version: string, like?: string): Screen => ({
  name: `button-${version}`,
  like,
  ours,
  lead: async (stage) => (await openDemoAlbum(stage, version)).page,
});

/** An album of stacks, with its toggle on: what is hidden, and what can be reached no more. */
async function collapse(stage: Stage) {
  const library = libraryOfStacks();
  const server = await stage.serve({ version: '3.1.0', library: library.library });
  const page = await openAlbum(stage.chromium, server, library);
  await Promise.all([page.waitForEvent('load'), page.getByTestId('collapse-toggle').click()]);
  await page.getByTestId('collapse-panel').waitFor();
  return page;
}

/** What we put into Immich's own pages. */
export const pageScreens: Screen[] = [
  button('2.0.0', 'button-3.1.0'),
  button('2.7.5', 'button-3.1.0'),
  button('3.1.0'),
  {
    name: 'button-duplicates',
    ours,
    async lead(stage) {
      const server = await stage.serve({ version: '3.1.0', library: demoLibrary() });
      const page = await openPath(stage, server, demoAccount, '/utilities/duplicates');
      await page.getByTestId('stack-button').waitFor();
      return page;
    },
  },
  {
    name: 'button-floating',
    ours,
    async lead(stage) {
      const { page } = await openDemoAlbum(stage);
      // A page without a bar that anybody knows.
      await page.addInitScript(() => {
        new MutationObserver(() => document.getElementById('control-bar')?.remove()).observe(document, {
          childList: true,
          subtree: true,
        });
      });
      await page.reload();
      await page.locator(`${ours}[data-bar=none]`).waitFor();
      return page;
    },
  },
  {
    name: 'collapsed',
    ours,
    async lead(stage) {
      const page = await collapse(stage);
      await page.keyboard.press('Escape');
      return page;
    },
  },
  { name: 'collapse-panel', ours, lead: collapse },
  {
    name: 'stale-cover',
    ours: 'immich-stacker-cover',
    async lead(stage) {
      const { library, me, album } = duplicatesLibrary();
      const server = await stage.serve({ version: '3.1.0', library });
      const page = await openPath(stage, server, me, '/utilities/duplicates');
      await page.getByTestId('stack-button').waitFor();
      const other = await stage.chromium.context.newPage();
      await other.goto(siteOf(server) + pathOf(album));
      await stack(await openReview(other));
      await page.bringToFront();
      await page.getByTestId('stale-cover').waitFor();
      return page;
    },
  },
];
