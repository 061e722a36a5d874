import { plural, t } from '~/utils/i18n';
import type { Reason } from '~/utils/stacking/types';
import { namesText, shortSpanText, spanText } from './reason-text';

/** What is a group's own in its reason, in few words; null where there is nothing. Plain text: it quotes file names. */
export function reasonFact(reason: Reason): string | null {
  switch (reason.code) {
    case 'clocks-differ':
      return t(reason.fallbackDate ? 'reason_fact_no_date' : 'reason_fact_apart', spanText(reason.apartMs));
    case 'ambiguous':
      return reason.fileName;
    case 'cameras-differ':
      return namesText(reason.cameras);
    case 'same-type-twice': {
      const names = namesText(reason.fileNames);
      return reason.externalLibrary ? t('reason_fact_external', names) : names;
    }
    case 'visibility-differs':
      return namesText(reason.archived);
    case 'two-stacks':
      return plural('reason_fact_stacks', reason.stacks);
    case 'foreign-members':
      return namesText(reason.fileNames, reason.unseen);
    case 'generic-name':
      return t('reason_fact_apart', shortSpanText(reason.apartMs));
    case 'names-crossed':
      return namesText(reason.fileNames);
    case 'edited-later':
      return t('reason_fact_later', namesText(reason.fileNames), spanText(reason.apartMs));
    case 'stacks-unknown':
      return null;
    case 'splits-duplicates':
      return reason.fileName;
  }
}
