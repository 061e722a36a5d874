import { render } from 'preact';
import themeCss from '~/components/shared/theme.css?inline';
import { StaleCover } from '~/components/stale-cover/stale-cover';
import coverCss from '~/components/stale-cover/stale-cover.css?inline';
import { guardKeys } from '~/utils/page/guard-keys';
import { createShadowHost } from '~/utils/page/shadow-host';
import { watchTheme } from '~/utils/page/theme';

/**
 * Lays a modal over the page, whose keys rest as well, until the signal aborts. The one way out of it is to reload.
 * @returns a function that says how to get to the job that is still under way, or with null that none is
 */
export function coverPage(reload: () => void, signal: AbortSignal): (showJob: (() => void) | null) => void {
  const { host, container } = createShadowHost(document, 'immich-stacker-cover', themeCss + coverCss);
  // Before the browser closes the modal by it.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    reload();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
  guardKeys(window, host, signal);
  watchTheme(
    document.documentElement,
    (theme) => {
      host.dataset.theme = theme;
    },
    signal,
  );
  document.body.append(host);
  const draw = (showJob: (() => void) | null) => {
    if (!signal.aborted) render(<StaleCover onReload={reload} onShowJob={showJob} />, container);
  };
  draw(null);
  signal.addEventListener(
    'abort',
    () => {
      render(null, container);
      host.remove();
    },
    { once: true },
  );
  return draw;
}
