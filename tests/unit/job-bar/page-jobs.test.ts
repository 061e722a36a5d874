import { describe, expect, it, vi } from 'vitest';
import { createPageJobs } from '~/components/job-bar/page-jobs';
import { report } from '~/tests/unit/overlay/plan';
import type { FromBar, ToBar } from '~/utils/messages/bar';
import type { Failure } from '~/utils/messages/errors';
import type { Standing } from '~/utils/messages/questions';
import type { PageUser } from '~/utils/page/current-user';

/** A page, its server and its background, as far as jobs are concerned. */
function openPage() {
  const ports: { said: FromBar[]; say(message: ToBar): void; lose(): void; closed: boolean }[] = [];
  const page = {
    isPlace: true,
    isSeen: true,
    isResting: false,
    user: { id: 'ansel' } as PageUser,
    standing: { stale: false, jobId: 'job-1', opens: false } as Standing | null,
    asked: [] as string[],
    at: 0,
  };
  const jobs = createPageJobs({
    isPlace: () => page.isPlace,
    isSeen: () => page.isSeen,
    isResting: () => page.isResting,
    readUser: async () => page.user,
    readStanding: async (userId) => {
      page.asked.push(userId);
      if (page.standing === null) throw new Error('no answer');
      return page.standing;
    },
    connect() {
      let hear = (_: ToBar) => {};
      let lost = () => {};
      const end = {
        said: [] as FromBar[],
        say: (message: ToBar) => hear(message),
        lose: () => lost(),
        closed: false,
      };
      ports.push(end);
      return {
        send: (message) => end.said.push(message),
        onMessage: (listener) => {
          hear = listener;
        },
        onDisconnect: (listener) => {
          lost = listener;
        },
        disconnect: () => {
          end.closed = true;
        },
      };
    },
    now: () => page.at,
    onChange: () => {},
  });
  return { page, ports, jobs };
}

const progress = (done: number, pausedBy: Failure | null = null): ToBar => ({
  type: 'progress',
  progress: { jobId: 'job-1', kind: 'stack', done, total: 500, startedAt: 0, pausedBy },
});

async function following() {
  const world = openPage();
  await world.jobs.look();
  world.ports[0]?.say(progress(10));
  return world;
}

