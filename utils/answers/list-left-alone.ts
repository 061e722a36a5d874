import { readLeftAlone } from '~/utils/database/plans';
import type { PlanRecord } from '~/utils/database/records';
import { StackerError } from '~/utils/messages/errors';
import type { ExportFormat } from '~/utils/messages/job';
import { leftAloneListed, type ToOverlay } from '~/utils/messages/port';
import { exportLeftAlone } from '~/utils/plan/left-alone';

/** What a plan left alone: the first of it to be shown, or all of it as a file. */
export async function listLeftAlone(
  plan: PlanRecord,
  reader: string | null,
  format: ExportFormat | null,
): Promise<ToOverlay> {
  if (reader !== null && reader !== plan.userId) throw new StackerError('other-user');
  const files = await readLeftAlone(plan.id);
  if (format !== null) return { type: 'export', file: exportLeftAlone(plan, files, format) };
  return {
    type: 'left-alone',
    planId: plan.id,
    fileNames: files.slice(0, leftAloneListed).map(({ fileName }) => fileName),
  };
}
