import { render } from 'preact';
import { type ButtonVariant, StackButton } from '~/components/button/stack-button';
import buttonCss from '~/components/button/stack-button.css?inline';
import collapseCss from '~/components/collapse/collapse.css?inline';
import { CollapseToggle } from '~/components/collapse/collapse-toggle';
import type { CollapseView } from '~/components/collapse/collapse-view';
import themeCss from '~/components/shared/theme.css?inline';
import type { Failure } from '~/utils/messages/errors';
import { type BarRoom, fitInto, measureFree } from '~/utils/page/bar-room';
import { createShadowHost } from '~/utils/page/shadow-host';
import type { Theme } from '~/utils/page/theme';
import type { SettledPlacement } from '~/utils/page/watch-placement';

const hostName = 'immich-stacker-button';

export interface ButtonHost {
  /** Puts the one button where it belongs now, or takes it out. */
  place(placement: SettledPlacement): void;
  setTheme(theme: Theme): void;
  /** What floats of it makes room for the bar at the foot. */
  setRaised(isRaised: boolean): void;
  focus(): void;
}

export interface ButtonHostProps {
  onClick(): void;
  onInterest(): void;
  /** The toggle beside the button; null where there is none. */
  collapse(): CollapseView | null;
  /** Whether an overlay lies over the page. */
  isResting(): boolean;
  onSwitch(isOn: boolean): Promise<Failure | null>;
}

/**
 * Makes the button's shadow host, which is in the page only while it belongs there and goes with the signal.
 * No event isolation: a key on it does what it does on any button of the bar.
 */
export function createButtonHost(
  document: Document,
  { onClick, onInterest, collapse, isResting, onSwitch }: ButtonHostProps,
  signal: AbortSignal,
): ButtonHost {
  const { host, shadow, container } = createShadowHost(document, hostName, themeCss + buttonCss + collapseCss);

  let current: SettledPlacement = { where: 'nowhere' };
  let watched: Element | null = null;
  // Wakes when the bar's width changes, so that a label gives way before Immich's own buttons do.
  const resizes = new ResizeObserver(() => place(current));

  function place(placement: SettledPlacement) {
    current = placement;
    const bar = placement.where === 'bar' ? placement.bar : null;
    watchWidth(bar?.bar ?? null);
    if (!bar && placement.where !== 'page') return host.remove();
    const view = collapse();
    const free = bar ? measureFree(bar.bar, bar.trailing, host) : 0;
    const { stack, toggle } = fitInto(free, view === null ? 0 : view.isOn ? 2 : 1);
    const inBar = bar !== null && stack !== 'none';
    host.dataset.bar = inBar ? bar.shape : 'none';
    const isApart = inBar && toggle === 'none';
    render(
      <div class={view && !isApart ? 'pair' : 'single'}>
        <StackButton variant={variantOf(stack)} onClick={onClick} onInterest={onInterest} />
        {view && (
          <div class={isApart ? 'apart' : 'beside'}>
            <CollapseToggle view={view} variant={variantOf(toggle)} isResting={isResting()} onSwitch={onSwitch} />
          </div>
        )}
      </div>,
      container,
    );
    if (inBar) put(bar.trailing, 'prepend');
    else put(document.body, 'append');
  }

  /** First in the bar's group is outside the range of nodes that Svelte removes or walks. */
  function put(parent: Element, where: 'prepend' | 'append') {
    if (host.parentElement === parent) return;
    removeStale();
    parent[where](host);
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
    setRaised: (isRaised) => {
      host.dataset.raised = String(isRaised);
    },
    focus: () => shadow.querySelector('button')?.focus(),
  };
}

const variantOf = (room: BarRoom): ButtonVariant => (room === 'none' ? 'floating' : room);
