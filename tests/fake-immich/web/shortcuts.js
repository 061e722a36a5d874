const textTypes = new Set(['textarea', 'text', 'date', 'datetime-local', 'email', 'password']);

/**
 * Listens for keys as Immich does: on the document, in the bubble phase, exact in its modifiers, not where somebody has
 * prevented the default or a text is typed. A shadow host has no `type`, so texts typed in one count. What has acted
 * stands in `window.fakeImmich.shortcuts`.
 */
export function listenForKeys(bindings) {
  const listener = (event) => {
    if (event.defaultPrevented || textTypes.has(event.target.type)) return;
    const name = [
      event.ctrlKey && 'ctrl',
      event.shiftKey && 'shift',
      event.altKey && 'alt',
      event.metaKey && 'meta',
      event.key.toLowerCase(),
    ]
      .filter(Boolean)
      .join('+');
    const act = bindings[name];
    if (!act) return;
    window.fakeImmich.shortcuts.push(name);
    if (name !== 'escape') event.preventDefault();
    act(event);
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}
