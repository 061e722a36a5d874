import type { MessageKey } from '~/utils/i18n';

/** What does not work with a key that lacks a permission: one sentence for each that a key should have. */
export const permissionLosses = {
  'album.read': 'options_without_album_read',
  'asset.read': 'options_without_asset_read',
  'asset.view': 'options_without_asset_view',
  'asset.update': 'options_without_asset_update',
  'duplicate.read': 'options_without_duplicate_read',
  'duplicate.delete': 'options_without_duplicate_delete',
  'stack.create': 'options_without_stack_create',
  'stack.read': 'options_without_stack_read',
  'stack.update': 'options_without_stack_update',
  'stack.delete': 'options_without_stack_delete',
  'user.read': 'options_without_user_read',
} as const satisfies Record<string, MessageKey>;

/** The sentence for a permission, also for one that only a newer background knows. */
export function lossWithout(permission: string): MessageKey {
  const losses: Record<string, MessageKey> = permissionLosses;
  return losses[permission] ?? 'options_without_another';
}
