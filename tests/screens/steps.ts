import type { Page } from '@playwright/test';
import { configure, signIn } from '~/tests/browser/steps';
import { siteOf } from '~/tests/e2e/fixtures';
import type { FakeAlbum, FakeUser, RunningFakeImmich } from '~/tests/fake-immich';
import { demoAccount, demoLibrary } from '~/tests/fake-immich/demo-library';
import type { Stage } from './screen';

/** An address of Immich, open in a browser that is signed in; the extension signs in by a key where one is given. */
export async function openPath(
  { chromium }: Stage,
  server: RunningFakeImmich,
  me: Pick<FakeUser, 'email' | 'password'>,
  path: string,
  key?: string,
): Promise<Page> {
  await signIn(chromium, siteOf(server), me);
  await (await configure(chromium, siteOf(server), key)).close();
  const page = await chromium.context.newPage();
  await page.goto(siteOf(server) + path);
  return page;
}

export const pathOf = ({ id }: FakeAlbum) => `/albums/${id}`;

/** The demo's library, open at an album of it. */
export async function openDemoAlbum(stage: Stage, version = '3.1.0', name = 'Kyoto') {
  const library = demoLibrary();
  const server = await stage.serve({ version, library });
  const album = library.albums.find(({ albumName }) => albumName === name);
  if (!album) throw new Error(`no album ${name}`);
  const page = await openPath(stage, server, demoAccount, pathOf(album));
  await page.getByTestId('stack-button').waitFor();
  return { server, page };
}

/** Clicks on the button that stacks, and waits for the cards. */
export async function openReview(page: Page): Promise<Page> {
  await page.getByTestId('stack-button').click();
  await page.getByTestId('group-card').first().waitFor();
  return page;
}

/** Says yes, and waits for the end. */
export async function stack(page: Page): Promise<Page> {
  await page.getByTestId('confirm-stack').click();
  await page.getByTestId('job-report').waitFor();
  return page;
}
