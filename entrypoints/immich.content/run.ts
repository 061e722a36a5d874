import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { onMessage } from '~/utils/messaging';
import { detectPage, scopeOf } from '~/utils/page/detect-page';
import type { Opening } from '~/utils/page/overlay-slot';
import { watchTheme } from '~/utils/page/theme';
import { watchPlacement } from '~/utils/page/watch-placement';
import { watchUrl } from '~/utils/page/watch-url';
import { createButtonHost } from './button-host';
import { loadOverlay } from './load-overlay';

/**
 * Serves one page of a configured Immich until the script ends: the button, and the overlay when asked for.
 * @param jobId a job that the page should show at once: it runs, or nobody saw its report
 */
export function runOnImmich(ctx: ContentScriptContext, jobId: string | null): void {
  const readPage = () => detectPage(new URL(location.href));
  let shown: { opening: Opening; life: AbortController } | null = null;

  /** @returns whether this page has something to look at */
  function openHere(): boolean {
    const scope = scopeOf(readPage());
    if (scope) void open({ scope });
    return scope !== null;
  }

  async function open(opening: Opening) {
    // An orphan of an update or removal cannot reach its background: asking takes it out of the page.
    if (ctx.isInvalid || shown) return;
    const life = new AbortController();
    shown = { opening, life };
    try {
      const openOverlay = await loadOverlay();
      if (life.signal.aborted || ctx.isInvalid) return;
      openOverlay(opening, AbortSignal.any([life.signal, ctx.signal]), ({ reload }) => {
        shown = null;
        if (reload) location.reload();
        else button.focus();
      });
    } catch {
      // The background was just ended, say; the next click begins anew.
      shown = null;
    }
  }

  /** The overlay is about one album; leaving that album by the browser's own buttons closes it. */
  function closeWhereLeft() {
    if (!shown || !('scope' in shown.opening)) return;
    if (scopeOf(readPage())?.albumId === shown.opening.scope.albumId) return;
    shown.life.abort();
    shown = null;
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
    },
    ctx.signal,
  );
  ctx.onInvalidated(onMessage('openOverlay', openHere));
  if (jobId !== null) void open({ jobId });
}
