import { type Course, goOn } from '~/components/shared/rate';
import type { ToBar } from '~/utils/messages/bar';
import type { JobReport } from '~/utils/messages/job';

/** What the bar shows; null is nothing. */
export type BarState = ({ name: 'progress' } & Course) | { name: 'ended'; report: JobReport } | null;

/** @param at when it was heard, in milliseconds since 1970 */
export function heard(state: BarState, message: ToBar, at: number): BarState {
  switch (message.type) {
    case 'progress':
      return { name: 'progress', ...goOn(state?.name === 'progress' ? state : null, message.progress, at) };
    case 'report':
      return { name: 'ended', report: message.report };
    case 'gone':
      return null;
  }
}
