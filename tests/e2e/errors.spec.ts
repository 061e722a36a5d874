import { type FailureCode, failureCodes } from '~/utils/messages/errors';
import {
  agePlans,
  anyPort,
  askAgain,
  clearFaults,
  copyPlan,
  duringReading,
  exportedCodes,
  fillDisk,
  openWithKey,
  otherServer,
  prepare,
  type Row,
  review,
  serveAlbum,
  takeAccessBack,
  withoutName,
} from './failure-steps';
import { expect, holdCalls, signIn, siteOf, test } from './fixtures';

const rows: Record<FailureCode, Row> = {
  unreachable: {
    by: 'an address where nothing answers',
    words: /did not answer.*Check the address/,
    async reach({ chromium, serve }) {
      const { port, close } = await serve({});
      await close();
      const site = `http://photos.example.test:${port}`;
      const { page, add } = await prepare(chromium, site);
      await add();
      const leave = async () => {
        await expect(page.getByRole('link', { name: 'Open this address' })).toHaveAttribute('href', site);
        await serve({ port });
        await add();
        await expect(page.getByTestId('connection-result')).toHaveAttribute('data-code', 'signed-out');
      };
      return { page, leave };
    },
  },
  'not-immich': {
    by: 'the address of some other web server',
    words: /no Immich at this address.*copy the address/,
    async reach({ chromium, serve }) {
      const site = await otherServer('<h1>Hello</h1>');
      const { page, add } = await prepare(chromium, site);
      await add();
      const leave = async () => {
        await expect(page.getByRole('link', { name: 'Open this address' })).toHaveAttribute('href', site);
        await add(siteOf(await serve({})));
        await expect(page.getByTestId('connection-result')).toHaveAttribute('data-code', 'signed-out');
      };
      return { page, leave };
    },
  },
  'proxy-sign-in': {
    by: "a proxy's sign-in page in place of an album",
    words: /sign-in page answered.*sign in there, then try again/,
    reach: duringReading(
      ({ faults }) => faults.add({ path: /^\/api\/albums\//, outcome: { kind: 'sign-in-page' } }),
      clearFaults,
    ),
  },
  'proxy-refused': {
    by: "a proxy's wall in place of an album",
    words: /proxy in front of Immich refused the call \(HTTP 403\).*sign in there; then try again/,
    reach: duringReading(
      ({ faults }) =>
        faults.add({ path: /^\/api\/albums\//, outcome: { kind: 'status', status: 403, body: '<h1>No</h1>' } }),
      clearFaults,
    ),
  },
  'version-too-old': {
    by: 'a server of 2024',
    words: /runs Immich 1\.132\.3.*update the server/,
    async reach({ chromium, serve }) {
      const old = await serve({ version: '1.132.3' });
      const { page, add } = await prepare(chromium, siteOf(old));
      await add();
      const leave = async () => {
        await old.close();
        await serve({ version: '2.0.0', port: old.port });
        await add();
        await expect(page.getByTestId('connection-result')).toHaveAttribute('data-code', 'signed-out');
      };
      return { page, leave };
    },
  },
  'no-access': {
    by: "the browser's permission taken back",
    words: /has not allowed this site.*say yes/,
    async reach(stage) {
      await serveAlbum(stage);
      const page = await stage.chromium.openSettings();
      await takeAccessBack(page);
      await page.getByTestId('check-connection').click();
      const leave = async () => {
        // The browser's question cannot be answered here, so the answer lies ready.
        await stage.chromium.grantHosts(anyPort);
        await page.getByRole('button', { name: 'Allow this site' }).click();
        await expect(page.getByTestId('connection-result')).toHaveAttribute('data-code', 'ok');
      };
      return { page, leave };
    },
  },
  'signed-out': {
    by: 'a session that ended',
    words: /signed out of Immich.*Sign in there, then try again/,
    reach: duringReading(
      (server) => server.signOutAll(),
      (server, { chromium }) => signIn(chromium, siteOf(server), server.user('user1@example.org')),
    ),
  },
  'bad-key': {
    by: 'a key that was revoked',
    words: /does not know this API key.*make a new one/,
    async reach(stage) {
      const { server, library, page, settings } = await openWithKey(stage, ['all']);
      server.state.apiKeys.splice(0);
      await page.getByTestId('stack-button').click();
      const leave = async () => {
        await settings.getByTestId('api-key').fill(server.apiKey(library.me).secret);
        await settings.getByTestId('check-connection').click();
        await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'ok');
        await askAgain(page);
      };
      return { page, leave };
    },
  },
  'missing-permission': {
    by: 'a key that may not read files',
    words: /lacks the permission asset\.read.*Give it that permission/,
    async reach(stage) {
      const { server, page } = await openWithKey(stage, ['album.read', 'user.read', 'stack.read', 'stack.create']);
      await page.getByTestId('stack-button').click();
      const leave = async () => {
        server.state.apiKeys[0]?.permissions.push('asset.read');
        await askAgain(page);
      };
      return { page, leave };
    },
  },
  'not-yours': {
    by: 'an album that is no longer shared',
    words: /not shared with you.*Nothing was changed/,
    reach: duringReading(
      ({ state }) => {
        for (const album of state.albums.values()) album.ownerId = state.newId();
      },
      ({ state }) => {
        const [me] = state.users;
        for (const album of state.albums.values()) album.users = [{ userId: me?.id ?? '', role: 'editor' }];
      },
    ),
  },
  'other-user': {
    by: "a partner's key",
    words: /signed in as different users.*Use the same account/,
    async reach(stage) {
      const { page, settings } = await openWithKey(stage, ['all'], (builder) => builder.user({ name: 'Dorothea' }));
      await page.getByTestId('stack-button').click();
      const leave = async () => {
        await settings.getByTestId('sign-in-session').check();
        await settings.getByTestId('check-connection').click();
        await expect(settings.getByTestId('connection-result')).toHaveAttribute('data-code', 'ok');
        await askAgain(page);
      };
      return { page, leave };
    },
  },
  changed: {
    by: 'another client that was quicker, before the yes to a plan of two minutes ago',
    words: /changed on the server.*left alone; look again/,
    async reach(stage) {
      const { server, library, page } = await serveAlbum(stage);
      await review(page);
      await agePlans(stage.chromium, 120_000);
      const [jpg, nef] = library.library.assets.map(({ id }) => id);
      server.otherClient.stack([nef as string, jpg as string]);
      await page.getByTestId('confirm-stack').click();
      const leave = async () => {
        expect(server.stacks().map(({ fileNames }) => fileNames[0])).toEqual(['DSC_4101.NEF', 'DSC_4102.JPG']);
        await Promise.all([page.waitForEvent('load'), page.getByTestId('done').click()]);
        await page.getByTestId('stack-button').click();
        await expect(page.getByTestId('review-dialog')).toContainText('All 2 groups that fit are stacks already');
      };
      return { page, leave, line: true };
    },
  },
  'not-found': {
    by: 'a yes to a plan that twenty newer ones have pushed out',
    words: /no longer has what was asked for.*Reload the page and try again/,
    async reach(stage) {
      const { server, page } = await serveAlbum(stage);
      await review(page);
      await copyPlan(stage.chromium, 19);
      const other = await stage.chromium.context.newPage();
      await other.goto(page.url());
      await review(other);
      await page.getByTestId('confirm-stack').click();
      const leave = async () => {
        expect(server.stacks()).toEqual([]);
        await askAgain(page);
      };
      return { page, leave };
    },
  },
  busy: {
    by: 'a yes in a second tab while the first one stacks',
    words: /Another job is running.*Wait for it to end, then try again/,
    async reach(stage) {
      const { server, page: first } = await serveAlbum(stage);
      const page = await stage.chromium.context.newPage();
      await page.goto(first.url());
      await review(page);
      await review(first);
      const release = holdCalls(server, 'POST', '/api/stacks');
      await first.getByTestId('confirm-stack').click();
      await expect(first.getByTestId('job-progress')).toBeVisible();
      await page.getByTestId('confirm-stack').click();
      const leave = async () => {
        release();
        await expect(first.getByTestId('job-report')).toHaveAttribute('data-created', '2');
        await page.getByTestId('try-again').click();
        // What the first tab stacked is not offered once more.
        await expect(page.getByTestId('review-dialog')).toContainText('All 2 groups that fit are stacks already');
      };
      return { page, leave };
    },
  },
  'server-error': {
    by: 'a server that stumbles',
    words: /could not do it: Not today\. Nothing was lost; try again later/,
    reach: duringReading(
      ({ faults }) => faults.add({ path: '/api/search/metadata', outcome: { kind: 'status', status: 500 } }),
      clearFaults,
    ),
  },
  'unexpected-answer': {
    by: 'an answer that lacks a field',
    words:
      /not what Immich Stacker expects: POST \/search\/metadata: assets\.items\.0\.originalFileName.*look for an update/,
    reach: duringReading(
      ({ faults }) => faults.add({ path: '/api/search/metadata', outcome: { kind: 'reshape', change: withoutName } }),
      clearFaults,
    ),
  },
  'storage-full': {
    by: 'a yes while the disk is full',
    words: /no room left to remember the job, so it was not started.*Free some disk space/,
    async reach(stage) {
      const { server, page } = await serveAlbum(stage);
      await review(page);
      const free = await fillDisk(stage.chromium);
      await page.getByTestId('confirm-stack').click();
      const leave = async () => {
        expect(server.calls.filter(({ method, path }) => method === 'POST' && path === '/api/stacks')).toEqual([]);
        await free();
        await askAgain(page);
        await page.getByTestId('confirm-stack').click();
        await expect(page.getByTestId('job-report')).toHaveAttribute('data-created', '2');
      };
      return { page, leave };
    },
  },
  interrupted: {
    by: 'a background that is killed whenever it begins',
    words: /was interrupted.*What was done so far is kept; try again/,
    async reach(stage) {
      const { server, page } = await serveAlbum(stage);
      const path = '/api/server/version';
      server.faults.add({ path, outcome: { kind: 'delay', ms: 10_000 } });
      const begun = () => server.calls.filter((call) => call.path === path).length;
      let last = begun();
      await page.getByTestId('stack-button').click();
      for (let kill = 0; kill < 5; kill++) {
        await expect.poll(begun).toBeGreaterThan(last);
        last = begun();
        await stage.chromium.killBackground();
      }
      const leave = async () => {
        server.faults.clear();
        await askAgain(page);
      };
      return { page, leave };
    },
  },
};

test('the table has a row for every failure that there is', () => {
  expect(Object.keys(rows).sort()).toEqual([...failureCodes].sort());
});

for (const [code, { by, words, reach }] of Object.entries(rows)) {
  test(`${code} is reached by ${by}, says what to do, and that leads out`, async ({ chromium, serve }) => {
    const { page, leave, line } = await reach({ chromium, serve });
    if (line) {
      await expect(page.getByTestId('job-report').getByRole('listitem').filter({ hasText: words })).toHaveCount(1);
      expect(await exportedCodes(page)).toContain(code);
    } else {
      const notice = page.getByTestId('error-notice');
      await expect(notice).toHaveAttribute('data-code', code, { timeout: 20_000 });
      await expect(notice).toContainText(words);
    }
    await leave();
    await expect(page.getByTestId('error-notice').and(page.locator(`[data-code=${code}]`))).toHaveCount(0);
  });
}
