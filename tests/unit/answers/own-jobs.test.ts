import { describe, expect, it } from 'vitest';
import { background } from '../jobs/background';
import { pairsJob } from '../jobs/scenes';
import { anewForEachTest, worker } from '../jobs/world';

anewForEachTest();

/** The history of a server that takes us for the job's own user, or for somebody else. */
async function history(whose: 'own' | 'nobody who can be asked') {
  const scene = await pairsJob(worker, 3);
  const { runner } = await background({ key: scene.secret });
  await runner.resumeJobs();
  const answers = await import('~/utils/answers/own-jobs');
  if (whose === 'nobody who can be asked') scene.fake.state.apiKeys.splice(0);
  return { ...scene, ...answers };
}

describe('the history', () => {
  it('lists the jobs of whoever is signed in, with their reports', async () => {
    const { listOwnJobs, readOwnReport } = await history('own');
    expect(await listOwnJobs()).toMatchObject([{ report: { jobId: 'plan', created: 3 } }]);
    expect(await readOwnReport('plan')).toMatchObject({ report: { created: 3, problems: [] } });
  });

  it('keeps what there is where nobody can be asked who is there', async () => {
    const { listOwnJobs } = await history('nobody who can be asked');
    expect(await listOwnJobs()).toHaveLength(1);
  });

  it('takes up a partly failed job again, into the bar', async () => {
    const { fake, listOwnJobs, tryOwnJobAgain } = await history('own');
    await worker.journal.updateJob('plan', { stoppedBy: { code: 'missing-permission' } });
    expect(fake.stacks()).toHaveLength(3);
    const [job] = await listOwnJobs();
    expect(job?.report.canTryAgain).toBe(true);
    await tryOwnJobAgain('plan');
    expect(await worker.journal.readJob('plan')).toMatchObject({ place: 'bar', stoppedBy: null });
  });

  it("shows, undoes, exports and goes on with nothing of another user's", async () => {
    const { fake, me, listOwnJobs, readOwnReport, undoOwnJob, tryOwnJobAgain, exportOwnJob } = await history('own');
    fake.state.users.push({ ...me, id: 'dorothea', email: 'dorothea@example.org' });
    for (const key of fake.state.apiKeys) key.userId = 'dorothea';
    expect(await listOwnJobs()).toEqual([]);
    const refused = { failure: { code: 'other-user' } };
    await expect(readOwnReport('plan')).rejects.toMatchObject(refused);
    await expect(undoOwnJob('plan')).rejects.toMatchObject(refused);
    await expect(tryOwnJobAgain('plan')).rejects.toMatchObject(refused);
    await expect(exportOwnJob('plan', 'csv')).rejects.toMatchObject(refused);
    expect(fake.stacks()).toHaveLength(3);
  });
});
