import { describe, expect, it, vi } from 'vitest';
import type { ToBar } from '~/utils/messages/bar';
import { background, portOf } from '../jobs/background';
import { pairsJob } from '../jobs/scenes';
import { anewForEachTest, worker } from '../jobs/world';

anewForEachTest();

/** A job of so many pairs, and the bars of some pages. */
async function pages(count: number, bars = 1) {
  const scene = await pairsJob(worker, count);
  const { b, runner } = await background({ key: scene.secret });
  const { serveBar } = await import('~/utils/answers/serve-bar');
  const ends = Array.from({ length: bars }, () => {
    const { told, ...end } = portOf(b);
    serveBar(end.port);
    return { ...end, told: told as unknown as ToBar[] };
  });
  return { ...scene, runner, ends, end: ends[0] as (typeof ends)[number] };
}

const until = (told: ToBar[], message: object) =>
  vi.waitFor(() => expect(told).toContainEqual(expect.objectContaining(message)), 4000);

describe('the bar of a page', () => {
  it('is pushed how far the job is and what came of it, which counts as seen', async () => {
    const { me, fake, end } = await pages(12);
    fake.faults.add({ method: 'POST', path: '/api/stacks', after: 6, outcome: { kind: 'delay', ms: 1500 } });
    end.say({ type: 'follow', jobId: 'plan', userId: me.id });
    await until(end.told, { type: 'progress', progress: expect.objectContaining({ total: 12, pausedBy: null }) });
    await until(end.told, { type: 'report', report: expect.objectContaining({ created: 12, problems: [] }) });
    expect(await worker.journal.readJob('plan')).toMatchObject({ seen: true });
  });

  it('of another user is told that there is nothing', async () => {
    const { end } = await pages(3);
    end.say({ type: 'follow', jobId: 'plan', userId: 'somebody else' });
    await vi.waitFor(() => expect(end.told).toEqual([{ type: 'gone' }]));
    end.say({ type: 'put-away' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await worker.journal.readJob('plan')).toMatchObject({ place: 'dialog' });
  });

  it('that nobody sees is told nothing, and the end only once it is seen', async () => {
    const { me, runner, end } = await pages(3);
    end.say({ type: 'follow', jobId: 'plan', userId: me.id });
    end.say({ type: 'watch', isSeen: false });
    await runner.resumeJobs();
    await vi.waitFor(async () => expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'ended' }), 4000);
    expect(end.told.some(({ type }) => type === 'report')).toBe(false);
    expect(await worker.journal.readJob('plan')).toMatchObject({ seen: false });
    end.say({ type: 'watch', isSeen: true });
    await until(end.told, { type: 'report' });
    expect(await worker.journal.readJob('plan')).toMatchObject({ seen: true });
  });

  it('of an end that was told on another page has nothing to tell', async () => {
    const { me, ends } = await pages(3, 2);
    const [one, other] = ends;
    one?.say({ type: 'follow', jobId: 'plan', userId: me.id });
    await until(one?.told ?? [], { type: 'report' });
    await vi.waitFor(async () => expect(await worker.journal.readJob('plan')).toMatchObject({ seen: true }));
    other?.say({ type: 'follow', jobId: 'plan', userId: me.id });
    await vi.waitFor(() => expect(other?.told).toEqual([{ type: 'gone' }]));
  });

  it('that is put away is gone on every page, and so it stays', async () => {
    const { me, fake, ends } = await pages(3, 3);
    fake.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 400 } });
    const [one, other, late] = ends;
    for (const end of [one, other]) end?.say({ type: 'follow', jobId: 'plan', userId: me.id });
    await until(other?.told ?? [], { type: 'progress' });
    one?.say({ type: 'put-away' });
    one?.close();
    await until(other?.told ?? [], { type: 'gone' });
    late?.say({ type: 'follow', jobId: 'plan', userId: me.id });
    await vi.waitFor(() => expect(late?.told).toEqual([{ type: 'gone' }]));
  });
});
