import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { background } from './background';
import { pairsJob } from './scenes';
import { anewForEachTest, worker } from './world';

const settled = async (read: () => Promise<unknown>) =>
  vi.waitFor(async () => expect(await read()).toBe('ended'), 4000);

anewForEachTest();

describe('the background', () => {
  it('runs a job once, though alarm, greeting and overlay take it up at once', async () => {
    const { fake, secret } = await pairsJob(worker, 5);
    const { runner } = await background({ key: secret });
    await Promise.all([
      runner.resumeJobs(),
      runner.resumeJobs(),
      runner.followJob('plan', { onProgress() {}, onReport() {} }),
    ]);
    await settled(async () => (await worker.journal.readJob('plan'))?.state);
    expect(fake.calls.filter(({ method, path }) => method === 'POST' && path === '/api/stacks')).toHaveLength(5);
  });

  it('says that the permission is missing where it was taken back in the middle of a job, and goes on after', async () => {
    const { fake, secret } = await pairsJob(worker, 5);
    const browserSays = { key: secret, access: true };
    const { runner } = await background(browserSays);
    let made = 0;
    globalThis.fetch = (async (input: string, init?: RequestInit) => {
      if (init?.method === 'POST' && ++made > 2) browserSays.access = false;
      // What browsers say of a site that was taken back.
      if (!browserSays.access) throw new TypeError('Failed to fetch');
      return fake.fetch(input, init);
    }) as typeof fetch;
    await runner.resumeJobs();
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused', stoppedBy: { code: 'no-access' } });

    browserSays.access = true;
    globalThis.fetch = fake.fetch as typeof fetch;
    await runner.resumeJobs();
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'ended', stoppedBy: null });
    expect(fake.stacks()).toHaveLength(5);
  });

  it('ends a job that is cancelled though its key is gone', async () => {
    await pairsJob(worker, 3);
    const { runner } = await background();
    await runner.resumeJobs();
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused', stoppedBy: { code: 'bad-key' } });
    await runner.cancelJob('plan');
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'ended', cancelled: true });
  });

  it('leaves an ended job as it is when it is cancelled too late', async () => {
    const { secret } = await pairsJob(worker, 3);
    const { runner } = await background({ key: secret });
    await runner.resumeJobs();
    const ended = await worker.journal.readJob('plan');
    expect(ended).toMatchObject({ state: 'ended', cancelled: false });
    await runner.cancelJob('plan');
    expect(await worker.journal.readJob('plan')).toEqual(ended);
  });

  it('does not bring an ended job back when it is cancelled too late and its key is gone', async () => {
    const { secret } = await pairsJob(worker, 3);
    const { runner, keys } = await background({ key: secret });
    await runner.resumeJobs();
    await keys.deleteKey('server');
    await runner.cancelJob('plan');
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'ended' });
  });

  it('ends a job whose cancelling and pausing meet', async () => {
    const { fake, secret } = await pairsJob(worker, 3);
    const { runner } = await background({ key: secret });
    fake.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'status', status: 401 } });
    const { put } = IDBObjectStore.prototype;
    let met = false;
    let cancelled: Promise<void> | undefined;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'jobs' && args[0].state === 'paused' && !met) {
        met = true;
        cancelled = runner.cancelJob('plan');
      }
      return put.apply(this, args);
    });
    await runner.resumeJobs();
    await cancelled;
    await vi.waitFor(
      async () => expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'ended', cancelled: true }),
      2000,
    );
  });

  it('does not lose a cancel that is written just before the job pauses', async () => {
    const { secret } = await pairsJob(worker, 3);
    const { runner } = await background({ key: secret });
    let cancelled: Promise<void> | undefined;
    globalThis.fetch = async () => {
      cancelled ??= runner.cancelJob('plan');
      return new Response('{"message":"Invalid API key"}', {
        status: 401,
        headers: { 'content-type': 'application/json' },
      });
    };
    await runner.resumeJobs();
    await cancelled;
    await vi.waitFor(
      async () => expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'ended', cancelled: true }),
      1000,
    );
  });

  it('tells followers that the disk is full where nothing at all can be written', async () => {
    const { secret } = await pairsJob(worker, 3);
    const { runner } = await background({ key: secret });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const told: unknown[] = [];
    await runner.followJob('plan', { onProgress: ({ pausedBy }) => void told.push(pausedBy), onReport: () => {} });
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ code: 'storage-full' }), 5000);
  });

  it('goes on with a job though somebody who follows it throws', async () => {
    const { fake, secret } = await pairsJob(worker, 12);
    const { runner } = await background({ key: secret });
    const quiet = () => {};
    let count = 0;
    await runner.followJob('plan', {
      onProgress: () => {
        if (++count > 3) throw new Error('Attempting to use a disconnected port object');
      },
      onReport: quiet,
    });
    await settled(async () => (await worker.journal.readJob('plan'))?.state);
    expect(await worker.journal.readJob('plan')).toMatchObject({ stoppedBy: null });
    expect(fake.stacks()).toHaveLength(12);
  });

  it('lets its alarm rest after the last job where the browser has no badge (Firefox for Android)', async () => {
    const { fake, secret } = await pairsJob(worker, 3);
    const { b, runner } = await background({ key: secret });
    const missing = () => {
      throw new TypeError('browser.action.setBadgeText is not a function');
    };
    Object.assign(b, { action: { setBadgeBackgroundColor: missing, setBadgeText: missing } });
    const clear = vi.fn(async () => true);
    Object.assign(b.alarms ?? {}, { clear });
    await runner.resumeJobs().catch(() => {});
    expect(fake.stacks()).toHaveLength(3);
    expect(clear).toHaveBeenCalled();
  });

  it('lets its alarm rest and clears its badge after a worker that died as soon as the job had ended', async () => {
    await pairsJob(worker, 1);
    await worker.journal.updateJob('plan', { state: 'ended' });
    const { b, badge, runner } = await background();
    const clear = vi.fn(async () => true);
    Object.assign(b.alarms ?? {}, { clear });
    await runner.resumeJobs();
    expect(clear).toHaveBeenCalledWith('resume-jobs');
    await vi.waitFor(() => expect(badge).toEqual(['']));
  });

  it('says no-access where the permission for the site was taken back', async () => {
    const { secret } = await pairsJob(worker, 2);
    const { runner } = await background({ key: secret, access: false });
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await runner.resumeJobs();
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused', stoppedBy: { code: 'no-access' } });
  }, 10_000);

  it('makes no more calls with a key that was deleted in the middle', async () => {
    const { fake, secret } = await pairsJob(worker, 300);
    const { runner, keys } = await background({ key: secret });
    let after = 0;
    let gone = false;
    const { fetch: ask } = globalThis;
    let calls = 0;
    globalThis.fetch = async (...args) => {
      if (gone) after++;
      if (++calls === 12) {
        await keys.deleteKey('server');
        await fakeBrowser.storage.local.set({ servers: [] });
        // As the background's watch of the settings does.
        runner.settingsChanged();
        gone = true;
      }
      return ask(...args);
    };
    await runner.resumeJobs();
    expect(fake.stacks().length).toBeLessThan(300);
    expect(after).toBeLessThanOrEqual(12);
  });
});
