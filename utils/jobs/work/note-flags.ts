import { type DuplicateGroups, toMembers } from '~/utils/database/duplicate-groups';
import type { StepRecord } from '~/utils/database/records';
import { type ImmichClient, ImmichError } from '~/utils/immich';
import { readJobDuplicates, saveJobDuplicates } from '~/utils/jobs/journal';

/**
 * Before the first write: notes the files of duplicate groups that the plan did not see, but whose groups the job
 * touches, so that an undo can set their marks again. Asks only where a step has a duplicate at all.
 */
export async function completeFlags(client: ImmichClient, jobId: string, steps: StepRecord[]): Promise<void> {
  const touched = new Set(steps.flatMap(({ before }) => Object.values(before.flags)));
  if (touched.size === 0) return;
  const told = await askForDuplicates(client);
  const planned = (await readJobDuplicates(jobId)).filter(([flag]) => touched.has(flag));
  const groups: DuplicateGroups = new Map(planned.map(([flag, ids]) => [flag, new Set(ids)]));
  for (const { duplicateId, assetIds } of told) {
    if (touched.has(duplicateId)) groups.set(duplicateId, new Set([...(groups.get(duplicateId) ?? []), ...assetIds]));
  }
  await saveJobDuplicates(jobId, toMembers(groups));
}

async function askForDuplicates(client: ImmichClient) {
  try {
    return await client.duplicates();
  } catch (error) {
    // Without duplicate.read the flags of the listed files are all there is to know.
    if (error instanceof ImmichError && error.failure.code === 'missing-permission') return [];
    throw error;
  }
}
