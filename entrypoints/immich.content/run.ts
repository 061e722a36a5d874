import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { type Greeting, onMessage } from '~/utils/messaging';
import { detectPage, isSamePage, isSignIn, type Page, scopeOf } from '~/utils/page/detect-page';
import type { Opening } from '~/utils/page/overlay-slot';
import { watchTheme } from '~/utils/page/theme';
import { watchPlacement } from '~/utils/page/watch-placement';
import { watchUrl } from '~/utils/page/watch-url';
import type { Tool } from '~/utils/protocol';
import { createButtonHost } from './button-host';
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
    try {
      const openOverlay = await loadOverlay();
      if (life.signal.aborted || ctx.isInvalid) return;
      openOverlay(opening, AbortSignal.any([life.signal, ctx.signal]), ({ reload }) => {
        shown = null;
        wanted = null;
        placeCover();
        if (reload || cover) location.reload();
        else button.focus();
      });
      own.isUp = true;
    } catch {
      // The background was just ended, say; the next click begins anew.
      shown = null;
    }
    placeCover();
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
  const button = createButtonHost(document, { onClick: openHere, onInterest }, ctx.signal);
  watchTheme(document.documentElement, button.setTheme, ctx.signal);
  const lookAgain = watchPlacement({ document, readPage, onPlacement: button.place, signal: ctx.signal });
  watchUrl(
    window,
    () => {
      lookAgain();
      closeWhereLeft();
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
  // A page that the browser had put aside has heard nothing meanwhile.
  ctx.addEventListener(window, 'pageshow', async ({ persisted }) => {
    if (persisted && (await greet()).stale) becomeStale();
  });
  placeCover();
  if (greeting.jobId !== null) void open({ jobId: greeting.jobId });
  else openWanted();
}
