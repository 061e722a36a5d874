import { expect, it } from 'vitest';
import type { PlannedGroup } from '~/utils/database/records';
import { wantedPermissions } from '~/utils/immich/user';
import type { Tool } from '~/utils/messages/scope';
import { undoLacks } from '~/utils/plan/undo-lacks';

const groupWith = (flags: Record<string, string>) => ({ before: { stacks: [], flags } }) as unknown as PlannedGroup;
const plain = [groupWith({})];
const flagged = [groupWith({}), groupWith({ a: 'flag' })];

it.each<[Tool, PlannedGroup[], string[]]>([
  ['stack', plain, ['stack.read', 'stack.delete']],
  ['stack', flagged, ['stack.read', 'stack.delete', 'asset.update']],
  ['cover-order', plain, []],
  ['unstack', plain, ['stack.create']],
  ['unstack', flagged, ['stack.create', 'asset.update']],
  ['mend', flagged, []],
])('undoing %s needs just what it calls', (tool, groups, needed) => {
  expect(undoLacks(tool, groups, wantedPermissions)).toEqual(needed);
  expect(undoLacks(tool, groups, [])).toEqual([]);
});

it('what the key may do is not named', () => {
  expect(undoLacks('stack', flagged, ['asset.update', 'user.read'])).toEqual(['asset.update']);
});
