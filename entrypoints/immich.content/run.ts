import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { type Greeting, onMessage } from '~/utils/messages/questions';
import type { Tool } from '~/utils/messages/scope';
import { albumMode } from '~/utils/page/anchors';
import { detectPage, isSamePage, isSignIn, type Page, scopeOf } from '~/utils/page/detect-page';
import type { CollapseChoice, Opening } from '~/utils/page/overlay-slot';
import { watchTheme } from '~/utils/page/theme';
import { type SettledPlacement, watchPlacement } from '~/utils/page/watch-placement';
import { watchUrl } from '~/utils/page/watch-url';
import { createButtonHost } from './button-host';
import { createCollapse } from './collapse';
import { greet } from './greet';
import { loadOverlay } from './load-overlay';
import { coverPage } from './stale-cover';

/**
 * Serves one page of a configured Immich until the script ends: the button, the overlay when asked for, and the cover
 * over a list of duplicates from which Immich would trash what was stacked since.
 * @param greeting says which job the page should show at once (one that runs, or whose report nobody saw), if any
 */
export function runOnImmich(ctx: ContentScriptContext, greeting: Greeting): void {
  const readPage = () => detectPage(new URL(location.href));
  /** `page` is the one that it was opened on. */
  let shown: { page: Page | null; life: AbortController; isUp: boolean } | null = null;
  /** A tool that the settings page wants here, until its reader has closed it. */
  let wanted: Tool | null = greeting.tool;
  let { stale } = greeting;
  let cover: AbortController | null = null;

  /** Looks at what this page offers, else asks where to look. */
  function openHere() {
    const here = scopeOf(readPage());
    void open({ tool: 'stack', scope: here, here });
  }

  /** Whoever has to sign in first does that, and finds the tool behind it. */
  function openWanted() {
    if (wanted === null || isSignIn(readPage())) return;
    void open({ tool: wanted, scope: wanted === 'mend' ? { kind: 'library' } : null, here: null });
  }

  async function open(opening: Opening) {
    // An orphan of an update or removal cannot reach its background: asking takes it out of the page.
    if (ctx.isInvalid || shown) return;
    const life = new AbortController();
    const own = { page: 'jobId' in opening ? null : readPage(), life, isUp: false };
    shown = own;
    lookAgain();
    try {
      const openOverlay = await loadOverlay();
      if (life.signal.aborted || ctx.isInvalid) return;
      const onClose = ({ reload }: { reload: boolean }) => {
        shown = null;
        wanted = null;
        placeCover();
        if (reload || cover) return location.reload();
        lookAgain();
        button.focus();
      };
      openOverlay(opening, AbortSignal.any([life.signal, ctx.signal]), onClose, collapseChoice());
      own.isUp = true;
    } catch {
      // The background was just ended, say; the next click begins anew.
      shown = null;
      lookAgain();
    }
    placeCover();
  }

  /** What a report offers on an album's page: it counts with the load that follows. */
  function collapseChoice(): CollapseChoice | null {
    const view = collapse.viewOn(readPage());
    return view && { isOn: view.isOn, set: collapse.set };
  }

  async function switchNow(isOn: boolean) {
    const failure = await collapse.set(isOn);
    if (failure === null) location.reload();
    return failure;
  }

  function onPlacement(placement: SettledPlacement) {
    if (placement.where === 'bar' && !shown && collapse.isOutdated(readPage())) return location.reload();
    // What was selected may be gone from the album.
    if (placement.where === 'hidden' && albumMode(document) === 'other') collapse.forget();
    button.place(placement);
  }

  /** An overlay that is up covers the page itself. Leaving the page uncovers it, and it is covered again on return. */
  function placeCover() {
    const isNeeded = stale && !shown?.isUp && readPage().kind === 'duplicates' && ctx.isValid;
    if (isNeeded === (cover !== null)) return;
    cover?.abort();
    cover = isNeeded ? new AbortController() : null;
    if (cover) coverPage(() => location.reload(), AbortSignal.any([cover.signal, ctx.signal]));
  }

  function becomeStale() {
    stale = true;
    placeCover();
  }

  /** The overlay is about one page; leaving that page by the browser's own buttons closes it. */
  function closeWhereLeft() {
    if (!shown?.page || isSamePage(readPage(), shown.page)) return;
    shown.life.abort();
    shown = null;
    if (!isSignIn(readPage())) wanted = null;
  }

  const onInterest = () => void loadOverlay().catch(() => {});
  const collapse = createCollapse(greeting.collapse, () => lookAgain());
  const button = createButtonHost(
    document,
    {
      onClick: openHere,
      onInterest,
      collapse: () => collapse.viewOn(readPage()),
      isResting: () => shown !== null,
      onSwitch: switchNow,
    },
    ctx.signal,
  );
  watchTheme(document.documentElement, button.setTheme, ctx.signal);
  const lookAgain = watchPlacement({ document, readPage, onPlacement, signal: ctx.signal });
  watchUrl(
    window,
    () => {
      closeWhereLeft();
      lookAgain();
      openWanted();
      placeCover();
    },
    ctx.signal,
  );
  ctx.onInvalidated(
    onMessage('openOverlay', ({ data: { tool } }) => {
      if (tool === null) openHere();
      else if (shown) return false;
      else {
        wanted = tool;
        openWanted();
      }
      return true;
    }),
  );
  ctx.onInvalidated(onMessage('coverDuplicates', becomeStale));
  ctx.onInvalidated(onMessage('collapseChanged', ({ data }) => collapse.hear(data.isOn ? 'on' : 'off', readPage())));
  // A page that the browser had put aside has heard nothing meanwhile.
  ctx.addEventListener(window, 'pageshow', async ({ persisted }) => {
    if (!persisted) return;
    const now = await greet();
    if (now.stale) becomeStale();
    collapse.hear(now.collapse, readPage());
  });
  placeCover();
  if (greeting.jobId !== null) void open({ jobId: greeting.jobId });
  else openWanted();
}
