/**
 * Calls back whenever the page's address may have changed without a load, until the signal aborts.
 * Immich navigates by the history API; its own calls cannot be seen from here.
 */
export function watchUrl(window: Window, onChange: () => void, signal: AbortSignal): void {
  if ('navigation' in window) {
    // Fires with the new address, before Immich changes the DOM.
    window.navigation.addEventListener('currententrychange', onChange, { signal });
    return;
  }
  // Firefox before 147: back and forward tell, and every page of Immich sets a title of its own.
  const { document } = window as Window;
  (window as Window).addEventListener('popstate', onChange, { signal });
  const observer = new MutationObserver(onChange);
  observer.observe(document.head ?? document.documentElement, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
