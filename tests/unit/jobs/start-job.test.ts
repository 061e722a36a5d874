import { describe, expect, it } from 'vitest';
import { pairsJob } from './scenes';
import { anewForEachTest, never, nothingChanged, reportOn, worker, writesTo } from './world';

anewForEachTest();

const report = () => reportOn(worker);

describe('trying again', () => {
  it('does what failed, and nothing of what was done', async () => {
    const { fake, world } = await pairsJob(worker, 10);
    const mend = fake.faults.add({
      method: 'POST',
      path: '/api/stacks',
      times: 3,
      outcome: { kind: 'status', status: 500 },
    });
    await worker.runJob('plan', world, never());
    expect(await report()).toMatchObject({ created: 7, failed: 3, canTryAgain: true });
    mend();
    const soFar = writesTo(fake).length;
    await worker.tryAgain('plan');
    await worker.runJob('plan', world, never());
    expect(await report()).toMatchObject({ created: 10, failed: 0, canTryAgain: false });
    expect(writesTo(fake).length - soFar).toBe(3);
  });
});

describe('the history', () => {
  it('keeps the last 50 jobs', async () => {
    const { plan } = await pairsJob(worker, 1);
    for (let number = 0; number < 60; number++) {
      await worker.journal.updateJob(number === 0 ? 'plan' : `job-${number - 1}`, { state: 'ended' });
      await worker.startJob({ ...plan, id: `job-${number}` }, nothingChanged, number + 1);
    }
    const jobs = await worker.journal.readJobs();
    expect(jobs).toHaveLength(50);
    expect(jobs[0]?.id).toBe('job-59');
    expect(await worker.journal.readSteps('plan')).toEqual([]);
  });
});

describe('starting', () => {
  it('does the same plan once, however often the yes is said', async () => {
    const { fake, plan, world } = await pairsJob(worker, 4);
    await worker.runJob('plan', world, never());
    await worker.startJob(plan, nothingChanged, 5);
    await worker.runJob('plan', world, never());
    expect(writesTo(fake)).toHaveLength(4);
    expect((await report()).created).toBe(4);
  });

  it('refuses a second job of the same server while one runs', async () => {
    const { plan } = await pairsJob(worker, 2);
    const other = { ...plan, id: 'other', summary: { ...plan.summary, planId: 'other' } };
    await expect(worker.startJob(other, nothingChanged, 0)).rejects.toMatchObject({ failure: { code: 'busy' } });
    const elsewhere = { ...other, serverId: 'elsewhere' };
    await expect(worker.startJob(elsewhere, nothingChanged, 0)).resolves.toBeUndefined();
  });
});

describe('two people of one server', () => {
  it('do not keep each other waiting, and each has a history', async () => {
    const { plan, me } = await pairsJob(worker, 1);
    const other = { ...plan, id: 'theirs', userId: 'somebody else' };
    await expect(worker.startJob(other, nothingChanged, 5)).resolves.toBeUndefined();
    const { openJob } = await import('~/utils/jobs/history');
    expect((await openJob('server', me.id))?.id).toBe('plan');
    expect((await openJob('server', other.userId))?.id).toBe('theirs');
    expect(await openJob('server', 'a third')).toBeUndefined();
  });

  it('keep 50 jobs each, and automatic ones push out none of their own', async () => {
    const { plan } = await pairsJob(worker, 1);
    await worker.journal.updateJob('plan', { state: 'ended' });
    for (let number = 0; number < 51; number++) {
      for (const [id, userId, automatic] of [
        [`auto-${number}`, plan.userId, true],
        [`theirs-${number}`, 'somebody else', false],
      ] as const) {
        await worker.startJob({ ...plan, id, userId }, nothingChanged, number + 1, { automatic });
        await worker.journal.updateJob(id, { state: 'ended' });
      }
    }
    const ids = (await worker.journal.readJobs()).map(({ id }) => id);
    expect(ids).toContain('plan');
    expect(ids.filter((id) => id.startsWith('auto-'))).toHaveLength(50);
    expect(ids.filter((id) => id.startsWith('theirs-'))).toHaveLength(50);
  });
});
