/**
 * Whether a document is one of Immich's own pages, and not, say, a proxy's sign-in page at the same address. Immich's
 * document holds a spinner, `#stencil`, until the first page of it is drawn, and from then on its styles define
 * `--immich-primary` on the root element (2.0 to 3.1).
 */
export function isImmich(document: Document): boolean {
  if (document.getElementById('stencil')) return true;
  return getComputedStyle(document.documentElement).getPropertyValue('--immich-primary') !== '';
}
