import { type OverlayEvent, reduce } from '~/components/overlay/reducer';
import { type OverlayState, openingState, type Review, type Screen } from '~/components/overlay/state';
import type { JobProgress, JobReport } from '~/utils/messages/job';
import { groupsPerPage, type ToBackground } from '~/utils/messages/port';
import type { PlanSummary, ReviewGroup } from '~/utils/messages/review';
import { inSections } from '~/utils/plan/in-sections';
import type { GroupState } from '~/utils/stacking/types';

export const scope = { kind: 'album', albumId: 'album-1' } as const;
export const opening = { tool: 'stack', scope, here: scope } as const;

/** A group of a JPG and a RAW; `index` is its key, its name and its members' ids. */
export function group(index: number, state: GroupState = 'ready'): ReviewGroup {
  const name = `DSC_${index}`;
  return {
    key: `key-${index}`,
    name,
    state,
    reasons: state === 'review' ? [{ code: 'visibility-differs', archived: [`${name}.NEF`] }] : [],
    action: 'create',
    members: [
      { id: `${name}-jpg`, fileName: `${name}.JPG`, stacked: false },
      { id: `${name}-nef`, fileName: `${name}.NEF`, stacked: false },
    ],
  };
}

export function groups(count: number, stateOf: (index: number) => GroupState = () => 'ready'): ReviewGroup[] {
  return Array.from({ length: count }, (_, index) => group(index, stateOf(index)));
}

export function summaryOf(all: ReviewGroup[]): PlanSummary {
  const count = (state: GroupState) => all.filter((one) => one.state === state && !one.setAside).length;
  return {
    planId: 'plan-1',
    tool: 'stack',
    scope,
    title: 'Kyoto',
    files: all.length * 2,
    othersFiles: 0,
    missingFiles: 0,
    missingAlbums: 0,
    counts: { ready: count('ready'), review: count('review'), stacked: count('stacked') },
    setAside: all.filter(({ setAside }) => setAside).length,
    leftAlone: 0,
    sections: inSections(all).sections,
    duplicates: { groups: [], sections: {} },
    undoLacks: [],
    rawDuplicates: null,
  };
}

export function progress(done: number, total = 40): JobProgress {
  return { jobId: 'job-1', kind: 'stack', done, total, startedAt: 0, pausedBy: null };
}

export const report: JobReport = {
  jobId: 'job-1',
  kind: 'stack',
  created: 38,
  extended: 1,
  reordered: 0,
  dissolved: 0,
  undone: 0,
  failed: 1,
  notDone: 0,
  cancelled: false,
  problems: [{ key: 'key-3', name: 'DSC_3', failure: { code: 'changed' } }],
  stoppedBy: null,
  startedAt: 0,
  finishedAt: 1000,
  canUndo: true,
  canTryAgain: true,
};

/** Puts events through the reducer, one after the other; gives the state, and all that was sent. */
export function play(events: OverlayEvent[], from: OverlayState = openingState(opening)) {
  const sent: ToBackground[] = [];
  let state = from;
  for (const event of events) {
    const step = reduce(state, event);
    state = step.state;
    sent.push(...step.send);
  }
  return { state, sent };
}

export const user: OverlayEvent = { type: 'user', userId: 'user-1' };
export const lost: OverlayEvent = { type: 'lost' };

/** A plan with its first page of groups. */
export function planned(all: ReviewGroup[]): OverlayEvent {
  return hears({ type: 'plan', summary: summaryOf(all), groups: all.slice(0, groupsPerPage) });
}

/** The page of groups at an offset, as the background would answer. */
export function page(all: ReviewGroup[], offset: number): OverlayEvent {
  const groups = all.slice(offset, offset + groupsPerPage);
  return hears({ type: 'groups', planId: 'plan-1', offset, groups });
}

export function hears(message: Extract<OverlayEvent, { type: 'message' }>['message'], at = 0): OverlayEvent {
  return { type: 'message', message, at };
}

/** An overlay in its review, with the first page there. */
export function inReview(all: ReviewGroup[]): OverlayState {
  return play([user, planned(all)]).state;
}

/** The screen of that name; fails where another one is shown. */
export function screenOf<N extends Screen['name']>(state: OverlayState, name: N): Extract<Screen, { name: N }> {
  if (state.screen.name !== name) throw new Error(`the overlay shows ${state.screen.name}, not ${name}`);
  return state.screen as Extract<Screen, { name: N }>;
}

export function reviewOf(state: OverlayState): Review {
  return screenOf(state, 'review').review;
}
