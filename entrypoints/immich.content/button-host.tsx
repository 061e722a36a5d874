import { render } from 'preact';
import { type ButtonVariant, StackButton } from '~/components/stack-button';
import buttonCss from '~/components/stack-button.css?inline';
import themeCss from '~/components/theme.css?inline';
import { measureRoom } from '~/utils/page/bar-room';
import { createShadowHost } from '~/utils/page/shadow-host';
import type { Theme } from '~/utils/page/theme';
import type { SettledPlacement } from '~/utils/page/watch-placement';

const hostName = 'immich-stacker-button';

export interface ButtonHost {
  /** Puts the one button where it belongs now, or takes it out. */
  place(placement: SettledPlacement): void;
  setTheme(theme: Theme): void;
  focus(): void;
}

/**
 * Makes the button's shadow host, which is in the page only while it belongs there and goes with the signal.
 * No event isolation: a key on it does what it does on any button of the bar.
 */
export function createButtonHost(
  document: Document,
  { onClick, onInterest }: { onClick(): void; onInterest(): void },
  signal: AbortSignal,
): ButtonHost {
  const { host, shadow, container } = createShadowHost(document, hostName, themeCss + buttonCss);

  let current: SettledPlacement = { where: 'nowhere' };
  let watched: Element | null = null;
  // Wakes when the bar's width changes, so that a label gives way before Immich's own buttons do.
  const resizes = new ResizeObserver(() => place(current));

  function place(placement: SettledPlacement) {
    current = placement;
    const bar = placement.where === 'bar' ? placement.bar : null;
    watchWidth(bar?.bar ?? null);
    if (!bar && placement.where !== 'page') return host.remove();
    const room = bar ? measureRoom(bar.bar, bar.trailing, host) : 'none';
    if (bar && room !== 'none') return put(bar.trailing, bar.shape, room);
    put(document.body, 'none', 'floating');
  }

  function put(parent: Element, shape: string, variant: ButtonVariant) {
    host.dataset.bar = shape;
    render(<StackButton variant={variant} onClick={onClick} onInterest={onInterest} />, container);
    if (host.parentElement === parent) return;
    removeStale();
    // First in the bar's group is outside the range of nodes that Svelte removes or walks.
    if (variant === 'floating') parent.append(host);
    else parent.prepend(host);
  }

  /** An orphan of an earlier version of the extension may have left its button behind. */
  function removeStale() {
    for (const other of document.querySelectorAll(hostName)) if (other !== host) other.remove();
  }

  function watchWidth(bar: Element | null) {
    if (bar === watched) return;
    resizes.disconnect();
    watched = bar;
    if (bar) resizes.observe(bar);
  }

  signal.addEventListener(
    'abort',
    () => {
      resizes.disconnect();
      render(null, container);
      host.remove();
    },
    { once: true },
  );

  return {
    place,
    setTheme: (theme) => {
      host.dataset.theme = theme;
    },
    focus: () => shadow.querySelector('button')?.focus(),
  };
}
