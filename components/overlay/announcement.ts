import { failureText } from '~/components/shared/failure-text';
import { jobTexts } from '~/components/shared/job-texts';
import { outcomeTexts } from '~/components/shared/outcome-texts';
import { listText, numberText, plural, t } from '~/utils/i18n';
import type { Tool } from '~/utils/messages/scope';
import type { Screen } from './state';
import { toolTexts } from './tool-texts';

/**
 * What a screen reader is told of a screen. It changes when a screen opens and with each quarter of a
 * job, and not with every step. A failure speaks for itself, as an alert.
 */
export function announcement(screen: Screen, tool: Tool): string {
  switch (screen.name) {
    case 'joining':
      return t('overlay_joining');
    case 'choosing':
      return t('overlay_choose_title');
    case 'reading':
      return t(toolTexts[tool].reading);
    case 'review': {
      const { lastAside } = screen.review;
      if (lastAside) return t(lastAside.value ? 'overlay_was_set_aside' : 'overlay_was_taken_back', lastAside.name);
      return plural(toolTexts[tool].found, screen.review.summary.counts.ready);
    }
    case 'starting':
      return t('overlay_starting');
    case 'progress': {
      const { done, total } = screen.progress;
      const quarter = total > 0 ? Math.floor((done * 4) / total) : 0;
      if (quarter === 0) return plural(jobTexts[screen.progress.kind].working, total);
      return t('overlay_share_done', numberText(quarter / 4, { style: 'percent' }));
    }
    case 'report': {
      const { kind, failed, stoppedBy } = screen.report;
      const parts = outcomeTexts(kind, screen.report);
      if (failed > 0) parts.push(plural('overlay_failed', failed));
      if (stoppedBy) parts.push(failureText(stoppedBy));
      return listText(parts);
    }
    case 'failed':
      return '';
  }
}
