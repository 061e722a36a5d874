import { goOn } from '~/components/shared/rate';
import type { Failure, FailureCode } from '~/utils/messages/errors';
import type { ExportFormat, JobReport } from '~/utils/messages/job';
import type { ToBackground, ToOverlay } from '~/utils/messages/port';
import type { ReviewGroup, SectionName } from '~/utils/messages/review';
import type { Scope } from '~/utils/messages/scope';
import { checkedCount, choicesOf, withChecks, withPrimary, withSections } from './review/choices';
import { askForFacts, withFacts, withFactsToAsk, withLook, withStep } from './review/look';
import { askForPage, withPage } from './review/pages';
import { checkAll, openReview, withAllOf, withFilter, withNeed, withSearch } from './review/review';
import { askAside, withAside } from './review/set-aside';
import {
  beginning,
  type CardSection,
  choosing,
  type Filter,
  type ListedSection,
  type OverlayState,
  type Resumable,
  type Review,
  type Screen,
  type Step,
} from './state';

export type OverlayEvent =
  | { type: 'user'; userId: string | null }
  /** `at`: when it was heard, in milliseconds since 1970. */
  | { type: 'message'; message: ToOverlay; at: number }
  | { type: 'lost' }
  /** To another scope: null asks which. */
  | { type: 'choose'; scope: Scope | null }
  | { type: 'check'; group: ReviewGroup; value: boolean }
  | { type: 'check-all'; value: boolean }
  | { type: 'make-primary'; group: ReviewGroup; assetId: string }
  | { type: 'filter'; filter: Filter }
  | { type: 'search'; search: string }
  /** Checks or unchecks a section as one. */
  | { type: 'check-section'; section: SectionName; value: boolean }
  | { type: 'need'; section: CardSection; count: number }
  /** Lists all of a section. */
  | { type: 'show-all'; section: ListedSection }
  /** Looks at a group closely, or with null at the list again. */
  | { type: 'look'; key: string | null }
  /** From the group that is looked at to the one after it, or before it. */
  | { type: 'look-on'; by: 1 | -1 }
  /** Says that a group is not one shot, or takes that back. */
  | { type: 'set-aside'; group: ReviewGroup; value: boolean }
  /** Lists the RAW files without a picture, or saves them all as a file. */
  | { type: 'left-alone'; format: ExportFormat | null }
  | { type: 'confirm' }
  | { type: 'cancel' }
  /** From a failure, back to where it struck; while choosing, asks for the albums anew. */
  | { type: 'try-again' }
  /** From a report: its failed and open groups once more, or all of it taken back, or saved as a file. */
  | { type: 'retry-job' }
  | { type: 'undo' }
  | { type: 'export'; format: ExportFormat };

/** So many ports lost in a row, without a word over any, and the overlay gives up. */
export const lossesAllowed = 5;

/** After these the plan is of no use any more: trying again means to read again. */
const planIsStale: FailureCode[] = ['not-found', 'changed', 'other-user', 'busy'];

/** The whole behaviour of the overlay: what an event makes of a state, and what is to be sent. Pure. */
export function reduce(state: OverlayState, event: OverlayEvent): Step {
  switch (event.type) {
    case 'user':
      return resume({ ...state, userId: event.userId });
    case 'message':
      return hear({ ...state, losses: 0 }, event.message, event.at);
    case 'lost':
      return lose({ ...state, losses: state.losses + 1 });
    case 'try-again': {
      const { screen } = state;
      if (screen.name !== 'failed' && screen.name !== 'choosing') return still(state);
      const again = screen.name === 'failed' ? screen.again : choosing(screen.last);
      // The page may have another user by now, or one at last: asked anew, and the answer resumes.
      return still({ ...state, losses: 0, userId: undefined, screen: again });
    }
    case 'cancel':
      return cancel(state);
    case 'choose':
      return choose(state, event.scope);
    case 'retry-job':
    case 'undo':
    case 'export':
      return state.screen.name === 'report' ? afterReport(state, state.screen.report, event) : still(state);
    default:
      return state.screen.name === 'review' ? decide(state, state.screen.review, event) : still(state);
  }
}

