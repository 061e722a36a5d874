import { expect, vi } from 'vitest';
import type { JobWorld } from '~/utils/jobs/work/work';
import { worker as alive, emptyDisk, never, nextWorker, type Worker, worldOf } from './world';

const writing = ['createStack', 'deleteStacks', 'setCover', 'setDuplicateId'] as const;

/**
 * Runs a job in a worker that is killed at its event number `fatal`: an event is a write to the disk, and what happens
 * before and after a call that changes something. Nothing of it is heard any more; the disk stays as it is.
 * @returns whether it died before it was through
 */
async function dieAt(fatal: number, worker: Worker, world: JobWorld, jobId: string): Promise<boolean> {
  let events = 0;
  const isDead = () => events++ >= fatal;
  const { transaction } = IDBDatabase.prototype;
  const disks = new Set<IDBDatabase>();
  function mortalTransaction(this: IDBDatabase, ...args: unknown[]): IDBTransaction {
    disks.add(this);
    if (args[1] === 'readwrite' && isDead())
      return new Proxy({}, { get: () => () => ({ addEventListener() {} }) }) as never;
    return transaction.apply(this, args as never);
  }
  const disk = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(mortalTransaction);
  const mortal =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (isDead()) return new Promise(() => {});
      const answer = await call(...args);
      return isDead() ? new Promise(() => {}) : answer;
    };
  const client = { ...world.client };
  for (const name of writing) client[name] = mortal(client[name] as never) as never;
  let isOver = false;
  void worker
    .runJob(jobId, { ...world, client }, never())
    .catch(() => {})
    .finally(() => {
      isOver = true;
    });
  while (!isOver && events <= fatal) await new Promise((resolve) => setTimeout(resolve, 2));
  const died = events > fatal;
  // Calls that are on their way arrive; what a dead worker would write to the disk does not, however late.
  if (died) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const own of disks) own.transaction = mortalTransaction;
  disk.mockRestore();
  return died;
}

/** Enough to kill a worker at each of its moments. */
export const patience = 60_000;

type Kill = (job: { world: JobWorld; secret: string }, jobId?: string) => Promise<JobWorld>;

/**
 * Tells a story again and again, on an empty disk each time, with a job's worker killed one moment later than the time
 * before, until one lives to the end.
 * @param story is handed what runs the job to that moment and gives the world of the next worker
 */
export async function killAtEachMoment(story: (kill: Kill, fatal: number) => Promise<void>): Promise<void> {
  for (let fatal = 0; ; fatal++) {
    emptyDisk();
    await nextWorker();
    let died = true;
    await story(async ({ world, secret }, jobId = 'plan') => {
      died = await dieAt(fatal, alive, world, jobId);
      await nextWorker();
      return worldOf(alive, secret).world;
    }, fatal);
    if (!died) return expect(fatal).toBeGreaterThan(5);
  }
}
