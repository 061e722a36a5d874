import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type ChromiumWithExtension, type LaunchOptions, launchChromium } from '~/tests/browser/chromium';
import { configure, signIn } from '~/tests/browser/steps';
import {
  createLibrary,
  type FakeAlbum,
  type FakeUser,
  type Library,
  type LibraryBuilder,
  type RunningFakeImmich,
  type StartOptions,
  startFakeImmich,
} from '~/tests/fake-immich';

export { configure, expect, signIn };

interface Fixtures {
  /**
   * A Chromium that the tests of a worker share, and that is as new for each of them: no page open, nobody signed in, the
   * extension without servers, keys, jobs and permissions. This is the one to take: another browser costs three seconds.
   */
  chromium: ChromiumWithExtension;
  /**
   * Starts one that is the test's own and is closed when it ends: for a restart, another extension or other flags, or what
   * `reset` does not mend. Workers that are killed and disks that fill need none.
   */
  launch(options?: LaunchOptions): Promise<ChromiumWithExtension>;
  /** A folder that is removed when the test ends, say for the profile of a browser that is started again. */
  folder: string;
  /** Starts a server that is closed when the test ends. */
  serve(options: StartOptions): Promise<RunningFakeImmich>;
}

export const test = base.extend<Fixtures, { sharedChromium: ChromiumWithExtension }>({
  sharedChromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const chromium = await launchChromium();
      await use(chromium);
      await chromium.close();
    },
    { scope: 'worker' },
  ],
  chromium: async ({ sharedChromium }, use) => {
    await use(sharedChromium);
    await sharedChromium.reset();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'immich-stacker-test-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  // A folder outlives the browsers whose profile it is.
  launch: async ({ folder: _ }, use) => {
    const started: ChromiumWithExtension[] = [];
    await use(async (options) => {
      const chromium = await launchChromium(options);
      started.push(chromium);
      return chromium;
    });
    await Promise.all(started.map((chromium) => chromium.close()));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  serve: async ({}, use) => {
    const servers: RunningFakeImmich[] = [];
    await use(async (options) => {
      const server = await startFakeImmich(options);
      servers.push(server);
      return server;
    });
    await Promise.all(servers.map((server) => server.close()));
  },
});

/** The host name that people would type; it leads to this machine. Plain http, as on a LAN. */
export const siteOf = (server: RunningFakeImmich) => `http://photos.example.test:${server.port}`;

export interface PairLibrary {
  builder: LibraryBuilder;
  library: Library;
  me: FakeUser;
  album: FakeAlbum;
}

/** One user with one album of so many pairs, a minute apart. */
export function libraryOfPairs(count: number, albumName = 'Kyoto'): PairLibrary {
  const builder = createLibrary({ seed: `pairs-${count}` });
  const me = builder.user({ name: 'Ansel' });
  const start = Date.UTC(2025, 3, 2, 9);
  const assets = Array.from({ length: count }, (_, index) =>
    builder.pair(me, `DSC_${4101 + index}`, { takenAt: start + index * 60_000 }),
  ).flat();
  return { builder, library: builder.library, me, album: builder.album(me, albumName, assets) };
}

/** A signed-in browser with the server configured, by a key where one is given, and the album's page open. */
export async function openAlbum(
  chromium: ChromiumWithExtension,
  server: RunningFakeImmich,
  { me, album }: PairLibrary,
  key?: string,
): Promise<Page> {
  const site = siteOf(server);
  await signIn(chromium, site, me);
  await (await configure(chromium, site, key)).close();
  const page = await chromium.context.newPage();
  await page.goto(`${site}/albums/${album.id}`);
  return page;
}

/**
 * Lets calls wait, so that a test can look at what is only there meanwhile.
 * @returns a function that lets them go on
 */
export function holdCalls({ faults }: RunningFakeImmich, method: string, path: string): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const end = faults.add({ method, path, outcome: { kind: 'meanwhile', act: () => held } });
  return () => {
    end();
    release();
  };
}