function decide(
  state: OverlayState,
  review: Review,
  event: Exclude<
    OverlayEvent,
    { type: 'user' | 'message' | 'lost' | 'try-again' | 'choose' | 'cancel' | 'retry-job' | 'undo' | 'export' }
  >,
): Step {
  switch (event.type) {
    case 'check':
      return still(at(state, { name: 'review', review: withChecks(review, [event.group], event.value) }));
    case 'make-primary':
      return still(at(state, { name: 'review', review: withPrimary(review, event.group, event.assetId) }));
    case 'check-section':
      return still(at(state, { name: 'review', review: withSections(review, [event.section], event.value) }));
    case 'check-all':
      return inReview(state, checkAll(review, event.value));
    case 'filter':
      return inReview(state, withFilter(review, event.filter));
    case 'search':
      return inReview(state, withSearch(review, event.search));
    case 'need':
      return inReview(state, withNeed(review, event.section, event.count));
    case 'look':
      return inReview(state, withLook(review, event.key));
    case 'look-on':
      return inReview(state, withStep(review, event.by));
    case 'set-aside':
      return { state, send: askAside(review, event.group, event.value) };
    case 'left-alone':
      return { state, send: [{ type: 'left-alone', planId: review.summary.planId, format: event.format }] };
    case 'show-all':
      return inReview(state, withAllOf(review, event.section));
    case 'confirm':
      if (checkedCount(review) === 0 || review.checkingAll !== null) return still(state);
      return resume(at(state, { name: 'starting', review, cancelling: false }));
  }
}

function afterReport(
  state: OverlayState,
  { jobId }: JobReport,
  event: Extract<OverlayEvent, { type: 'retry-job' | 'undo' | 'export' }>,
): Step {
  switch (event.type) {
    case 'export':
      return { state, send: [{ type: 'export', jobId, format: event.format }] };
    case 'undo': {
      // Said twice, it is the same undo.
      const ask: ToBackground = { type: 'undo', jobId };
      return { state: at(state, { name: 'joining', ask }), send: [ask] };
    }
    case 'retry-job':
      return {
        state: at(state, { name: 'joining', ask: { type: 'follow', jobId } }),
        send: [{ type: 'try-again', jobId }],
      };
  }
}

/** Screens on which a job may show itself; in the review its reader is not disturbed. */
const awaitsJob = (screen: Screen) =>
  screen.name === 'joining' || screen.name === 'reading' || screen.name === 'starting' || screen.name === 'progress';

function hear(state: OverlayState, message: ToOverlay, now: number): Step {
  const { screen } = state;
  switch (message.type) {
    case 'reading':
      if (screen.name !== 'reading') return still(state);
      return still(at(state, { name: 'reading', read: message.read, total: message.total }));
    case 'plan':
      return screen.name === 'reading' && isSame(message.summary.scope, state.scope)
        ? inReview(state, openReview(message.summary, message.groups))
        : still(state);
    case 'albums': {
      const { albums, failure } = message;
      return still(screen.name === 'choosing' ? at(state, { ...screen, albums, failure }) : state);
    }
    case 'groups':
      if (screen.name !== 'review' || message.planId !== screen.review.summary.planId) return still(state);
      return inReview(state, withPage(screen.review, message.offset, message.groups));
    case 'facts':
      if (screen.name !== 'review') return still(state);
      return still(at(state, { name: 'review', review: withFacts(screen.review, message) }));
    case 'set-aside':
      if (screen.name !== 'review' || message.planId !== screen.review.summary.planId) return still(state);
      return inReview(state, withAside(screen.review, message.key, message.value));
    case 'left-alone':
      if (screen.name !== 'review' || message.planId !== screen.review.summary.planId) return still(state);
      return still(at(state, { name: 'review', review: { ...screen.review, leftAlone: message.fileNames } }));
    case 'progress': {
      const { progress } = message;
      if (!awaitsJob(screen)) return still(state);
      const cancelling = 'cancelling' in screen && screen.cancelling;
      const course = goOn(screen.name === 'progress' ? screen : null, progress, now);
      const next = at(state, { name: 'progress', ...course, cancelling });
      // A cancel that was asked for before the job had an id.
      const cancelNow = screen.name === 'starting' && screen.cancelling;
      return { state: next, send: cancelNow ? [{ type: 'cancel', jobId: progress.jobId }] : [] };
    }
    case 'report':
      if (!awaitsJob(screen)) return still(state);
      return still(at({ ...state, reported: true }, { name: 'report', report: message.report, failure: null }));
    case 'export':
    case 'put-aside':
      // A file to save changes no screen, and one that closes needs none.
      return still(state);
    case 'failure':
      return still(fail(state, message.failure));
  }
}

