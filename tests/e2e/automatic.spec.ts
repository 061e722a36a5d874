import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openImmich } from '~/tests/live/immich';
import { jpegOf, rawOf } from '~/tests/live/pictures';
import { expect, libraryOfPairs, openAlbum, siteOf, test } from './fixtures';

const hour = 3_600_000;
const built = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Copies the built extension, with the permission that a person would give: nobody is there to be asked. */
function allowNotifications(folder: string): void {
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  expect(manifest.optional_permissions).toEqual(['notifications']);
  expect(manifest.permissions).not.toContain('notifications');
  manifest.permissions.push('notifications');
  delete manifest.optional_permissions;
  writeFileSync(path, JSON.stringify(manifest));
}

type Told = { id: string; message: string };
/** What a test puts into the background: the notifications that were shown. */
type Heard = typeof globalThis & {
  told: Told[];
  chrome: {
    alarms: { onAlarm: { dispatch(alarm: { name: string }): void } };
    notifications: {
      create(id: string, options: { message: string }): Promise<void>;
      onClicked: { dispatch(id: string): void };
    };
  };
};

for (const version of ['2.7.5', '3.1.0']) {
  test(`Immich ${version}: new uploads are stacked by themselves, once, and the notification leads to the undo`, async ({
    folder,
    launch,
    serve,
  }) => {
    allowNotifications(folder);
    const chromium = await launch({ extension: folder });
    const library = libraryOfPairs(2);
    const { me } = library;
    const server = await serve({ version, library: library.library });
    const page = await openAlbum(chromium, server, library);
    const settings = await chromium.openSettings();
    await settings.getByRole('button', { name: 'Automatic' }).click();
    await expect(settings.getByTestId('automatic-switch')).toBeDisabled();

    await page.bringToFront();
    await page.getByTestId('stack-button').click();
    await page.getByTestId('confirm-stack').click();
    await page.getByTestId('job-report').waitFor();
    await page.getByTestId('done').click();
    await page.close();
    await settings.reload();
    await settings.getByRole('button', { name: 'Automatic' }).click();
    await settings.getByTestId('automatic-switch').check();
    await settings.getByTestId('automatic-every-1').check();

    const immich = await openImmich({ origin: server.origin, email: me.email, password: me.password });
    const shot = { name: 'NEW_1', takenAt: new Date('2025-06-01T10:00:00Z'), hue: 200, run: version };
    for (const picture of [jpegOf(shot), rawOf(shot, 'NEF')]) await immich.upload(picture);
    const near = { ...shot, name: 'NEAR_1', hue: 100 };
    await immich.upload(jpegOf(near));
    await immich.upload(rawOf({ ...near, takenAt: new Date('2025-06-01T13:00:00Z') }, 'NEF'));

    const worker = await chromium.background();
    let passed = 0;
    /** Moves both clocks on, and lets the alarm ring. */
    const ring = (hours: number) => {
      passed += hours;
      server.setClockSkew(passed * hour);
      return worker.evaluate((ms) => {
        const scope = globalThis as Heard;
        scope.told ??= [];
        const { alarms, notifications } = scope.chrome;
        notifications.create = async (id, { message }) => void scope.told.push({ id, message });
        const began = Date.now();
        Date.now = () => began + ms;
        alarms.onAlarm.dispatch({ name: 'automatic' });
      }, hours * hour);
    };
    const told = () => worker.evaluate(() => (globalThis as Heard).told);

    await ring(2);
    await expect
      .poll(told)
      .toEqual([{ id: expect.stringMatching(/^job:/), message: expect.stringContaining('1 stack made') }]);
    expect(server.stacks().map(({ fileNames }) => fileNames)).toContainEqual(['NEW_1.JPG', 'NEW_1.NEF']);
    expect(server.stacks()).toHaveLength(3);
    await ring(2);
    await expect.poll(() => server.calls.at(-1)?.path).toBe('/api/search/metadata');
    expect(server.stacks()).toHaveLength(3);

    const shown = chromium.context.waitForEvent('page');
    await worker.evaluate(
      (id) => {
        const { onClicked } = (globalThis as Heard).chrome.notifications;
        onClicked.dispatch(id);
      },
      (await told())[0]?.id ?? '',
    );
    const report = await shown;
    expect(report.url()).toBe(`${siteOf(server)}/photos`);
    await expect(report.getByTestId('job-report')).toHaveAttribute('data-created', '1');
    await report.getByTestId('undo').click();
    await expect(report.getByTestId('job-report')).toHaveAttribute('data-undone', '1');
    expect(server.stacks()).toHaveLength(2);
  });
}
