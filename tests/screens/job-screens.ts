import { expect, type Page } from '@playwright/test';
import { readBadge } from '~/tests/browser/background-state';
import { holdCalls } from '~/tests/e2e/fixtures';
import type { Outcome } from '~/tests/fake-immich/faults';
import type { Screen, Stage } from './screen';
import { openDemoAlbum, openReview, stack } from './steps';

const ours = 'immich-stacker-overlay';
const bar = 'immich-stacker-bar';

/** A job that has come some way before its calls meet this. */
async function startJob(stage: Stage, outcome: Outcome) {
  const { server, page } = await openDemoAlbum(stage);
  await openReview(page);
  const call = { method: 'POST', path: '/api/stacks' };
  server.faults.add({ ...call, outcome: { kind: 'delay', ms: 120 } });
  server.faults.add({ ...call, after: 18, outcome });
  await page.getByTestId('confirm-stack').click();
  await page.getByTestId('job-progress').waitFor();
  return { server, page };
}

/** Leaves the active tab the errand to show a job, before its page is there. */
async function leaveErrand() {
  type Area = { get(key: string): Promise<{ servers: { id: string }[] }>; set(items: object): Promise<void> };
  const { tabs, storage } = (
    globalThis as unknown as {
      chrome: { tabs: { query(what: object): Promise<{ id: number }[]> }; storage: { local: Area; session: Area } };
    }
  ).chrome;
  const [tab] = await tabs.query({ active: true });
  const [server] = (await storage.local.get('servers')).servers;
  await storage.session.set({ [`errand:${server?.id}:${tab?.id}`]: { jobId: 'any' } });
}

const never = () => new Promise<void>(() => {});

/** A job whose calls hang once it has come some way. */
async function hangJob(stage: Stage): Promise<Page> {
  const { page } = await startJob(stage, { kind: 'meanwhile', act: never });
  await page.locator('[data-testid=job-progress][aria-valuenow="18"]').waitFor();
  return page;
}

async function reportUndone(stage: Stage): Promise<Page> {
  const { page } = await openDemoAlbum(stage);
  await stack(await openReview(page));
  await page.getByTestId('undo').click();
  await page.locator('[data-testid=job-report]:not([data-undone="0"])').waitFor();
  return page;
}

/** Closes the dialog of a job that is under way. */
async function close(page: Page): Promise<Page> {
  await page.getByTestId('close').click();
  await page.getByTestId('job-bar').waitFor();
  return page;
}

/** A job that ended with no page open, as the next page tells it. */
async function endUnseen(stage: Stage, outcome?: Outcome): Promise<Page> {
  const { server, page } = await openDemoAlbum(stage);
  await openReview(page);
  if (outcome) server.faults.add({ method: 'POST', path: '/api/stacks', after: 5, times: 9, outcome });
  const release = holdCalls(server, 'POST', '/api/stacks');
  await page.getByTestId('confirm-stack').click();
  await page.getByTestId('job-progress').waitFor();
  const site = new URL(page.url()).origin;
  await page.close();
  release();
  const worker = await stage.chromium.background();
  await expect.poll(() => worker.evaluate(readBadge)).toBe('');
  const back = await stage.chromium.context.newPage();
  await back.goto(`${site}/photos`);
  await back.getByTestId('job-bar-report').waitFor();
  return back;
}

/** From the yes to its report, and back. */
export const jobScreens: Screen[] = [
  {
    name: 'progress',
    ours,
    lead: hangJob,
  },
  {
    name: 'progress-stopping',
    like: 'progress',
    ours,
    async lead(stage) {
      const page = await hangJob(stage);
      await page.getByTestId('cancel').click();
      return page;
    },
  },
  {
    name: 'paused-away',
    ours,
    async lead(stage) {
      const { page } = await startJob(stage, { kind: 'cut', when: 'before' });
      await page.getByTestId('error-notice').waitFor({ timeout: 60_000 });
      return page;
    },
  },
  {
    name: 'paused-signed-out',
    like: 'paused-away',
    ours,
    async lead(stage) {
      const { page } = await startJob(stage, { kind: 'sign-out' });
      await page.getByTestId('error-notice').waitFor({ timeout: 60_000 });
      return page;
    },
  },
  { name: 'bar', ours: bar, lead: async (stage) => close(await hangJob(stage)) },
  {
    name: 'bar-waits',
    ours: bar,
    async lead(stage) {
      const { page } = await startJob(stage, { kind: 'sign-out' });
      await page.getByTestId('error-notice').waitFor({ timeout: 60_000 });
      return close(page);
    },
  },
  { name: 'bar-ended', ours: bar, lead: (stage) => endUnseen(stage) },
  {
    name: 'bar-ended-failures',
    like: 'bar-ended',
    ours: bar,
    lead: (stage) => endUnseen(stage, { kind: 'status', status: 400, body: { message: 'No' } }),
  },
  {
    name: 'joining',
    ours,
    async lead(stage) {
      const { page } = await openDemoAlbum(stage);
      const other = await stage.chromium.context.newPage();
      await other.bringToFront();
      // As the notification of an automatic job does: whose page it is was not asked before.
      const worker = await stage.chromium.background();
      await worker.evaluate(leaveErrand);
      await other.route('**/api/users/me', async (route) => {
        // Immich's own page asks first, the overlay after it.
        if ((await other.locator(ours).count()) > 0) await never();
        await route.continue();
      });
      await other.goto(page.url());
      await other.locator(ours).waitFor();
      return other;
    },
  },
  { name: 'report', ours, lead: async (stage) => stack(await openReview((await openDemoAlbum(stage)).page)) },
  {
    name: 'report-failures',
    ours,
    async lead(stage) {
      const { server, page } = await openDemoAlbum(stage);
      await openReview(page);
      server.faults.add({
        method: 'POST',
        path: '/api/stacks',
        after: 5,
        times: 9,
        outcome: { kind: 'status', status: 400, body: { message: 'Not found or no asset.update access' } },
      });
      return stack(page);
    },
  },
  {
    name: 'report-stopped',
    ours,
    async lead(stage) {
      const { page } = await startJob(stage, {
        kind: 'status',
        status: 403,
        body: { message: 'Missing required permission: stack.create' },
      });
      await page.getByTestId('job-report').waitFor();
      return page;
    },
  },
  { name: 'report-undone', like: 'report', ours, lead: reportUndone },
  {
    name: 'undoing',
    like: 'progress',
    ours,
    async lead(stage) {
      const { server, page } = await openDemoAlbum(stage);
      await stack(await openReview(page));
      holdCalls(server, 'DELETE', '/api/stacks');
      await page.getByTestId('undo').click();
      await page.getByTestId('job-progress').waitFor();
      return page;
    },
  },
];
