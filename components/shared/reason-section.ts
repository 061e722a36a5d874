import type { MessageKey } from '~/utils/i18n';
import type { ReasonCode } from '~/utils/stacking/types';

/** What each reason is called, and what it means for all groups that have it. */
export const reasonSection: Record<ReasonCode, { title: MessageKey; why: MessageKey }> = {
  'clocks-differ': { title: 'reason_clocks_differ_title', why: 'reason_clocks_differ_why' },
  ambiguous: { title: 'reason_ambiguous_title', why: 'reason_ambiguous_why' },
  'cameras-differ': { title: 'reason_cameras_differ_title', why: 'reason_cameras_differ_why' },
  'same-type-twice': { title: 'reason_same_type_twice_title', why: 'reason_same_type_twice_why' },
  'visibility-differs': { title: 'reason_visibility_differs_title', why: 'reason_visibility_differs_why' },
  'two-stacks': { title: 'reason_two_stacks_title', why: 'reason_two_stacks_why' },
  'foreign-members': { title: 'reason_foreign_members_title', why: 'reason_foreign_members_why' },
  'stacks-unknown': { title: 'reason_stacks_unknown_title', why: 'reason_stacks_unknown_why' },
  'splits-duplicates': { title: 'reason_splits_duplicates_title', why: 'reason_splits_duplicates_why' },
  'generic-name': { title: 'reason_generic_name_title', why: 'reason_generic_name_why' },
  'names-crossed': { title: 'reason_names_crossed_title', why: 'reason_names_crossed_why' },
  'edited-later': { title: 'reason_edited_later_title', why: 'reason_edited_later_why' },
};
