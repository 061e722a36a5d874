import { render } from 'preact';
import { Overlay } from '~/components/overlay/overlay';
import overlayCss from '~/components/overlay/overlay.css?inline';
import themeCss from '~/components/shared/theme.css?inline';
import { readUserId } from '~/utils/page/current-user';
import { guardKeys } from '~/utils/page/guard-keys';
import type { CollapseChoice, Opening, OverlayEnd } from '~/utils/page/overlay-slot';
import { createShadowHost } from '~/utils/page/shadow-host';
import { watchTheme } from '~/utils/page/theme';
import { connect } from './connect';

/**
 * Shows the overlay over the page until it closes itself or the signal aborts.
 * `onClose` runs when the overlay closes itself, after it has gone.
 */
export function openOverlay(
  opening: Opening,
  signal: AbortSignal,
  onClose: (result: OverlayEnd) => void,
  collapse: CollapseChoice | null,
): void {
  const life = new AbortController();
  const { host, container } = createShadowHost(document, 'immich-stacker-overlay', themeCss + overlayCss);

  function remove() {
    life.abort();
    render(null, container);
    host.remove();
  }

  watchTheme(
    document.documentElement,
    (theme) => {
      host.dataset.theme = theme;
    },
    life.signal,
  );
  guardKeys(window, host, life.signal);
  signal.addEventListener('abort', remove, { once: true, signal: life.signal });
  document.body.append(host);
  const close = (result: OverlayEnd) => {
    remove();
    onClose(result);
  };
  render(
    <Overlay opening={opening} connect={connect} readUserId={readUserId} collapse={collapse} onClose={close} />,
    container,
  );
}
