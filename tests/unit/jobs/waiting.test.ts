import { afterEach, describe, expect, it, vi } from 'vitest';
import { background, origin } from './background';
import { extendJob, pairsJob, undo } from './scenes';
import { anewForEachTest, stateOf, worker } from './world';

anewForEachTest();
afterEach(() => {
  vi.useRealTimers();
});

const hourMs = 3_600_000;
const other = 'http://immich.example.test';
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
const jobState = async () => (await worker.journal.readJob('plan'))?.state;

/** A background whose alarms are written down, at a time that only the test moves. */
async function clockwork(options: Parameters<typeof background>[0]) {
  vi.useFakeTimers({ toFake: ['Date'] });
  const started = await background(options);
  let alarm: number | null = null;
  Object.assign(started.b.alarms ?? {}, {
    create: async (_: string, { when, periodInMinutes = 0 }: { when?: number; periodInMinutes?: number }) => {
      alarm = when ?? Date.now() + periodInMinutes * 60_000;
    },
    clear: async () => {
      alarm = null;
      return true;
    },
  });
  return {
    ...started,
    /** Lets so much time go by, with each alarm in its turn. @returns how many there were */
    async pass(ms: number): Promise<number> {
      const end = Date.now() + ms;
      let count = 0;
      while (alarm !== null && alarm <= end) {
        vi.setSystemTime(Math.max(alarm, Date.now()));
        count++;
        await started.runner.resumeDueJobs();
      }
      vi.setSystemTime(end);
      return count;
    },
  };
}

/** Counts what is asked of each address, and lets through what it may. */
function watched(mayPass: (asked: string) => boolean) {
  const { fetch } = globalThis;
  const calls: string[] = [];
  globalThis.fetch = (input, init) => {
    calls.push(String(input));
    if (!mayPass(String(input))) return unreachable();
    return fetch(String(input).replace(other, origin), init);
  };
  return calls;
}

describe('a job that waits', () => {
  it.each([
    [1, [origin]],
    [2, [origin, other]],
  ])('makes at most 20 calls in two hours with %i addresses, and reads no step', async (_, origins) => {
    const { secret } = await pairsJob(worker, 3);
    const { runner, pass } = await clockwork({ key: secret, origins });
    let isDown = true;
    const calls = watched(() => !isDown);
    await runner.resumeJobs();
    expect(await jobState()).toBe('paused');
    calls.length = 0;
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await pass(2 * hourMs);
    expect(calls.length).toBeLessThanOrEqual(20);
    expect(calls.length).toBeGreaterThanOrEqual(8);
    expect(read.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain('stepPages');
    isDown = false;
    await pass(15 * 60_000);
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'ended', counts: { created: 3 } });
  });

  it('waits 30 s at first, longer each time, and never more than a quarter of an hour', async () => {
    const { pauseAfter } = await import('~/utils/jobs/waiting');
    expect([0, 1, 2, 3, 4, 5, 40].map((tries) => pauseAfter(tries) / 1000)).toEqual([30, 90, 270, 810, 900, 900, 900]);
  });

  it('is not tried by a worker that wakes for something else, and at once where there is reason to', async () => {
    const { secret, fake } = await pairsJob(worker, 3);
    const { runner } = await clockwork({ key: secret });
    let isDown = true;
    const calls = watched(() => !isDown);
    await runner.resumeJobs();
    const soFar = calls.length;
    await runner.resumeDueJobs();
    expect(calls).toHaveLength(soFar);
    isDown = false;
    runner.settingsChanged();
    await vi.waitFor(async () => expect(await jobState()).toBe('ended'), 5000);
    expect(fake.stacks()).toHaveLength(3);
  });

  it('goes on by another address of its server where its own does not answer, and stays with it', async () => {
    const { secret, fake } = await pairsJob(worker, 3);
    const { runner } = await background({ key: secret, origins: [origin, other] });
    const calls = watched((asked) => asked.startsWith(other));
    await runner.resumeJobs();
    expect(await jobState()).toBe('paused');
    await runner.resumeJobs();
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'ended', origin: other });
    expect(fake.stacks()).toHaveLength(3);
    expect(calls.at(-1)).toMatch(other);
  });

  it('ends at once when it is ended, though its server never answers', async () => {
    const { secret } = await pairsJob(worker, 3);
    const { runner } = await background({ key: secret });
    watched(() => false);
    await runner.resumeJobs();
    const asked = watched(() => true);
    globalThis.fetch = () => new Promise(() => {});
    await runner.cancelJob('plan');
    expect(await worker.journal.readJob('plan')).toMatchObject({ state: 'ended', cancelled: true });
    expect(asked).toEqual([]);
  });

  it('ends within seconds where something has begun, and takes up the rest when it is tried again', async () => {
    const { fake, world, before, secret } = await extendJob(worker, 2);
    const { runner } = await background({ key: secret });
    await worker.runJob('plan', world, new AbortController().signal);
    fake.faults.add({ method: 'POST', path: '/api/stacks', outcome: { kind: 'status', status: 503 } });
    const undoId = await undo(worker, world);
    expect(await worker.journal.readJob(undoId)).toMatchObject({ state: 'paused' });
    const { fetch } = globalThis;
    globalThis.fetch = () => new Promise(() => {});
    await runner.cancelJob(undoId);
    expect(await worker.journal.readJob(undoId)).toMatchObject({ state: 'ended', cancelled: true });
    globalThis.fetch = fetch;
    fake.faults.clear();
    await worker.tryAgain(undoId);
    await worker.runJob(undoId, world, new AbortController().signal);
    expect(stateOf(fake)).toEqual(before);
  });
});
