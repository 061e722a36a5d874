import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { JobRecord } from '~/utils/database/records';
import type { Server } from '~/utils/settings/servers';
import { background, origin } from '../jobs/background';
import { anewForEachTest, worker } from '../jobs/world';

anewForEachTest();

const loadedAt = 2000;

async function pageWith(...jobs: Partial<JobRecord>[]) {
  const { badge, runner } = await background({ access: false });
  const { readStanding } = await import('~/utils/answers/standing');
  const { greet } = await import('~/utils/answers/greet');
  const { speakingServer } = await import('~/utils/tabs/sender');
  for (const [index, job] of jobs.entries()) {
    const id = `job-${index}`;
    const whole = {
      id,
      serverId: 'server',
      userId: 'ansel',
      kind: 'stack',
      state: 'ended',
      finishedAt: 1,
      seen: false,
    };
    await worker.journal.saveJob(
      { ...whole, origin, title: '', total: 0, startedAt: index, plannedAt: 0, stoppedBy: null, ...job } as JobRecord,
      [],
    );
  }
  const sender = { id: fakeBrowser.runtime.id, url: `${origin}/photos`, frameId: 0, tab: { id: 1 } };
  return {
    badge,
    runner,
    standing: (userId = 'ansel') => readStanding({ server: { id: 'server' } as Server }, { userId, since: loadedAt }),
    greeting: () => greet(sender, { since: loadedAt }),
  };
}

describe("a page's user", () => {
  it.each<[string, Partial<JobRecord>[], object]>([
    ['nothing', [], { stale: false, jobId: null, opens: false }],
    [
      'a job under way whose dialog was never closed',
      [{ state: 'running', place: 'dialog' }],
      { stale: true, jobId: 'job-0', opens: true },
    ],
    ['one that waits, in the bar', [{ state: 'paused', place: 'bar' }], { stale: true, jobId: 'job-0', opens: false }],
    [
      'one that was put away, and an older end nobody was told of',
      [{}, { state: 'running', place: 'nowhere' }],
      { stale: true, jobId: null, opens: false },
    ],
    ['an end nobody was told of', [{ place: 'dialog' }], { stale: false, jobId: 'job-0', opens: false }],
    ['one that was told', [{ seen: true, finishedAt: 2001 }], { stale: true, jobId: null, opens: false }],
    ['the end of one that was put away', [{ place: 'nowhere' }], { stale: false, jobId: null, opens: false }],
    ['an automatic job under way', [{ state: 'running', automatic: true, seen: true }], { stale: true, jobId: null }],
  ])('has %s', async (_, jobs, expected) => {
    const page = await pageWith(...jobs);
    expect(await page.standing()).toMatchObject(expected);
  });

  it('is told nothing of another one, nor kept from their own list', async () => {
    const page = await pageWith({ finishedAt: 3000 }, { state: 'paused', place: 'dialog' });
    expect(await page.standing('dorothea')).toEqual({ stale: false, jobId: null, opens: false });
  });

  it('is asked for only where some job may concern the page, and the greeting says no more than that', async () => {
    expect(await (await pageWith({ seen: true })).greeting()).toMatchObject({ hasJobs: false });
    const { configured, ...told } = await (
      await pageWith({ id: 'other', state: 'paused', userId: 'dorothea' })
    ).greeting();
    expect(configured).toBe(true);
    expect(told).toEqual({ hasJobs: true, errand: null, collapse: expect.any(String) });
  });

  it('has the badge of their own jobs, not of those of whoever was there before', async () => {
    const page = await pageWith({ state: 'paused' });
    await page.standing('ansel');
    await vi.waitFor(() => expect(page.badge.at(-1)).toBe('!'), 3000);
    await page.standing('dorothea');
    await vi.waitFor(() => expect(page.badge.at(-1)).toBe(''), 3000);
    await page.standing('ansel');
    await vi.waitFor(() => expect(page.badge.at(-1)).toBe('!'), 3000);
  });
});
