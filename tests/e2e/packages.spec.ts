import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import JSZip from 'jszip';
import { launchFirefox } from '~/tests/browser/firefox';
import * as inFirefox from '~/tests/browser/firefox-steps';
import packageJson from '../../package.json' with { type: 'json' };
import { expect, libraryOfPairs, openAlbum, siteOf, test } from './fixtures';

const project = resolve(import.meta.dirname, '../..');
/** Made by `npm run zip`. */
const zipOf = (name: string) => join(project, `.output/immich-stacker-${packageJson.version}-${name}.zip`);

async function unpack(zip: string, folder: string): Promise<void> {
  const { files } = await JSZip.loadAsync(readFileSync(zip));
  for (const [name, file] of Object.entries(files)) {
    if (file.dir) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), await file.async('nodebuffer'));
  }
}

test('the package for Chromium does the main job', async ({ folder, launch, serve }) => {
  await unpack(zipOf('chrome'), folder);
  const library = libraryOfPairs(3);
  const server = await serve({ version: '3.1.0', library: library.library });
  const chromium = await launch({ extension: folder });
  const page = await openAlbum(chromium, server, library);
  await page.getByTestId('stack-button').click();
  await page.getByTestId('confirm-stack').click();
  await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '3');
  expect(server.stacks()).toHaveLength(3);
});

test('the package for Firefox does the main job', async ({ serve }) => {
  const library = libraryOfPairs(3);
  const server = await serve({ version: '3.1.0', library: library.library });
  const firefox = await launchFirefox({ zip: zipOf('firefox') });
  await inFirefox.signIn(firefox, siteOf(server), library.me);
  await inFirefox.configure(firefox, siteOf(server));
  const page = await firefox.browser.newPage();
  await page.goto(`${siteOf(server)}/albums/${library.album.id}`);
  expect(await inFirefox.stackFromButton(page)).toMatchObject({ created: '3', failed: '0' });
  await firefox.close();
  expect(server.stacks()).toHaveLength(3);
});

test('the sources for the store build its package, byte for byte, wherever they lie', async ({ folder }) => {
  await unpack(zipOf('sources'), folder);
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  execFileSync('npm', ['run', 'build-for-amo'], { cwd: folder, stdio: 'pipe' });
  for (const name of ['firefox', 'sources']) {
    const ours = readFileSync(zipOf(name));
    const theirs = readFileSync(join(folder, '.output', `immich-stacker-${packageJson.version}-${name}.zip`));
    expect(theirs.equals(ours), name).toBe(true);
  }
});
