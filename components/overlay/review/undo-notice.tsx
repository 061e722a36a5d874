import { mdiAlertOutline } from '@mdi/js';
import { Icon } from '~/components/shared/icon';
import type { PlanSummary } from '~/utils/messages/review';
import { undoWarning } from './undo-warning';

/** Says before the yes what cannot be taken back with this key. */
export function UndoNotice({ summary }: { summary: PlanSummary }) {
  const warning = undoWarning(summary);
  if (warning === null) return null;
  return (
    <div class="notice notice-warning" data-testid="undo-lacks">
      <Icon path={mdiAlertOutline} size={24} />
      <p>{warning}</p>
    </div>
  );
}
