import type { StepRecord } from '~/utils/database/records';
import { type ImmichClient, ImmichError } from '~/utils/immich';
import { saveSteps } from '~/utils/jobs/journal';

/**
 * Before the first write: notes the duplicate ids of files that the plan did not see, but whose groups it touches, so
 * that an undo can set them again. Asks only where a step has a duplicate at all.
 */
export async function completeFlags(client: ImmichClient, steps: StepRecord[]): Promise<void> {
  const touched = steps.filter(({ before }) => Object.keys(before.flags).length > 0);
  if (touched.length === 0) return;
  const members = await membersByFlag(client);
  for (const { before } of touched) {
    for (const flag of new Set(Object.values(before.flags))) {
      for (const id of members.get(flag) ?? []) before.flags[id] = flag;
    }
  }
  await saveSteps(touched);
}

async function membersByFlag(client: ImmichClient): Promise<Map<string, string[]>> {
  try {
    return new Map((await client.duplicates()).map(({ duplicateId, assetIds }) => [duplicateId, assetIds]));
  } catch (error) {
    // Without duplicate.read the flags of the listed files are all there is to know.
    if (error instanceof ImmichError && error.failure.code === 'missing-permission') return new Map();
    throw error;
  }
}
