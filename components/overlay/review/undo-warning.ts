import { listText, t } from '~/utils/i18n';
import type { PlanSummary } from '~/utils/messages/review';

const marks = 'asset.update';

/** What an undo of this plan could not do, and which permissions that takes; null where it can do all, or has nothing to do. */
export function undoWarning({ undoLacks, counts }: Pick<PlanSummary, 'undoLacks' | 'counts'>): string | null {
  if (undoLacks.length === 0 || counts.ready + counts.review === 0) return null;
  const forStacks = undoLacks.filter((permission) => permission !== marks);
  return forStacks.length > 0 ? t('overlay_undo_lacks', listText(forStacks)) : t('overlay_undo_lacks_marks', marks);
}
