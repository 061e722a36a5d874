import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

async function modules() {
  const [{ readSteps }, { database }] = await Promise.all([
    import('~/components/options/start/use-first-steps'),
    import('~/utils/database/database'),
  ]);
  return { readSteps, db: await database() };
}

it('none of the first steps is done on a new computer', async () => {
  const { readSteps } = await modules();

  expect(await readSteps()).toEqual({ looked: false, stacked: false });
});

it('a review that was opened is a step', async () => {
  const { readSteps, db } = await modules();
  await db.put('plans', { id: 'plan', createdAt: 1 } as never);

  expect(await readSteps()).toEqual({ looked: true, stacked: false });
});

it('the first job ends them, whatever becomes of its plan', async () => {
  const { readSteps, db } = await modules();
  await db.put('jobs', { id: 'job', startedAt: 1 } as never);

  expect(await readSteps()).toEqual({ looked: true, stacked: true });
});
