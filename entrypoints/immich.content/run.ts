import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { type BarState, jobIdOf } from '~/components/job-bar/bar-state';
import type { JobBarProps } from '~/components/job-bar/job-bar';
import { createPageJobs } from '~/components/job-bar/page-jobs';
import { type Errand, type Greeting, onMessage, sendMessage } from '~/utils/messages/questions';
import { albumMode } from '~/utils/page/anchors';
import { readPageUser } from '~/utils/page/current-user';
import { detectPage, fillsWindow, isSignIn, scopeOf } from '~/utils/page/detect-page';
import { isImmich } from '~/utils/page/is-immich';
import { watchTheme } from '~/utils/page/theme';
import { type SettledPlacement, watchPlacement } from '~/utils/page/watch-placement';
import { watchUrl } from '~/utils/page/watch-url';
import { askPatiently } from './ask-patiently';
import { createBarHost } from './bar-host';
import { createButtonHost } from './button-host';
import { createCollapse } from './collapse';
import { connectBar } from './connect-bar';
import { greet, loadedAt } from './greet';
import { loadOverlay } from './load-overlay';
import { createPageOverlay } from './page-overlay';
import { coverPage } from './stale-cover';

/** A job waits at most two seconds for its pages: one whose server is slow covers its list unasked, in milliseconds. */
const coverAfterMs = 1500;

/**
 * Serves one page of a configured Immich until the script ends: the button, the overlay when asked for, the bar of a
 * job, and the cover over a list of duplicates from which Immich would trash what was stacked since.
 */