function lose(state: OverlayState): Step {
  const { screen } = state;
  if (screen.name === 'report' || screen.name === 'failed') return still(state);
  if (state.losses < lossesAllowed) return resume(state);
  return still(at(state, { name: 'failed', failure: { code: 'interrupted' }, again: screen }));
}

function fail(state: OverlayState, failure: Failure): OverlayState {
  const { screen } = state;
  if (screen.name === 'failed') return state;
  if (screen.name === 'report') return at(state, { ...screen, failure });
  return at(state, { name: 'failed', failure, again: afterFailure(state.scope, screen, failure) });
}

function afterFailure(scope: Scope | null, screen: Resumable, failure: Failure): Resumable {
  if (screen.name === 'joining' || screen.name === 'choosing') return screen;
  const holdsPlan = screen.name === 'review' || screen.name === 'starting';
  if (holdsPlan && !planIsStale.includes(failure.code)) return { name: 'review', review: screen.review };
  return scope === null ? choosing(null) : beginning;
}

/** Only before the yes. */
function choose(state: OverlayState, scope: Scope | null): Step {
  if (!['choosing', 'review', 'failed'].includes(state.screen.name)) return still(state);
  return resume({ ...at(state, scope === null ? choosing(state.scope) : beginning), scope });
}

/** A plan of another scope may still be on its way. */
const isSame = (one: Scope, other: Scope | null) => JSON.stringify(one) === JSON.stringify(other);

function cancel(state: OverlayState): Step {
  const { screen } = state;
  if (screen.name === 'starting') return still(at(state, { ...screen, cancelling: true }));
  if (screen.name !== 'progress' || screen.cancelling) return still(state);
  return {
    state: at(state, { ...screen, cancelling: true }),
    send: [{ type: 'cancel', jobId: screen.progress.jobId }],
  };
}

/** Says on a new port what the screen is waiting for. A review that waits for nothing says nothing. */
function resume(state: OverlayState): Step {
  const { screen, tool, scope, userId } = state;
  if (userId === undefined) return still(state);
  switch (screen.name) {
    case 'joining':
      return { state, send: [screen.ask] };
    case 'reading':
      if (scope === null) return still(state);
      return { state, send: [{ type: 'plan', tool, scope, userId }] };
    case 'choosing':
      return { state, send: screen.albums === null ? [{ type: 'albums', userId }] : [] };
    case 'review':
      return inReview(state, withFactsToAsk({ ...screen.review, asked: null }));
    case 'starting': {
      const { review } = screen;
      return { state, send: [{ type: 'start', planId: review.summary.planId, choices: choicesOf(review), userId }] };
    }
    case 'progress': {
      const { jobId } = screen.progress;
      const follow: ToBackground = { type: 'follow', jobId };
      return { state, send: screen.cancelling ? [follow, { type: 'cancel', jobId }] : [follow] };
    }
    default:
      return still(state);
  }
}

function inReview(state: OverlayState, review: Review): Step {
  const page = askForPage(review);
  const facts = askForFacts(page.review);
  return { state: at(state, { name: 'review', review: facts.review }), send: [...page.send, ...facts.send] };
}

function at(state: OverlayState, screen: Screen): OverlayState {
  return { ...state, screen };
}

function still(state: OverlayState): Step {
  return { state, send: [] };
}
