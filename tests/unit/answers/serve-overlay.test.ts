import { describe, expect, it, vi } from 'vitest';
import { background, origin, portOf } from '../jobs/background';
import { extendJob, pairsJob } from '../jobs/scenes';
import { anewForEachTest, nothingChanged, worker } from '../jobs/world';

const settled = async (read: () => Promise<unknown>) =>
  vi.waitFor(async () => expect(await read()).toBe('ended'), 4000);

anewForEachTest();

/** The job is over, and the same is planned once more. */
async function planNext() {
  await worker.journal.updateJob('plan', { state: 'ended', seen: true });
  const plan = await worker.plans.readPlan('plan');
  if (!plan) throw new Error('a plan');
  const groups = await worker.plans.readAllGroups('plan');
  await worker.plans.savePlan({ ...plan, id: 'next', summary: { ...plan.summary, planId: 'next' } }, groups);
}

describe('an overlay', () => {
  it('hears at once that the job waits for signing in', async () => {
    const { fake, secret, me } = await pairsJob(worker, 30);
    const { b, serve } = await background({ key: secret });
    fake.faults.add({ method: 'POST', path: '/api/stacks', after: 10, outcome: { kind: 'status', status: 401 } });
    const { port, told, say } = portOf(b);
    serve.serveOverlay(port);
    say({ type: 'reader', userId: me.id });
    say({ type: 'follow', jobId: 'plan' });
    await vi.waitFor(async () => expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'paused' }), 3000);
    const paused = { type: 'progress', progress: { pausedBy: { code: 'bad-key' } } };
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject(paused), 300);
  });

  it('hears how far the job is where its calls hang, and nothing more of that after the report', async () => {
    const { fake, secret, me } = await pairsJob(worker, 30);
    const { b, serve } = await background({ key: secret });
    fake.faults.add({ method: 'POST', path: '/api/stacks', after: 20, outcome: { kind: 'delay', ms: 2500 } });
    const { port, told, say } = portOf(b);
    serve.serveOverlay(port);
    say({ type: 'reader', userId: me.id });
    say({ type: 'follow', jobId: 'plan' });
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ type: 'progress', progress: { done: 20 } }), 2400);
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ type: 'report', report: { created: 30 } }), 10_000);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(told.at(-1)).toMatchObject({ type: 'report' });
  });

  it('has its user asked for once between the yes and the first stack', async () => {
    const { fake, secret, me } = await pairsJob(worker, 3);
    await planNext();
    const { b, serve } = await background({ key: secret });
    const { port, say } = portOf(b);
    serve.serveOverlay(port);
    const soFar = fake.calls.length;
    say({ type: 'start', planId: 'next', choices: nothingChanged, userId: me.id });
    await settled(async () => (await worker.journal.readJob('next'))?.state);
    expect(fake.calls.slice(soFar).filter(({ path }) => path === '/api/users/me')).toHaveLength(1);
  });

  it('is told of its report once, though it asked twice', async () => {
    const { secret, me } = await pairsJob(worker, 3);
    const { b, serve } = await background({ key: secret });
    const { port, told, say } = portOf(b);
    serve.serveOverlay(port);
    say({ type: 'reader', userId: me.id });
    say({ type: 'follow', jobId: 'plan' });
    say({ type: 'follow', jobId: 'plan' });
    await vi.waitFor(() => expect(told.some(({ type }) => type === 'report')).toBe(true), 3000);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(told.filter(({ type }) => type === 'report')).toHaveLength(1);
  });

  it('hears no more of how far a plan was read once it has asked for another', async () => {
    const { fake, secret, me, album } = await extendJob(worker, 3);
    await worker.journal.updateJob('plan', { state: 'ended', seen: true });
    const { b, serve } = await background({ key: secret });
    const { port, told, say } = portOf(b);
    serve.serveOverlay(port);
    fake.faults.add({ path: '/api/search/metadata', outcome: { kind: 'delay', ms: 20 } });
    fake.faults.add({ path: '/api/stacks', outcome: { kind: 'delay', ms: 600 } });
    say({ type: 'plan', tool: 'unstack', scope: { kind: 'album', albumId: album.id }, userId: me.id });
    await vi.waitFor(() => expect(told).toMatchObject([{ type: 'reading', read: 0, total: 9 }]), 500);
    await new Promise((resolve) => setTimeout(resolve, 100));
    say({ type: 'plan', tool: 'unstack', scope: { kind: 'library' }, userId: me.id });
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(told).toHaveLength(1);
  });

  it('that could not be told how a job stands is told when it asks again', async () => {
    const { secret, me } = await pairsJob(worker, 3);
    const { b, serve } = await background({ key: secret });
    const { port, told, say } = portOf(b);
    serve.serveOverlay(port);
    say({ type: 'reader', userId: me.id });
    const { transaction } = IDBDatabase.prototype;
    let reads = 0;
    const disk = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      if (++reads > 1) throw new DOMException('gone', 'UnknownError');
      return transaction.apply(this, args);
    });
    say({ type: 'follow', jobId: 'plan' });
    await vi.waitFor(() => expect(told).toMatchObject([{ type: 'failure', failure: { code: 'interrupted' } }]), 500);
    disk.mockRestore();
    say({ type: 'follow', jobId: 'plan' });
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ type: 'report', report: { created: 3 } }), 2000);
  });

  it('of another user is shown neither the job nor its report, and can neither end nor undo it', async () => {
    const { fake, secret, me } = await pairsJob(worker, 3);
    const { b, serve, runner } = await background({ key: secret });
    await runner.resumeJobs();
    const { port, told, say } = portOf(b);
    serve.serveOverlay(port);
    say({ type: 'reader', userId: 'somebody else' });
    for (const type of ['follow', 'cancel', 'try-again', 'undo', 'export']) say({ type, jobId: 'plan', format: 'csv' });
    await vi.waitFor(() => expect(told).toHaveLength(5), 3000);
    expect(told.every((message) => message.type === 'failure' && message.failure.code === 'other-user')).toBe(true);
    expect(fake.stacks()).toHaveLength(3);
    say({ type: 'reader', userId: me.id });
    say({ type: 'follow', jobId: 'plan' });
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ type: 'report' }), 3000);
  });

  it('of another user waits for nobody', async () => {
    const { fake, secret } = await pairsJob(worker, 3);
    const { b, serve } = await background({ key: secret });
    fake.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'status', status: 401 } });
    const { port, told, say } = portOf(b);
    serve.serveOverlay(port);
    say({ type: 'plan', tool: 'stack', scope: { kind: 'library' }, userId: 'somebody else' });
    // The key is not theirs: that is all that they hear.
    await vi.waitFor(() => expect(told).toMatchObject([{ type: 'failure', failure: { code: 'other-user' } }]), 3000);
  });

  it('of nobody is shown no job at all', async () => {
    const { secret } = await pairsJob(worker, 3);
    const { b, serve } = await background({ key: secret });
    const { port, told, say } = portOf(b);
    serve.serveOverlay(port);
    for (const type of ['follow', 'cancel', 'try-again', 'undo', 'export']) say({ type, jobId: 'plan', format: 'csv' });
    await vi.waitFor(() => expect(told).toHaveLength(5), 3000);
    expect(told.every((message) => message.type === 'failure' && message.failure.code === 'signed-out')).toBe(true);
    expect(await worker.journal.readJob('plan')).toMatchObject({ cancelled: false, place: 'dialog' });
  });

  it('keeps the background awake while the server takes its time over a plan', async () => {
    const { fake, secret, me, album } = await pairsJob(worker, 3);
    await worker.journal.updateJob('plan', { state: 'ended', seen: true });
    const { b, serve } = await background({ key: secret });
    const awake = vi
      .spyOn(b.runtime as never as { getPlatformInfo(): Promise<unknown> }, 'getPlatformInfo')
      .mockResolvedValue({});
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let asked = false;
    globalThis.fetch = (input, init) => {
      if (!String(input).includes('/albums/')) return fake.fetch(input as string, init);
      asked = true;
      return new Promise(() => {});
    };
    const { port, say } = portOf(b);
    serve.serveOverlay(port);
    say({ type: 'plan', scope: { kind: 'album', albumId: album.id }, userId: me.id });
    await vi.waitFor(() => expect(asked).toBe(true));
    vi.advanceTimersByTime(25_000);
    vi.useRealTimers();
    expect(awake).toHaveBeenCalled();
  });

  it('whose tab was closed right after the yes leaves a report that nobody saw', async () => {
    const { fake, secret, me } = await pairsJob(worker, 3);
    await planNext();
    const { b, serve } = await background({ key: secret });
    fake.faults.add({ path: '/api/users/me', times: 1, outcome: { kind: 'delay', ms: 50 } });
    const { port, say, close } = portOf(b);
    serve.serveOverlay(port);
    say({ type: 'start', planId: 'next', choices: nothingChanged, userId: me.id });
    await new Promise((resolve) => setTimeout(resolve, 15));
    close();
    await settled(async () => (await worker.journal.readJob('next'))?.state);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await worker.journal.readJob('next')).toMatchObject({ state: 'ended', seen: false });
  });

  it('that is closed in the middle puts its job aside for good, and closes the others over it', async () => {
    const { fake, secret, me } = await pairsJob(worker, 3);
    await planNext();
    const { b, serve } = await background({ key: secret });
    fake.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'delay', ms: 300 } });
    const [own, other] = [portOf(b), portOf(b)];
    for (const { port, say } of [own, other]) {
      serve.serveOverlay(port);
      say({ type: 'reader', userId: me.id });
    }
    own.say({ type: 'start', planId: 'next', choices: nothingChanged, userId: me.id });
    await vi.waitFor(() => expect(own.told).toContainEqual(expect.objectContaining({ type: 'progress' })), 2000);
    other.say({ type: 'follow', jobId: 'next' });
    await vi.waitFor(() => expect(other.told).toContainEqual(expect.objectContaining({ type: 'progress' })), 2000);
    expect(await worker.journal.readJob('next')).toMatchObject({ place: 'dialog' });
    own.say({ type: 'put-aside' });
    own.close();
    await vi.waitFor(() => expect(other.told).toContainEqual({ type: 'put-aside' }), 1000);
    expect(await worker.journal.readJob('next')).toMatchObject({ place: 'bar' });
  });

  it('that is closed before the yes was carried out puts its job aside all the same', async () => {
    const { fake, secret, me } = await pairsJob(worker, 3);
    await planNext();
    const { b, serve } = await background({ key: secret });
    fake.faults.add({ path: '/api/users/me', times: 1, outcome: { kind: 'delay', ms: 50 } });
    const { port, say, close } = portOf(b);
    serve.serveOverlay(port);
    say({ type: 'start', planId: 'next', choices: nothingChanged, userId: me.id });
    say({ type: 'put-aside' });
    close();
    await vi.waitFor(async () => expect(await worker.journal.readJob('next')).toMatchObject({ place: 'bar' }), 2000);
    // It is carried out all the same, and not into the next test.
    await settled(async () => (await worker.journal.readJob('next'))?.state);
  });

  it('on the second address of a server has its job carried out there', async () => {
    const { secret, me } = await pairsJob(worker, 3);
    await planNext();
    const { b, serve } = await background({ key: secret, origins: ['http://lan.test', 'http://public.test'] });
    const { fetch: ask } = globalThis;
    const asked = new Set<string>();
    globalThis.fetch = (input, init) => {
      asked.add(new URL(String(input)).origin);
      return ask(input, init);
    };
    const { port, say } = portOf(b, 'http://public.test');
    serve.serveOverlay(port);
    say({ type: 'start', planId: 'next', choices: nothingChanged, userId: me.id });
    await settled(async () => (await worker.journal.readJob('next'))?.state);
    // What an earlier test began may still ask its own server, which is another.
    const own = [...asked].filter((one) => one !== origin);
    expect(own).toEqual(['http://public.test']);
  });

  it.each([
    ['a site that is not configured', { url: 'http://evil.test/albums/x' }],
    ['another port of the host', { url: `${origin}:8080/` }],
    ['a frame', { frameId: 3 }],
    ['another extension', { id: 'other' }],
    ['no tab', { tab: undefined }],
  ])('at %s gets neither plan nor job', async (_, change) => {
    const { secret } = await pairsJob(worker, 2);
    const { b, serve } = await background({ key: secret });
    const { port, told, say } = portOf(b);
    Object.assign((port as { sender: object }).sender, change);
    serve.serveOverlay(port);
    for (const type of ['plan', 'groups', 'start', 'follow', 'cancel', 'try-again', 'undo', 'export'])
      say({
        type,
        planId: 'plan',
        jobId: 'plan',
        offset: 0,
        choices: nothingChanged,
        format: 'json',
        userId: null,
        scope: {},
      });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(new Set(told.map((message) => JSON.stringify(message)))).toEqual(
      new Set([JSON.stringify({ type: 'failure', failure: { code: 'no-access' } })]),
    );
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'running', cancelled: false });
  });
});

it('a job that is started on a page that came by HTTP/2 has 16 calls under way, and its undo too', async () => {
  const { me, secret, fake } = await pairsJob(worker, 60);
  await planNext();
  const { b, serve } = await background({ key: secret });
  const { port, say } = portOf(b);
  let [under, most] = [0, 0];
  const { fetch } = globalThis;
  globalThis.fetch = async (...args) => {
    most = Math.max(most, ++under);
    // As many as are let go come together.
    await new Promise((resolve) => setTimeout(resolve, 1));
    return fetch(...args).finally(() => under--);
  };
  serve.serveOverlay(port);
  say({ type: 'page', protocol: 'h2' });
  say({ type: 'start', planId: 'next', choices: nothingChanged, userId: me.id });
  await vi.waitFor(async () => expect((await worker.journal.readJob('next'))?.state).toBe('ended'), 10_000);
  expect(fake.stacks()).toHaveLength(60);
  expect(most).toBe(16);
  const undoId = await worker.startUndo('next', 0);
  expect(await worker.journal.readJob(undoId)).toMatchObject({ protocol: 'h2' });
});
