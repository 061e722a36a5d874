/**
 * Keeps every key from the page until the signal aborts, so that Immich's own shortcuts rest while our dialog is
 * open: a key inside `host` goes no further than our dialog, any other goes nowhere. What the browser itself does
 * with a key (Tab, Escape in a dialog) stays.
 */
export function guardKeys(window: Window, host: Element, signal: AbortSignal): void {
  const stopOutside = (event: Event) => {
    if (!event.composedPath().includes(host)) event.stopImmediatePropagation();
  };
  const stopInside = (event: Event) => event.stopPropagation();
  for (const type of ['keydown', 'keypress', 'keyup']) {
    window.addEventListener(type, stopOutside, { capture: true, signal });
    host.addEventListener(type, stopInside, { signal });
  }
  signal.addEventListener('abort', () => guardHeldKey(window), { once: true });
}

/** The key that closed our dialog may still be down: held, Escape would go on to lead away from the album. */
function guardHeldKey(window: Window): void {
  const held = new AbortController();
  const options = { capture: true, signal: held.signal };
  const stopRepeats = (event: Event) => {
    if ((event as KeyboardEvent).repeat) event.stopImmediatePropagation();
    else held.abort();
  };
  window.addEventListener('keydown', stopRepeats, options);
  window.addEventListener('keyup', () => held.abort(), options);
}
