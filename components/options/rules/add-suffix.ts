import { isEditedSuffix } from '~/utils/settings/rule-fields';

export type AddedSuffix = { ok: true; suffixes: string[] } | { ok: false; why: 'empty' | 'known' | 'unusable' };

/** Adds a mark of edited versions. Spaces before it belong to it (` copy`), spaces behind it do not; case is no matter. */
export function addSuffix(suffixes: readonly string[], typed: string): AddedSuffix {
  const suffix = typed.trimEnd().normalize('NFC');
  if (suffix === '') return { ok: false, why: 'empty' };
  if (!isEditedSuffix(suffix)) return { ok: false, why: 'unusable' };
  if (suffixes.some((known) => known.toLowerCase() === suffix.toLowerCase())) return { ok: false, why: 'known' };
  return { ok: true, suffixes: [...suffixes, suffix] };
}
