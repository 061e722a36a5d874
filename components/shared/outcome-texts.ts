import { type PluralStem, plural } from '~/utils/i18n';
import type { JobCounts, JobKind } from '~/utils/messages/job';

type Made = Exclude<keyof JobCounts, 'failed' | 'notDone'>;

const stems: Record<Made, PluralStem> = {
  created: 'overlay_created',
  extended: 'overlay_extended',
  reordered: 'overlay_reordered',
  dissolved: 'overlay_dissolved',
  undone: 'overlay_undone',
};

/** What each kind of job is about: named where it came to nothing. */
const main: Record<JobKind, Made> = {
  stack: 'created',
  unstack: 'dissolved',
  'cover-order': 'reordered',
  mend: 'dissolved',
  undo: 'undone',
};

/** What a job made of its groups, a sentence each. */
export function outcomeTexts(kind: JobKind, counts: JobCounts): string[] {
  const made = (Object.keys(stems) as Made[]).filter((one) => counts[one] > 0);
  return (made.length > 0 ? made : [main[kind]]).map((one) => plural(stems[one], counts[one]));
}
