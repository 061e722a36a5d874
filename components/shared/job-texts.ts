import { type MessageKey, numberText, type PluralStem, t } from '~/utils/i18n';
import type { JobKind } from '~/utils/messages/job';

/** A job under way: its title, and what it does with how many. */
export const jobTexts: Record<JobKind, { title: MessageKey; working: PluralStem }> = {
  stack: { title: 'overlay_progress_title', working: 'overlay_stacking' },
  unstack: { title: 'overlay_unstack_title', working: 'overlay_unstack_working' },
  'cover-order': { title: 'overlay_cover_order_title', working: 'overlay_cover_order_working' },
  mend: { title: 'overlay_mend_title', working: 'overlay_mend_working' },
  undo: { title: 'overlay_undo_title', working: 'overlay_undoing' },
};

export const doneOfText = ({ done, total }: { done: number; total: number }) =>
  t('overlay_done_of', numberText(done), numberText(total));

/** One decimal while it is slow. */
export const rateText = ({ perSecond }: { perSecond: number }) =>
  t('overlay_per_second', numberText(perSecond, { maximumFractionDigits: perSecond < 10 ? 1 : 0 }));
