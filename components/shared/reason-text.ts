import { listText, plural, t, unitText } from '~/utils/i18n';
import type { Reason } from '~/utils/stacking/types';

/** Names beyond this many are counted, not listed. */
const namesListed = 4;

/** Why a group wants a look, as one or two sentences with its facts. Plain text: it quotes file names. */
export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case 'clocks-differ':
      return t(reason.fallbackDate ? 'reason_fallback_date' : 'reason_clocks_differ', spanText(reason.apartMs));
    case 'ambiguous':
      return t('reason_ambiguous', reason.fileName);
    case 'cameras-differ':
      return t('reason_cameras_differ', namesText(reason.cameras));
    case 'same-type-twice':
      return t(
        reason.externalLibrary ? 'reason_same_type_external' : 'reason_same_type_twice',
        namesText(reason.fileNames),
      );
    case 'visibility-differs':
      return plural('reason_visibility_differs', reason.archived.length, namesText(reason.archived));
    case 'two-stacks':
      return plural('reason_two_stacks', reason.stacks);
    case 'foreign-members':
      return t('reason_foreign_members', namesText(reason.fileNames, reason.unseen));
    case 'stacks-unknown':
      return t('reason_stacks_unknown');
    case 'generic-name':
      return t('reason_generic_name', reason.name, shortSpanText(reason.apartMs));
    case 'names-crossed':
      return t('reason_names_crossed', namesText(reason.fileNames));
    case 'edited-later':
      return t('reason_edited_later', namesText(reason.fileNames), spanText(reason.apartMs));
    case 'splits-duplicates':
      return t('reason_splits_duplicates', reason.fileName);
  }
}

/** A length of time in its two largest units, such as `3 hours 20 minutes`, or in one where that says it; from milliseconds. */
export function spanText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return inUnits(Math.floor(hours / 24), 'day', hours % 24, 'hour');
  if (hours > 0) return inUnits(hours, 'hour', minutes % 60, 'minute');
  return inUnits(minutes, 'minute', seconds % 60, 'second');
}

/** The same, where parts of a second count. */
export const shortSpanText = (ms: number): string => (ms < 1000 ? unitText(ms, 'millisecond') : spanText(ms));

function inUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const texts = [];
  if (large > 0) texts.push(unitText(large, largeUnit));
  if (small > 0 || large === 0) texts.push(unitText(small, smallUnit));
  return texts.join(' ');
}

/** Names as part of a sentence, of which the first are listed and the rest counted. */
export function namesText(names: string[], unseen = 0): string {
  const listed = names.slice(0, namesListed);
  const more = names.length - listed.length + unseen;
  const parts = more > 0 ? [...listed, plural('reason_more_files', more)] : listed;
  return listText(parts);
}
