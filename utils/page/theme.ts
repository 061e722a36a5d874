export type Theme = 'light' | 'dark';

/**
 * Follows Immich's theme, which is the class `dark` on the root element in every version.
 * Calls back at once and at every change, until the signal aborts.
 */
export function watchTheme(root: Element, onTheme: (theme: Theme) => void, signal: AbortSignal): void {
  let last: Theme | null = null;
  const read = () => {
    const theme: Theme = root.classList.contains('dark') ? 'dark' : 'light';
    if (theme === last) return;
    last = theme;
    onTheme(theme);
  };
  const observer = new MutationObserver(read);
  observer.observe(root, { attributes: true, attributeFilter: ['class'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  read();
}
