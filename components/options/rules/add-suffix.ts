import { isEditedSuffix } from '~/utils/settings/rule-fields';
import { defaultRules } from '~/utils/stacking';
import { previewPlan } from './preview-plan';
import { readFileLines } from './read-file-lines';

export type AddedSuffix = { ok: true; suffixes: string[] } | { ok: false; why: 'empty' | 'known' | 'unusable' };

/** Adds a mark of edited versions. Spaces before it belong to it (` copy`), spaces behind it do not; case is no matter. */
export function addSuffix(suffixes: readonly string[], typed: string): AddedSuffix {
  const suffix = typed.trimEnd().normalize('NFC');
  if (suffix === '') return { ok: false, why: 'empty' };
  if (!isEditedSuffix(suffix)) return { ok: false, why: 'unusable' };
  const isListed = suffixes.some((known) => known.toLowerCase() === suffix.toLowerCase());
  if (isListed || isKnown(suffix)) return { ok: false, why: 'known' };
  return { ok: true, suffixes: [...suffixes, suffix] };
}

/** Whether it marks an edit without being in any list: of files a second apart, for a number alone says less than a mark. */
function isKnown(suffix: string): boolean {
  const files = readFileLines(`DSC_0042.JPG 12:00:00\nDSC_0042${suffix}.JPG 12:00:01`);
  return previewPlan(files, { ...defaultRules, editedVersions: true }).groups.length > 0;
}
