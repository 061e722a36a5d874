import type { Builds } from './builds';
import { watchCpu } from './cpu';
import { round, roundRatio } from './figures';
import { startServer } from './server';
import { planAlbum } from './stack-by-extension';
import { stopClick } from './stopwatch';
import { launchFor, openAlbum } from './visit';
import { type Memory, watchMemory } from './watch-memory';

const pairs = 2000;

interface Lap extends Memory {
  planMs: number;
  /** What the background's process used of the processor. */
  planCpuMs: number;
  jobMs: number;
  jobCpuMs: number;
}

/**
 * An album of 2,000 pairs that Immich takes for one duplicate group, and the same album without duplicates: from the
 * click to the review, from the yes to the report, and the most that the background held meanwhile.
 */
export async function measureDuplicateGroup(print: (row: object) => void, builds: Builds): Promise<void> {
  const none = await measure(builds, false);
  const one = await measure(builds, true);
  print({ pairs, duplicateGroups: 0, ...none });
  print({
    pairs,
    duplicateGroups: 1,
    ...one,
    planTimesNone: roundRatio(one.planCpuMs / none.planCpuMs),
    jobTimesNone: roundRatio(one.jobCpuMs / none.jobCpuMs),
    memoryTimesNone: roundRatio(one.peakHeapMb / none.peakHeapMb),
  });
}

async function measure(builds: Builds, areDuplicates: boolean): Promise<Lap> {
  const server = await startServer({ pairs, areDuplicates });
  const chromium = await launchFor(server, builds);
  try {
    const page = await openAlbum(chromium, server);
    const endWatch = await watchMemory(chromium);
    const planUsed = await watchCpu(chromium);
    const planned = await planAlbum(page);
    const planCpu = planUsed();
    const jobUsed = await watchCpu(chromium);
    const done = await stopClick(page, 'confirm-stack', 'job-report');
    const jobCpu = jobUsed();
    return {
      planMs: round((planned.shownAt['group-card'] ?? Number.NaN) - planned.clickedAt),
      planCpuMs: planCpu.worker,
      jobMs: round((done.thereAt['job-report'] ?? Number.NaN) - done.clickedAt),
      jobCpuMs: jobCpu.worker,
      ...(await endWatch()),
    };
  } finally {
    await chromium.close();
    await server.close();
  }
}
