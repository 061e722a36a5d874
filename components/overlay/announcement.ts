import { failureText } from '~/components/failure-text';
import { plural, t } from '~/utils/i18n';
import { numberText } from './number-text';
import type { Screen } from './state';

/**
 * What a screen reader is told of a screen. It changes when a screen opens and with each quarter of a
 * job, and not with every step. A failure speaks for itself, as an alert.
 */
export function announcement(screen: Screen): string {
  switch (screen.name) {
    case 'joining':
      return t('overlay_joining');
    case 'reading':
      return t('overlay_reading');
    case 'review':
      return plural('overlay_ready_found', screen.review.summary.counts.ready);
    case 'starting':
      return t('overlay_starting');
    case 'progress': {
      const { done, total } = screen.progress;
      const quarter = total > 0 ? Math.floor((done * 4) / total) : 0;
      const undoes = screen.progress.kind === 'undo';
      if (quarter === 0) return plural(undoes ? 'overlay_undoing' : 'overlay_stacking', total);
      return t('overlay_share_done', numberText(quarter / 4, { style: 'percent' }));
    }
    case 'report': {
      const { kind, created, extended, undone, failed, stoppedBy } = screen.report;
      const parts = [kind === 'undo' ? plural('overlay_undone', undone) : plural('overlay_created', created)];
      if (extended > 0) parts.push(plural('overlay_extended', extended));
      if (failed > 0) parts.push(plural('overlay_failed', failed));
      if (stoppedBy) parts.push(failureText(stoppedBy));
      return parts.join(', ');
    }
    case 'failed':
      return '';
  }
}
