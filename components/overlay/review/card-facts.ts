import type { CardSection } from '~/components/overlay/state';
import { reasonFact } from '~/components/shared/reason-fact';
import { reasonSection } from '~/components/shared/reason-section';
import { reasonText } from '~/components/shared/reason-text';
import { t } from '~/utils/i18n';
import type { Reason } from '~/utils/stacking/types';

/** What a card says of its own reasons: the facts alone where its section has said the rest, else which reason it is too. */
export function cardFacts(section: CardSection, reasons: readonly Reason[]): string[] {
  return reasons.flatMap((reason) => {
    const fact = reasonFact(reason);
    if (reason.code === section) return fact ?? [];
    // Comes and goes with the checks, under any heading: said in full.
    if (reason.code === 'splits-duplicates') return reasonText(reason);
    const title = t(reasonSection[reason.code].title);
    return fact === null ? title : t('reason_fact', title, fact);
  });
}
