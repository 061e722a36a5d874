import { describe, expect, it } from 'vitest';
import { lossWithout, permissionLosses } from '~/components/options/servers/permission-losses';
import { wantedPermissions } from '~/utils/immich/user';

describe('a missing permission', () => {
  it('has a sentence of its own, each that a key needs', () => {
    expect(Object.keys(permissionLosses).sort()).toEqual([...wantedPermissions].sort());
    expect(new Set(Object.values(permissionLosses)).size).toBe(wantedPermissions.length);
  });

  it('that only a newer background knows has a sentence too', () => {
    expect(lossWithout('stack.create')).toBe('options_without_stack_create');
    expect(lossWithout('timeline.read')).toBe('options_without_another');
  });
});