describe('a page', () => {
  it('shows the job of its own user, as it is pushed', async () => {
    const { ports, jobs } = await following();
    expect(ports.map(({ said }) => said)).toEqual([[{ type: 'follow', jobId: 'job-1', userId: 'ansel' }]]);
    ports[0]?.say(progress(20));
    expect(jobs.state().bar).toMatchObject({ name: 'progress', progress: { done: 20 } });
    ports[0]?.say({ type: 'report', report });
    expect(jobs.state().bar).toEqual({ name: 'ended', report });
    ports[0]?.say({ type: 'gone' });
    expect(jobs.state().bar).toBeNull();
  });

  it('counts a rate from when it first heard of the job, and anew after a wait', async () => {
    const { page, ports, jobs } = await following();
    page.at = 2000;
    ports[0]?.say(progress(50));
    expect(jobs.state().bar).toMatchObject({ first: { done: 10, at: 0 }, last: { done: 50, at: 2000 } });
    ports[0]?.say(progress(50, { code: 'signed-out' }));
    page.at = 60_000;
    ports[0]?.say(progress(51));
    expect(jobs.state().bar).toMatchObject({ first: { done: 51, at: 60_000 } });
  });

  it.each<[string, Partial<ReturnType<typeof openPage>['page']>]>([
    ['where nobody is signed in', { user: 'nobody' }],
    ["that is not Immich's, or before its sign-in", { isPlace: false }],
  ])('%s asks for nothing and is told nothing', async (_, change) => {
    const { page, ports, jobs } = openPage();
    Object.assign(page, change);
    expect(await jobs.look()).toBeNull();
    expect([page.asked, ports]).toEqual([[], []]);
    expect(jobs.state()).toEqual({ bar: null, stale: false, userId: null });
  });

  it('forgets its user on the way through the sign-in, and finds the next one behind it', async () => {
    const { page, ports, jobs } = await following();
    page.isPlace = false;
    await jobs.look();
    expect(ports[0]?.closed).toBe(true);
    expect(jobs.state()).toEqual({ bar: null, stale: false, userId: null });
    Object.assign(page, { isPlace: true, user: { id: 'dorothea' }, standing: { stale: false, jobId: null } });
    await jobs.look();
    expect(page.asked).toEqual(['ansel', 'dorothea']);
    expect(ports).toHaveLength(1);
    expect(jobs.state()).toMatchObject({ bar: null, userId: 'dorothea' });
  });

  it('drops what it showed where another user has signed in in another tab', async () => {
    const { page, ports, jobs } = await following();
    Object.assign(page, { user: { id: 'dorothea' }, standing: { stale: false, jobId: null } });
    await jobs.seen();
    expect(ports[0]?.closed).toBe(true);
    expect(jobs.state().bar).toBeNull();
  });

  it('that is open while its session ends goes on saying what its job waits for', async () => {
    const { page, ports, jobs } = await following();
    ports[0]?.say(progress(10, { code: 'signed-out' }));
    page.user = 'nobody';
    await jobs.seen();
    expect(jobs.state().bar).toMatchObject({ progress: { pausedBy: { code: 'signed-out' } } });
    jobs.rest();
    await jobs.look();
    expect(ports.at(-1)?.said).toEqual([{ type: 'follow', jobId: 'job-1', userId: 'ansel' }]);
  });

  it.each<[string, Partial<ReturnType<typeof openPage>['page']>]>([
    ['its server does not say who its user is', { user: 'unknown' }],
    ['its background does not answer', { standing: null }],
  ])('takes its list for stale where %s', async (_, change) => {
    const { page, jobs } = openPage();
    Object.assign(page, change);
    await jobs.look();
    expect(jobs.state()).toMatchObject({ stale: true, bar: null });
  });

  it('follows a job under way on the next port at once, and one that waits not before it is looked at', async () => {
    const { ports, jobs } = await following();
    ports[0]?.lose();
    expect(ports).toHaveLength(2);
    expect(jobs.state().bar).not.toBeNull();
    ports[1]?.say(progress(10, { code: 'unreachable' }));
    ports[1]?.lose();
    expect(ports).toHaveLength(2);
    expect(jobs.state().bar).toMatchObject({ progress: { pausedBy: { code: 'unreachable' } } });
    await jobs.seen();
    expect(ports).toHaveLength(3);
  });

  it('gives up after five ports without a word', async () => {
    const { ports } = await following();
    for (let loss = 0; loss < 10; loss++) ports.at(-1)?.lose();
    expect(ports).toHaveLength(5);
  });

  it('that nobody sees says so, wakes nothing, and is told again when it is seen', async () => {
    const { page, ports, jobs } = await following();
    page.isSeen = false;
    await jobs.seen();
    expect(ports[0]?.said.at(-1)).toEqual({ type: 'watch', isSeen: false });
    page.isSeen = true;
    await jobs.seen();
    expect(ports[0]?.said.at(-1)).toEqual({ type: 'watch', isSeen: true });
    page.isSeen = false;
    ports[0]?.lose();
    expect(ports).toHaveLength(1);
  });

  it('hears nothing while a dialog lies over it, but whether its list is stale', async () => {
    const { page, ports, jobs } = await following();
    page.isResting = true;
    jobs.rest();
    expect(ports[0]?.closed).toBe(true);
    page.standing = { stale: true, jobId: 'job-1', opens: false };
    await jobs.look();
    expect(ports).toHaveLength(1);
    expect(jobs.state()).toMatchObject({ bar: null, stale: true });
  });

  it('puts the bar away for its job, over another port where the first is lost', async () => {
    const { ports, jobs } = await following();
    ports[0]?.say(progress(10, { code: 'unreachable' }));
    ports[0]?.lose();
    jobs.putAway();
    expect(ports[1]?.said).toEqual([{ type: 'follow', jobId: 'job-1', userId: 'ansel' }, { type: 'put-away' }]);
    expect(jobs.state().bar).toBeNull();
  });

  it('believes the last of two looks', async () => {
    const { page, jobs } = openPage();
    let answer = (_: Standing) => {};
    const slow = vi.fn(() => new Promise<Standing>((resolve) => (answer = resolve)));
    const first = createPageJobs({
      ...{ isPlace: () => true, isSeen: () => true, isResting: () => false, now: () => 0, onChange: () => {} },
      readUser: async () => page.user,
      readStanding: (): Promise<Standing> =>
        slow.mock.calls.length === 0 ? slow() : Promise.resolve({ stale: true, jobId: null, opens: false }),
      connect: () => {
        throw new Error('nothing to follow');
      },
    });
    const early = first.look();
    await vi.waitFor(() => expect(slow).toHaveBeenCalled());
    await first.look();
    answer({ stale: false, jobId: 'job-1', opens: false });
    expect(await early).toBeNull();
    expect(first.state()).toMatchObject({ stale: true, bar: null });
    expect(jobs.state().bar).toBeNull();
  });
});
