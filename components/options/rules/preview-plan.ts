import { type GroupState, planStacks, type Reason, type StackRules } from '~/utils/stacking';
import type { WrittenFile } from './read-file-lines';

export interface PreviewGroup {
  key: string;
  name: string;
  state: GroupState;
  reasons: Reason[];
  /** The cover first. */
  files: WrittenFile[];
}

export interface Preview {
  /** In the order in which the first file of each was written. */
  groups: PreviewGroup[];
  /** What is in no group, in the order in which it was written. */
  alone: WrittenFile[];
}

/** What the rules make of files that people wrote down. Asks no server. */
export function previewPlan(files: WrittenFile[], rules: StackRules): Preview {
  const byId = new Map(files.map((file) => [file.asset.id, file]));
  const plan = planStacks(
    files.map(({ asset }) => asset),
    rules,
  );
  const groups = plan.groups.map(({ key, name, state, reasons, assetIds }) => {
    const members = assetIds.flatMap((id) => byId.get(id) ?? []);
    for (const id of assetIds) byId.delete(id);
    return { key, name, state, reasons, files: members };
  });
  // A key is the smallest id, and ids count the lines.
  groups.sort((one, other) => (one.key < other.key ? -1 : 1));
  return { groups, alone: [...byId.values()] };
}
