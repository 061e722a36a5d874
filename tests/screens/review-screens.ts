import type { Page } from '@playwright/test';
import { openWithKey, serveAlbum } from '~/tests/e2e/failure-steps';
import { holdCalls, libraryOfPairs, openAlbum } from '~/tests/e2e/fixtures';
import { troubledLibrary } from '~/tests/e2e/troubled-library';
import { createLibrary } from '~/tests/fake-immich';
import type { FakeAsset } from '~/tests/fake-immich/types';
import type { Screen, Stage } from './screen';
import { openDemoAlbum, openPath, openReview } from './steps';

const ours = 'immich-stacker-overlay';

async function reviewTrouble(stage: Stage): Promise<Page> {
  const library = troubledLibrary();
  const server = await stage.serve({ version: '3.1.0', library: library.library });
  return openReview(await openAlbum(stage.chromium, server, library));
}

/** A page that offers nothing by itself, with the chooser over it. The albums have names of every kind. */
async function openChooser(stage: Stage) {
  const builder = createLibrary({ seed: 'chooser' });
  const me = builder.user({ name: 'Ansel' });
  const other = builder.user({ name: 'Kenji' });
  const names = [
    'Kyoto',
    'Nara & <b>Kyoto</b>',
    'Every photo of our long way home through the valleys, with the dog, in the last autumn of the old car',
    'صور العائلة',
    'Donaudampfschifffahrtsgesellschaftskapitänsbilder',
    '写真',
  ];
  for (const [index, name] of names.entries()) {
    const takenAt = Date.UTC(2025, 3, 2, 9, index);
    builder.album(me, name, builder.pair(me, `DSC_${index}`, { takenAt }), {
      sharedWith: index % 2 ? [{ user: other }] : [],
    });
  }
  builder.album(me, 'Empty album', []);
  const server = await stage.serve({ version: '3.1.0', library: builder.library });
  const page = await openPath(stage, server, me, '/photos');
  await page.locator('[data-asset-id]').first().waitFor();
  await stage.chromium.clickToolbarIcon(page);
  await page.getByTestId('scope-chooser').waitFor();
  return { server, page };
}

