import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { onMessage } from '~/utils/messaging';
import { detectPage, scopeOf } from '~/utils/page/detect-page';
import { watchTheme } from '~/utils/page/theme';
import { watchPlacement } from '~/utils/page/watch-placement';
import { watchUrl } from '~/utils/page/watch-url';
import type { Scope } from '~/utils/protocol';
import { createButtonHost } from './button-host';
import { openOverlay } from './overlay-host';

/** Serves one page of a configured Immich until the script ends: the button, and the overlay when asked for. */
export function runOnImmich(ctx: ContentScriptContext): void {
  const readPage = () => detectPage(new URL(location.href));
  let shown: { scope: Scope; life: AbortController } | null = null;

  function open() {
    // An orphan of an update or removal cannot reach its background: asking takes it out of the page.
    if (ctx.isInvalid) return;
    const scope = scopeOf(readPage());
    if (!scope || shown) return;
    const life = new AbortController();
    shown = { scope, life };
    openOverlay(scope, AbortSignal.any([life.signal, ctx.signal]), ({ reload }) => {
      shown = null;
      if (reload) location.reload();
      else button.focus();
    });
  }

  /** The overlay is about one album; leaving that album by the browser's own buttons closes it. */
  function closeWhereLeft() {
    if (!shown || scopeOf(readPage())?.albumId === shown.scope.albumId) return;
    shown.life.abort();
    shown = null;
  }

  const button = createButtonHost(document, open, ctx.signal);
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
  ctx.onInvalidated(onMessage('openOverlay', open));
}