export function runOnImmich(ctx: ContentScriptContext, greeting: Greeting): void {
  const readPage = () => detectPage(new URL(location.href));
  let isKnown = false;
  /** A document does not turn into another one. */
  const isOurs = () => {
    isKnown ||= isImmich(document);
    return isKnown;
  };
  const isPlace = () => isOurs() && !isSignIn(readPage());
  const isDuplicates = () => readPage().kind === 'duplicates';
  /** What this tab was opened for, until its reader has closed it. */
  let { errand } = greeting;
  let cover: { life: AbortController; tell: ReturnType<typeof coverPage> } | null = null;
  let wasPlace = isPlace();
  /** Something may concern this page's user. */
  let hasJobs = greeting.hasJobs;
  /** The page has just loaded: a dialog that nobody closed is found as it was left, by whichever look ends first. */
  let mayOpen = hasJobs && wasPlace;

  /** Looks at what this page offers, else asks where to look. */
  function openHere() {
    const here = scopeOf(readPage());
    void overlay.open({ tool: 'stack', scope: here, here });
  }

  /** Whoever has to sign in first does that, and finds it behind. */
  function doErrand(wanted: Errand | null) {
    if (wanted === null || !isPlace()) return;
    if ('jobId' in wanted) void overlay.open({ jobId: wanted.jobId, userId: undefined, undo: false });
    else
      void overlay.open({
        tool: wanted.tool,
        scope: wanted.tool === 'mend' ? { kind: 'library' } : null,
        here: null,
      });
  }

  function openJob(jobId: string, undo = false) {
    void overlay.open({ jobId, userId: jobs.state().userId ?? undefined, undo });
  }

  const overlay = createPageOverlay({
    readPage,
    collapse: () => {
      const view = collapse.viewOn(readPage());
      return view && { isOn: view.isOn, set: collapse.set };
    },
    onChange() {
      if (overlay.isShown()) {
        mayOpen = false;
        jobs.rest();
      }
      lookAgain();
      draw();
    },
    onClose({ reload, leavesJob }) {
      errand = null;
      if (reload || (jobs.state().stale && isDuplicates() && !leavesJob)) return location.reload();
      lookAgain();
      button.focus();
      bar.takeFocus();
      // Nobody waits for an answer before a list that is stale is covered.
      draw();
      void lookForJobs();
    },
    isValid: () => ctx.isValid,
    signal: ctx.signal,
  });

  const jobs = createPageJobs({
    isPlace,
    isResting: () => overlay.isShown(),
    isSeen: () => !document.hidden,
    readUser: readPageUser,
    readStanding: async (userId) => {
      const standing = await askPatiently(() => sendMessage('readStanding', { userId, since: loadedAt() }));
      if (!standing) throw new Error('no answer');
      return standing;
    },
    connect: connectBar,
    now: Date.now,
    onChange: draw,
  });

  async function lookForJobs() {
    hasJobs = true;
    const standing = await jobs.look();
    if (standing === null || !mayOpen) return;
    mayOpen = false;
    if (standing.opens && standing.jobId !== null) openJob(standing.jobId);
  }

  function propsOf(state: NonNullable<BarState>): JobBarProps {
    const jobId = jobIdOf(state);
    return { state, onOpen: () => openJob(jobId), onUndo: () => openJob(jobId, true), onPutAway: jobs.putAway };
  }

  /** The bar and the cover as they are to be now. */
  function draw() {
    const page = readPage();
    const { bar: state } = jobs.state();
    const isFree = isPlace() && ctx.isValid && !overlay.isShown() && !fillsWindow(page);
    const props = isFree && state !== null && propsOf(state);
    bar.show(props || null, page);
    button.setRaised(props !== false);
    placeCover();
  }

  /** An overlay that is up covers the page itself. Leaving the page uncovers it, and it is covered again on return. */
  function placeCover() {
    const isNeeded = jobs.state().stale && !overlay.isUp() && isPlace() && isDuplicates() && ctx.isValid;
    if (!isNeeded) {
      cover?.life.abort();
      cover = null;
      return;
    }
    if (!cover) {
      const life = new AbortController();
      cover = { life, tell: coverPage(() => location.reload(), AbortSignal.any([life.signal, ctx.signal])) };
    }
    const { underWay } = jobs.state();
    cover.tell(underWay === null ? null : () => openJob(underWay));
  }

  /** Answered once the list that a job makes stale is covered. */
  async function jobBegins() {
    if (document.hidden && !isDuplicates()) {
      hasJobs = true;
      return;
    }
    const { bar: state, stale } = jobs.state();
    const isTold = state?.name === 'progress' && state.progress.pausedBy === null;
    if (isTold && (stale || !isDuplicates())) return;
    let isKnownNow = false;
    const found = lookForJobs().then(() => {
      isKnownNow = true;
    });
    await Promise.race([found, new Promise((resolve) => setTimeout(resolve, coverAfterMs))]);
    if (!isKnownNow) jobs.doubt();
  }

  async function switchNow(isOn: boolean) {
    const failure = await collapse.set(isOn);
    if (failure === null) location.reload();
    return failure;
  }

  function onPlacement(placement: SettledPlacement) {
    if (!isOurs()) return button.place({ where: 'nowhere' });
    if (placement.where === 'bar' && !overlay.isShown() && collapse.isOutdated(readPage())) return location.reload();
    // What was selected may be gone from the album.
    if (placement.where === 'hidden' && albumMode(document) === 'other') collapse.forget();
    button.place(placement);
  }

  function onUrl() {
    const isLeft = overlay.closeWhereLeft();
    if (isLeft && !isSignIn(readPage())) errand = null;
    lookAgain();
    doErrand(errand);
    // A job goes on without its dialog; or somebody has signed in, or out.
    if (isLeft || isPlace() !== wasPlace) void lookForJobs();
    wasPlace = isPlace();
    draw();
  }

  const bar = createBarHost(document, ctx.signal);
  const collapse = createCollapse(greeting.collapse, () => lookAgain());
  const button = createButtonHost(
    document,
    {
      onClick: openHere,
      onInterest: () => void loadOverlay().catch(() => {}),
      collapse: () => collapse.viewOn(readPage()),
      isResting: () => overlay.isShown(),
      onSwitch: switchNow,
    },
    ctx.signal,
  );
  watchTheme(
    document.documentElement,
    (theme) => {
      button.setTheme(theme);
      bar.setTheme(theme);
    },
    ctx.signal,
  );
  const lookAgain = watchPlacement({ document, readPage, onPlacement, signal: ctx.signal });
  watchUrl(window, onUrl, ctx.signal);
  ctx.onInvalidated(
    onMessage('openOverlay', ({ data: { tool } }) => {
      if (tool === null) openHere();
      else if (overlay.isShown()) return false;
      else {
        errand = { tool };
        doErrand(errand);
      }
      return true;
    }),
  );
  ctx.onInvalidated(onMessage('jobBegins', jobBegins));
  ctx.onInvalidated(onMessage('collapseChanged', ({ data }) => collapse.hear(data.isOn ? 'on' : 'off', readPage())));
  ctx.onInvalidated(jobs.end);
  // A page that the browser had put aside has heard nothing meanwhile.
  ctx.addEventListener(window, 'pageshow', async ({ persisted }) => {
    if (!persisted) return;
    void lookForJobs();
    collapse.hear((await greet()).collapse, readPage());
  });
  // Another user may have signed in meanwhile, in another tab.
  ctx.addEventListener(document, 'visibilitychange', () => {
    if (hasJobs && !overlay.isShown()) void jobs.seen();
  });
  if (errand !== null) doErrand(errand);
  if (hasJobs) void lookForJobs();
}