/** From the question where to look to the yes. */
export const reviewScreens: Screen[] = [
  { name: 'chooser', ours, lead: async (stage) => (await openChooser(stage)).page },
  {
    name: 'chooser-albums',
    ours,
    async lead(stage) {
      const { page } = await openChooser(stage);
      await page.locator('[data-scope="albums"]').check();
      await page.locator('[data-album-id]').nth(1).check();
      return page;
    },
  },
  {
    name: 'chooser-failed',
    ours,
    async lead(stage) {
      const { server, page } = await openChooser(stage);
      server.faults.add({ path: '/api/albums', outcome: { kind: 'status', status: 500 } });
      await page.locator('[data-scope="albums"]').check();
      await page.getByTestId('error-notice').waitFor();
      return page;
    },
  },
  {
    name: 'reading',
    ours,
    async lead(stage) {
      const { server, page } = await openDemoAlbum(stage);
      holdCalls(server, 'POST', '/api/search/metadata');
      await page.getByTestId('stack-button').click();
      await page.getByTestId('review-dialog').waitFor();
      return page;
    },
  },
  { name: 'review', ours, lead: async (stage) => openReview((await openDemoAlbum(stage)).page) },
  { name: 'review-trouble', ours, lead: reviewTrouble },
  {
    name: 'review-near',
    ours,
    async lead(stage) {
      const page = await reviewTrouble(stage);
      await page.locator('[data-filter=review]').click();
      return page;
    },
  },
  {
    name: 'review-near-end',
    like: 'review-near',
    ours,
    async lead(stage) {
      const page = await reviewTrouble(stage);
      await page.locator('[data-filter=review]').click();
      await page.getByTestId('group-card').last().scrollIntoViewIfNeeded();
      return page;
    },
  },
  {
    name: 'review-stacked',
    ours,
    async lead(stage) {
      const page = await reviewTrouble(stage);
      await page.locator('[data-filter=stacked]').click();
      return page;
    },
  },
  {
    name: 'closer-look',
    ours,
    async lead(stage) {
      const page = await reviewTrouble(stage);
      await page.locator('[data-reason=clocks-differ]').getByTestId('look-closer').first().click();
      await page.locator('.look-fact').first().waitFor();
      return page;
    },
  },
  {
    name: 'closer-look-zoomed',
    like: 'closer-look',
    ours,
    async lead(stage) {
      const page = await openReview((await openDemoAlbum(stage)).page);
      await page.getByTestId('look-closer').first().click();
      await page.locator('.look-fact').first().waitFor();
      await page.keyboard.press('+');
      return page;
    },
  },
  {
    name: 'review-set-aside',
    ours,
    async lead(stage) {
      const page = await reviewTrouble(stage);
      for (const count of [1, 2]) {
        await page.getByTestId('reason-section').first().getByTestId('set-aside').first().click();
        await page.locator(`[data-testid=set-aside-list][data-count="${count}"]`).waitFor();
      }
      await page.getByTestId('set-aside-list').locator('summary').click();
      await page.getByTestId('set-aside-list').getByTestId('group-card').first().waitFor();
      return page;
    },
  },
  {
    name: 'review-left-alone',
    ours,
    async lead(stage) {
      const page = await reviewTrouble(stage);
      await page.getByTestId('left-alone').locator('summary').click();
      await page.getByTestId('left-alone').locator('li').first().waitFor();
      return page;
    },
  },
  {
    name: 'review-search',
    like: 'review-trouble',
    ours,
    async lead(stage) {
      const page = await reviewTrouble(stage);
      await page.getByRole('searchbox').fill('dsc');
      return page;
    },
  },
  {
    name: 'review-no-match',
    ours,
    async lead(stage) {
      const page = await reviewTrouble(stage);
      await page.getByRole('searchbox').fill('no such name');
      return page;
    },
  },
  {
    name: 'review-splits',
    ours,
    async lead(stage) {
      const library = libraryOfPairs(2);
      library.builder.duplicates(library.library.assets.slice(0, 3) as FakeAsset[]);
      const server = await stage.serve({ version: '3.1.0', library: library.library });
      const page = await openReview(await openAlbum(stage.chromium, server, library));
      await page.getByTestId('group-check').last().uncheck();
      return page;
    },
  },
  {
    name: 'review-no-undo',
    ours,
    async lead(stage) {
      const { page } = await openWithKey(stage, ['album.read', 'asset.read', 'stack.create', 'user.read']);
      return openReview(page);
    },
  },
  {
    name: 'review-nothing',
    ours,
    async lead(stage) {
      const { page } = await openDemoAlbum(stage, '3.1.0', 'Empty album');
      await page.getByTestId('stack-button').click();
      await page.locator(`${ours} .nothing`).waitFor();
      return page;
    },
  },
  {
    name: 'review-nothing-but-stacked',
    ours,
    async lead(stage) {
      const library = libraryOfPairs(2);
      const { assets } = library.library;
      for (const start of [0, 2]) library.builder.stack(assets.slice(start, start + 2));
      const server = await stage.serve({ version: '3.1.0', library: library.library });
      const page = await openAlbum(stage.chromium, server, library);
      await page.getByTestId('stack-button').click();
      await page.locator(`${ours} .nothing`).waitFor();
      return page;
    },
  },
  ...(
    [
      ['server-error', { kind: 'status', status: 500 }],
      ['proxy-sign-in', { kind: 'sign-in-page' }],
      ['unexpected-answer', { kind: 'reshape', change: () => ({ assets: { items: [{}] } }) }],
      [
        'missing-permission',
        { kind: 'status', status: 403, body: { message: 'Missing required permission: asset.read' } },
      ],
    ] as const
  ).map(
    ([code, outcome]): Screen => ({
      name: `failed-${code}`,
      like: code === 'server-error' ? undefined : 'failed-server-error',
      ours,
      async lead(stage) {
        const { server, page } = await serveAlbum(stage);
        server.faults.add({ path: '/api/search/metadata', outcome });
        await page.getByTestId('stack-button').click();
        await page.locator(`[data-testid=error-notice][data-code=${code}]`).waitFor();
        return page;
      },
    }),
  ),
];
