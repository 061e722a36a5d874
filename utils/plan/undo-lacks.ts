import type { PlannedGroup } from '~/utils/database/records';
import type { Tool } from '~/utils/messages/scope';

/** What taking a job back needs beyond what the job itself does; a stack that was mended stays mended. */
const needs: Record<Tool, string[]> = {
  stack: ['stack.read', 'stack.delete'],
  'cover-order': [],
  unstack: ['stack.create'],
  mend: [],
};

/**
 * Those of a key's missing permissions without which a job of these groups cannot be taken back. Marks of duplicates,
 * where there are any, need one of their own.
 */
export function undoLacks(tool: Tool, groups: PlannedGroup[], missing: string[]): string[] {
  const hasFlags = groups.some(({ before }) => Object.keys(before.flags).length > 0);
  const needed = hasFlags && tool !== 'mend' ? [...needs[tool], 'asset.update'] : needs[tool];
  return needed.filter((permission) => missing.includes(permission));
}
